import type * as z from 'zod';

import { wordsFor } from '../choice.ts';
import type { RegisterEntry, RegisterKind } from '../register-entry.ts';
import { Agreement, AGREEMENT_TYPES } from '../registers/agreement.ts';
import { Assessment, ASSESSMENT_OUTCOMES } from '../registers/assessment.ts';
import { Consultation } from '../registers/consultation.ts';
import { ProcessingRecord, SAFEGUARDS } from '../registers/processing-record.ts';
import { Requirement } from '../registers/requirement.ts';
import { RetentionRule } from '../registers/retention-rule.ts';
import { Risk } from '../registers/risk.ts';
import { Supplier, SUPPLIER_ROLES } from '../registers/supplier.ts';
import type { OrganizationPart } from './data.ts';

/** Registers the plan is assembled from. Incidents, requests and complaints are nobody's business in a public plan. */
export const PLAN_REGISTERS = [
  'processing-record',
  'agreement',
  'retention-rule',
  'supplier',
  'assessment',
  'risk',
  'requirement',
  'consultation',
  'sensor',
  'algorithm',
  'decision',
] as const satisfies readonly RegisterKind[];

/** So many lines of one kind; the registers have them all. */
const MOST_LINES = 25;
/** Entries in these states are history. */
const OVER = ['retired', 'ended', 'closed', 'terminated', 'data-returned-or-destroyed', 'withdrawn'];
/** Severity and likelihood from here on are high (1 negligible … 4 maximum). */
const HIGH = 3;

/** What the registers of one organization say, short enough to be read and kept with the run. */
export function organizationPart(
  organizationId: string,
  entries: readonly RegisterEntry[],
): OrganizationPart {
  const of = <S extends z.ZodType>(kind: RegisterKind, shape: S) =>
    entries
      .filter((entry) => entry.kind === kind && !OVER.includes(entry.state))
      .flatMap((entry) => {
        const parsed = shape.safeParse(entry.data);
        return parsed.success ? [{ entry, data: parsed.data }] : [];
      });
  const records = of('processing-record', ProcessingRecord);
  const risks = of('risk', Risk);
  const requirements = of('requirement', Requirement);
  const count = (kind: RegisterKind): number => entries.filter((entry) => entry.kind === kind).length;
  return {
    organizationId,
    records: {
      controller: records.filter(({ data }) => data.side === 'controller').length,
      processor: records.filter(({ data }) => data.side === 'processor').length,
    },
    agreements: of('agreement', Agreement)
      .slice(0, MOST_LINES)
      .map(({ entry, data }) => ({
        ...lineOf(entry, wordsFor(AGREEMENT_TYPES, data.type)),
        id: entry.id,
        parties: (data.parties ?? []).flatMap((party) => party.organizationId ?? party.name ?? []),
      })),
    retention: of('retention-rule', RetentionRule)
      .slice(0, MOST_LINES)
      .map(({ entry, data }) =>
        lineOf(entry, [data.period, data.unit].filter((part) => part !== undefined).join(' ')),
      ),
    transfers: records
      .flatMap(({ data }) => data.transfers ?? [])
      .slice(0, MOST_LINES)
      .map(({ to, safeguard }) => ({ to, safeguard: wordsFor(SAFEGUARDS, safeguard ?? 'none') })),
    suppliers: of('supplier', Supplier)
      .slice(0, MOST_LINES)
      .map(({ entry, data }) =>
        lineOf(entry, data.role === undefined ? '' : wordsFor(SUPPLIER_ROLES, data.role)),
      ),
    risks: { open: risks.length, high: risks.filter(({ data }) => isHigh(data)).length },
    assessments: of('assessment', Assessment)
      .slice(0, MOST_LINES)
      .map(({ entry, data }) =>
        lineOf(entry, data.outcome === undefined ? '' : wordsFor(ASSESSMENT_OUTCOMES, data.outcome)),
      ),
    requirements: {
      all: requirements.length,
      verified: requirements.filter(({ data }) => data.result === 'passed').length,
    },
    consultations: of('consultation', Consultation)
      .slice(0, MOST_LINES)
      .map(({ entry, data }) => lineOf(entry, data.closesOn ?? '')),
    sensors: count('sensor'),
    algorithms: count('algorithm'),
  };
}

function lineOf({ title, state }: RegisterEntry, more: string) {
  return { title, state, more };
}

function isHigh({
  residualSeverity,
  severity,
  residualLikelihood,
  likelihood,
}: z.infer<typeof Risk>): boolean {
  return (residualSeverity ?? severity ?? 0) >= HIGH && (residualLikelihood ?? likelihood ?? 0) >= HIGH;
}
