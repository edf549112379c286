import type { Block, DocumentSection } from '../product/document.ts';
import { upperFirst } from '../product/product-words.ts';
import { AGREEMENT_TYPES, PARTY_ROLES } from '../registers/agreement.ts';
import { DATA_KINDS } from '../registers/kinds-data.ts';
import type { ProcessingRecord } from '../registers/processing-record.ts';
import { LEGAL_BASES, RECORD_SIDES } from '../registers/processing-record.ts';
import { recordCompleteness } from '../registers/record-completeness.ts';
import { PERIOD_UNITS, RETENTION_ACTIONS, type RetentionRule } from '../registers/retention-rule.ts';
import { remainingOf } from './data.ts';
import { decisionsOf, resolutionsOf } from './disputes.ts';
import { agreementsMap, dataFlows, MOST_DRAWN } from './pictures.ts';
import { confirmationOf, silentAt, type PlanReading, type Read } from './plan-reading.ts';

/** A table of more lines nobody reads; the register has them all. */
const MOST_LINES = 150;

/** The register of processing of one organization (GDPR art. 30), or of each. */
export function registerSection(plan: PlanReading, ids: string[]): DocumentSection {
  return {
    id: 'register-of-processing',
    title: 'Register of processing',
    blocks: [
      {
        kind: 'text',
        text: 'What is done with personal data, why, whose they are and who receives them. Retired activities are left out.',
      },
    ],
    sections: ids.map((id, index) => {
      const own = plan.records.filter(({ entry }) => entry.organizationId === id);
      return { id: `register-${index + 1}`, title: plan.nameOf(id), blocks: [recordsTable(own, plan)] };
    }),
  };
}

function recordsTable(records: Read<ProcessingRecord>[], plan: PlanReading): Block {
  const { states } = DATA_KINDS['processing-record'];
  const titles: Readonly<Record<string, { title: string }>> = states;
  return {
    kind: 'table',
    caption: countedOf(records.length, 'activity', 'activities'),
    columns: [
      'Activity',
      'As',
      'Purposes',
      'Legal basis',
      'Whose data',
      'Which data',
      'Given to',
      'State',
      'Complete',
    ],
    rows: records.slice(0, MOST_LINES).map(({ entry, said }) => {
      const { said: fields, asked } = recordCompleteness(said);
      return [
        entry.title,
        RECORD_SIDES[said.side],
        (said.purposes ?? []).join('; '),
        (said.legalBases ?? []).map((basis) => LEGAL_BASES[basis]).join('; '),
        (said.subjectCategories ?? []).join('; '),
        (said.dataCategories ?? []).map(({ what }) => what).join('; '),
        receiversOf(said, plan),
        titles[entry.state]?.title ?? entry.state,
        `${fields} of ${asked}`,
      ];
    }),
    empty: 'No activity is recorded.',
  };
}

function receiversOf(
  { recipients = [], processors = [] }: ProcessingRecord,
  { nameOf }: PlanReading,
): string {
  const names = [...recipients, ...processors].map(({ organizationId, name }) =>
    organizationId === undefined ? (name ?? '') : nameOf(organizationId),
  );
  return [...new Set(names.filter((name) => name !== ''))].join('; ');
}

/** The agreements, as a picture and as a table. */
export function agreementsSection(plan: PlanReading, only?: string): DocumentSection {
  const seen = new Set<string>();
  const own = plan.agreements
    .filter(({ entry }) => only === undefined || entry.organizationId === only)
    // The same agreement stands in the register of every party.
    .filter(({ entry: { id } }) => !seen.has(id) && seen.add(id).has(id));
  const titles: Readonly<Record<string, { title: string }>> = DATA_KINDS.agreement.states;
  const picture: Block = {
    kind: 'picture',
    picture: agreementsMap(plan),
    caption: 'Organizations and their agreements',
  };
  return {
    id: 'exchange-agreements',
    title: 'Exchange agreements',
    blocks: [
      ...(only === undefined && plan.asked.length <= MOST_DRAWN ? [picture] : []),
      {
        kind: 'table',
        caption: countedOf(own.length, 'agreement', 'agreements'),
        columns: ['Agreement', 'Type', 'Parties', 'State', 'Ends on', 'Next review'],
        rows: own.slice(0, MOST_LINES).map(({ entry, said }) => [
          entry.title,
          AGREEMENT_TYPES[said.type],
          (said.parties ?? [])
            .map(({ organizationId, name, role }) => {
              const who = organizationId === undefined ? (name ?? '') : plan.nameOf(organizationId);
              return `${who} (${PARTY_ROLES[role].toLowerCase()})`;
            })
            .join('; '),
          titles[entry.state]?.title ?? entry.state,
          said.endsOn ?? '',
          entry.reviewOn ?? '',
        ]),
        empty: 'No agreement is recorded.',
      },
      ...(plan.data.reviews === undefined || plan.data.reviews.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Reviews started in this round',
              columns: ['Agreement', 'Why'],
              rows: plan.data.reviews.map(({ title, why }) => [title, why]),
            },
          ]),
    ],
  };
}

/** How long data are kept, and what was done about those whose time is over. */
export function retentionSection(plan: PlanReading, only?: string): DocumentSection {
  const own = plan.rules.filter(({ entry }) => only === undefined || entry.organizationId === only);
  const titles: Readonly<Record<string, { title: string }>> = DATA_KINDS['retention-rule'].states;
  return {
    id: 'retention-schedule',
    title: 'Retention schedule',
    blocks: [
      {
        kind: 'table',
        caption: countedOf(own.length, 'rule', 'rules'),
        columns: ['Organization', 'Rule', 'Which data', 'Period', 'Then', 'State', 'Next due', 'Last proof'],
        rows: own
          .slice(0, MOST_LINES)
          .map(({ entry, said }) => [
            plan.nameOf(entry.organizationId),
            entry.title,
            said.dataCategory ?? '',
            sayPeriod(said),
            said.action === undefined ? '' : RETENTION_ACTIONS[said.action],
            titles[entry.state]?.title ?? entry.state,
            said.dueOn ?? '',
            said.executions?.at(-1)?.proof ?? said.holds?.at(-1)?.reason ?? '',
          ]),
        empty: 'No retention rule is recorded.',
      },
    ],
  };
}

function sayPeriod({ period, unit }: RetentionRule): string {
  return period === undefined || unit === undefined ? '' : `${period} ${PERIOD_UNITS[unit].toLowerCase()}`;
}

const ANSWERS = { fixed: 'Said to be fixed', accepted: 'Stays as it is', disputed: 'Disputed' } as const;
const DECISIONS = { fix: 'Has to be fixed', accept: 'May stay', dismiss: 'Nothing wrong' } as const;

/** What still does not fit, with what was said about it; nothing is hidden. */
export function openPointsSection(plan: PlanReading, ids: string[]): DocumentSection {
  const decisions = decisionsOf(plan.case);
  const rows = ids.flatMap((id) => {
    const answers = resolutionsOf(plan.case, id);
    return remainingOf(plan.data, id).map((point) => {
      const answer = answers.get(point.id);
      const decision = decisions.get(`${id}~${point.id}`);
      return [
        plan.nameOf(id),
        point.message,
        String(point.count),
        answer === undefined
          ? 'No answer'
          : [ANSWERS[answer.answer], answer.reason ?? ''].filter(Boolean).join(': '),
        decision === undefined ? '' : `${DECISIONS[decision.decision]}: ${decision.reason}`,
      ];
    });
  });
  return {
    id: 'open-points',
    title: 'Open inconsistencies',
    blocks: [
      {
        kind: 'table',
        caption: countedOf(rows.length, 'open point', 'open points'),
        columns: ['Organization', 'What does not fit', 'Entries', 'Answer', 'Decision of the coordinator'],
        rows: rows.slice(0, MOST_LINES),
        empty: 'The registers fit together.',
      },
    ],
  };
}

/** Who gives data to whom. */
export function flowsSection(plan: PlanReading, only?: string): DocumentSection {
  const picture = dataFlows(plan, only);
  return {
    id: 'data-flows',
    title: 'Data flows between organizations',
    blocks:
      picture.flows.length === 0
        ? [{ kind: 'text', text: 'The registers name no flow between organizations of the ecosystem.' }]
        : [{ kind: 'picture', picture, caption: 'Who gives data to whom' }],
  };
}

/** How each organization took part. */
export function participationSection(plan: PlanReading): DocumentSection {
  const silent = silentAt(plan.case, 'update-records');
  return {
    id: 'organizations',
    title: 'Organizations',
    blocks: [
      {
        kind: 'table',
        caption: countedOf(plan.asked.length, 'organization', 'organizations'),
        columns: ['Organization', 'Activities', 'Open points', 'Records brought up to date', 'Officer'],
        rows: plan.asked.map((id) => [
          plan.nameOf(id),
          String(plan.records.filter(({ entry }) => entry.organizationId === id).length),
          String(remainingOf(plan.data, id).length),
          silent.includes(id) ? 'No answer' : 'Yes',
          confirmationOf(plan.case, id),
        ]),
        empty: 'No organization handles personal data.',
      },
    ],
  };
}

function countedOf(count: number, one: string, many: string): string {
  if (count === 0) return upperFirst(many);
  const words = `${count} ${count === 1 ? one : many}`;
  return count > MOST_LINES ? `${words}, the first ${MOST_LINES}; the register has all` : words;
}
