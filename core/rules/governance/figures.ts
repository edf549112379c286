import { withUnit } from '../picture/draw-kpi-bars.ts';
import type { KpiBars } from '../picture/picture.ts';
import { Request } from '../registers/request.ts';
import { Risk } from '../registers/risk.ts';
import { Supplier } from '../registers/supplier.ts';
import type { RegisterEntry } from '../register-entry.ts';
import type { Figures } from './answers.ts';

/** One figure of the report: `undefined` when nobody knows. */
export interface Kpi {
  id: string;
  label: string;
  unit: '%' | 'hours' | 'risks' | 'exercises';
  /** Over all that reported. */
  value: number | undefined;
  /** What the ecosystem aims at. */
  target: number;
  /** Of each organization that reported it. */
  byOrganization: { organizationId: string; value: number }[];
}

interface Reported {
  organizationId: string;
  figures: Figures;
}

interface Rate {
  id: string;
  label: string;
  part: keyof Figures;
  of: keyof Figures;
}

/** Shares of a whole; all of them aim at 100 %. */
const RATES: readonly Rate[] = [
  {
    id: 'records-reviewed',
    label: 'Processing records reviewed in time',
    part: 'recordsReviewed',
    of: 'records',
  },
  { id: 'requests-on-time', label: 'Requests answered on time', part: 'requestsOnTime', of: 'requests' },
  {
    id: 'suppliers-stated',
    label: 'Suppliers with a capability statement',
    part: 'suppliersStated',
    of: 'suppliers',
  },
  {
    id: 'consultation-response',
    label: 'Answers to consultations',
    part: 'consultedAnswered',
    of: 'consulted',
  },
];

/** The figures of the report (domain reference: KPIs of the governance process), over all who reported and one by one. */
export function kpisOf(reported: readonly Reported[]): Kpi[] {
  return [
    ...RATES.map((rate) => rateOf(rate, reported)),
    sumOf('high-risks-past-due', 'High risks past their date', 'risks', 'highRisksPastDue', 0, reported),
    medianOf(reported),
    sumOf('exercises', 'Breach exercises held', 'exercises', 'exercises', reported.length, reported),
  ];
}

/** As bars; figures nobody reported have none. */
export function kpiBars(kpis: readonly Kpi[]): KpiBars {
  return {
    kind: 'kpi-bars',
    bars: kpis.map(({ label, value, unit, target }) => ({
      label,
      unit,
      target,
      ...(value === undefined ? {} : { value }),
      ...(unit === '%' ? {} : { most: Math.max(1, target, value ?? 0) }),
    })),
  };
}

/** `83 %`, `4 risks`, or that it is not known. */
export function sayKpi(value: number | undefined, unit: Kpi['unit']): string {
  return value === undefined ? 'not known' : withUnit(value, unit);
}

/** What the registers of an organization say about its figures on a day; nothing where a register is empty. */
export function countedFigures(entries: readonly RegisterEntry[], day: string): Figures {
  const of = (kind: RegisterEntry['kind']) => entries.filter((entry) => entry.kind === kind);
  const records = of('processing-record').filter(({ state }) => state !== 'retired');
  const risks = of('risk');
  const requests = of('request').flatMap(({ data }) => parsed(Request.safeParse(data)));
  const answered = requests.filter(({ answeredAt }) => answeredAt !== undefined);
  const suppliers = of('supplier').flatMap(({ data }) => parsed(Supplier.safeParse(data)));
  return {
    ...(records.length === 0
      ? {}
      : {
          records: records.length,
          recordsReviewed: records.filter(({ reviewOn }) => reviewOn !== undefined && reviewOn >= day).length,
        }),
    ...(risks.length === 0 ? {} : { highRisksPastDue: risks.filter((risk) => isPastDue(risk, day)).length }),
    ...(answered.length === 0
      ? {}
      : { requests: answered.length, requestsOnTime: answered.filter(isOnTime).length }),
    ...(suppliers.length === 0
      ? {}
      : {
          suppliers: suppliers.length,
          suppliersStated: suppliers.filter(({ capabilities }) => (capabilities ?? []).length > 0).length,
        }),
  };
}

/** Severity or likelihood significant or more after treatment, and a measure or the review past its day. */
function isPastDue(entry: RegisterEntry, day: string): boolean {
  const risk = Risk.safeParse(entry.data).data;
  const severity = risk?.residualSeverity ?? risk?.severity ?? 0;
  const likelihood = risk?.residualLikelihood ?? risk?.likelihood ?? 0;
  if (severity < 3 || likelihood < 3) return false;
  const late = (risk?.measures ?? []).some(
    ({ dueOn, state }) => dueOn !== undefined && dueOn < day && state !== 'done',
  );
  return late || (entry.reviewOn !== undefined && entry.reviewOn < day);
}

function isOnTime({ answeredAt, dueAt, extendedTo }: Request): boolean {
  const limit = extendedTo ?? dueAt;
  return answeredAt !== undefined && (limit === undefined || Date.parse(answeredAt) <= Date.parse(limit));
}

function rateOf({ id, label, part, of }: Rate, reported: readonly Reported[]): Kpi {
  const known = reported.flatMap(({ organizationId, figures }) => {
    const [some, all] = [figures[part], figures[of]];
    return some === undefined || all === undefined || all === 0 ? [] : [{ organizationId, some, all }];
  });
  const sum = (pick: (one: (typeof known)[number]) => number) =>
    known.reduce((total, one) => total + pick(one), 0);
  return {
    id,
    label,
    unit: '%',
    target: 100,
    value:
      known.length === 0
        ? undefined
        : percent(
            sum(({ some }) => some),
            sum(({ all }) => all),
          ),
    byOrganization: known.map(({ organizationId, some, all }) => ({
      organizationId,
      value: percent(some, all),
    })),
  };
}

function sumOf(
  id: string,
  label: string,
  unit: Kpi['unit'],
  field: keyof Figures,
  target: number,
  reported: readonly Reported[],
): Kpi {
  const byOrganization = valuesOf(field, reported);
  const value =
    byOrganization.length === 0 ? undefined : byOrganization.reduce((total, one) => total + one.value, 0);
  return { id, label, unit, target, value, byOrganization };
}

/** The median of the organizations' medians; 72 hours is the limit of GDPR art. 33(1), not what is aimed at. */
function medianOf(reported: readonly Reported[]): Kpi {
  const byOrganization = valuesOf('noticeHours', reported);
  const sorted = byOrganization.map(({ value }) => value).sort((a, b) => a - b);
  const middle = sorted[Math.floor(sorted.length / 2)];
  const below = sorted[Math.ceil(sorted.length / 2) - 1];
  const value = middle === undefined || below === undefined ? undefined : (middle + below) / 2;
  const label = 'Hours from awareness of a breach to the notice (median)';
  return { id: 'notice-hours', label, unit: 'hours', target: 48, value, byOrganization };
}

function valuesOf(field: keyof Figures, reported: readonly Reported[]): Kpi['byOrganization'] {
  return reported.flatMap(({ organizationId, figures }) => {
    const value = figures[field];
    return value === undefined ? [] : [{ organizationId, value }];
  });
}

function percent(part: number, whole: number): number {
  return Math.round((100 * part) / whole);
}

function parsed<T>(result: { success: true; data: T } | { success: false }): T[] {
  return result.success ? [result.data] : [];
}
