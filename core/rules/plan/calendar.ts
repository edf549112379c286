import { Temporal } from 'temporal-polyfill';

import type { GovernanceReportData } from '../governance/report-data.ts';
import type { Reading } from '../reading.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { Agreement } from '../registers/agreement.ts';
import { RetentionRule } from '../registers/retention-rule.ts';
import { Risk } from '../registers/risk.ts';
import type { PlanDate } from './data.ts';

/** The plan looks ahead so far. */
const MONTHS = 13;
const MOST = 400;

const WHAT: Partial<Record<RegisterEntry['kind'], string>> = {
  'processing-record': 'Review of a record',
  agreement: 'Review of an agreement',
  'retention-rule': 'Review of a retention rule',
  supplier: 'Review of a supplier',
  assessment: 'Review of an impact assessment',
  risk: 'Review of a risk',
  requirement: 'Review of a requirement',
  sensor: 'Review of a sensor',
  algorithm: 'Review of an algorithm',
};

/**
 * What is planned or falls due in the year to come: cycles that begin by themselves, reviews, ends of agreements,
 * erasures, measures, decisions. Running legal clocks are left out: the plan is public, and a running clock would tell
 * everybody that something has happened. Their lengths stand in the list of laws.
 */
export function calendarOf(
  { calendar = [], registers, organizations, at }: Reading,
  governance: GovernanceReportData | undefined,
): PlanDate[] {
  const from = at.slice(0, 10);
  const until = Temporal.PlainDate.from(from).add({ months: MONTHS }).toString();
  const ids = new Set(organizations.map(({ id }) => id));
  const cycles = new Set(
    calendar
      .filter(({ kind }) => kind === 'cycle')
      .map(({ on, organizationId }) => `${on}|${organizationId}`),
  );
  const dates = [
    ...calendar.flatMap(({ kind, on, title, organizationId }) =>
      kind === 'cycle' ? [{ on, label: title, organizationId }] : [],
    ),
    ...registers.flatMap((entry) => datesOfEntry(entry, cycles)),
    ...(governance?.decisions ?? []).flatMap(({ number, outcome, owners }) =>
      outcome !== 'adopted'
        ? []
        : owners
            .filter(({ result }) => result === undefined)
            .map(({ organizationId, dueOn }) => ({
              on: dueOn,
              label: `Decision no. ${number}`,
              organizationId,
            })),
    ),
  ];
  return inOrder(
    dates.filter(({ on, organizationId }) => on >= from && on <= until && ids.has(organizationId)),
  );
}

/** Reviews of these begin by themselves, and are named as what begins. */
const BEGINS: readonly RegisterEntry['kind'][] = ['agreement', 'supplier', 'assessment'];

function datesOfEntry(entry: RegisterEntry, cycles: ReadonlySet<string>): PlanDate[] {
  const { kind, organizationId, reviewOn } = entry;
  const what = WHAT[kind];
  const review =
    reviewOn === undefined ||
    what === undefined ||
    (BEGINS.includes(kind) && cycles.has(`${reviewOn}|${organizationId}`))
      ? []
      : [{ on: reviewOn, label: what, organizationId }];
  return [...review, ...(PLANNED[kind]?.(entry) ?? [])];
}

/** What an entry plans beside its review. */
const PLANNED: Partial<Record<RegisterEntry['kind'], (entry: RegisterEntry) => PlanDate[]>> = {
  agreement: ({ organizationId, title, data }) => {
    const endsOn = Agreement.safeParse(data).data?.endsOn;
    return endsOn === undefined ? [] : [{ on: endsOn, label: `Ends: ${title}`, organizationId }];
  },
  'retention-rule': ({ organizationId, title, data }) => {
    const dueOn = RetentionRule.safeParse(data).data?.dueOn;
    return dueOn === undefined ? [] : [{ on: dueOn, label: `Erasure: ${title}`, organizationId }];
  },
  risk: ({ organizationId, data }) =>
    (Risk.safeParse(data).data?.measures ?? []).flatMap(({ dueOn, state, ownerOrganizationId }) =>
      dueOn === undefined || state === 'done' || state === 'dropped'
        ? []
        : [
            {
              on: dueOn,
              label: 'Measure against a risk',
              organizationId: ownerOrganizationId ?? organizationId,
            },
          ],
    ),
};

function inOrder(dates: PlanDate[]): PlanDate[] {
  const keyOf = ({ on, organizationId, label }: PlanDate) => [on, organizationId, label].join('|');
  const unique = new Map(dates.map((date) => [keyOf(date), date]));
  return [...unique.entries()]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .slice(0, MOST)
    .map(([, date]) => date);
}
