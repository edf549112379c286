import * as z from 'zod';

import type { Case } from '../case.ts';
import { GovernanceReportData } from '../governance/report-data.ts';
import { PlanStart } from './answers.ts';

const Line = z.strictObject({ title: z.string(), state: z.string(), more: z.string() });

/** What the registers say of one organization, counted or in lines. */
export const OrganizationPart = z.strictObject({
  organizationId: z.string(),
  records: z.strictObject({ controller: z.int(), processor: z.int() }),
  agreements: z.array(Line.extend({ id: z.string(), parties: z.array(z.string()) })),
  retention: z.array(Line),
  transfers: z.array(z.strictObject({ to: z.string(), safeguard: z.string() })),
  suppliers: z.array(Line),
  /** Not retired: how many, and how many are significant or more in both respects. */
  risks: z.strictObject({ open: z.int(), high: z.int() }),
  assessments: z.array(Line),
  requirements: z.strictObject({ all: z.int(), verified: z.int() }),
  consultations: z.array(Line),
  sensors: z.int(),
  algorithms: z.int(),
});
export type OrganizationPart = z.infer<typeof OrganizationPart>;

/** A work product the plan rests on, as it stood when the plan was assembled. */
export const PlanSource = z.strictObject({
  organizationId: z.string(),
  kind: z.string(),
  id: z.string(),
  title: z.string(),
  number: z.int(),
  sha256: z.string(),
  audience: z.enum(['organization', 'ecosystem', 'public']),
  facts: z.array(z.strictObject({ label: z.string(), value: z.string() })),
});
export type PlanSource = z.infer<typeof PlanSource>;

export const PlanDate = z.strictObject({ on: z.string(), label: z.string(), organizationId: z.string() });
export type PlanDate = z.infer<typeof PlanDate>;

/** A law that may ask something of an organization, with its limits in words. */
export const PlanLaw = z.strictObject({
  title: z.string(),
  territory: z.string(),
  limits: z.array(z.strictObject({ label: z.string(), citation: z.string(), limit: z.string() })),
});
export type PlanLaw = z.infer<typeof PlanLaw>;

/** What the last version said, for the change log. */
export const PreviousPlan = z.strictObject({
  productId: z.string(),
  number: z.int(),
  organizations: z.array(z.string()),
  services: z.array(z.string()),
  laws: z.array(z.string()),
  sources: z.array(z.strictObject({ organizationId: z.string(), id: z.string() })),
  draft: z.record(z.string(), z.unknown()),
});
export type PreviousPlan = z.infer<typeof PreviousPlan>;

export const Assembled = z.strictObject({
  at: z.string(),
  parts: z.array(OrganizationPart),
  sources: z.array(PlanSource),
  governance: GovernanceReportData.exactOptional(),
  calendar: z.array(PlanDate),
  laws: z.array(PlanLaw),
  previous: PreviousPlan.exactOptional(),
});
export type Assembled = z.infer<typeof Assembled>;

/** What the run keeps beside its answers. */
export const PlanData = z.strictObject({
  start: PlanStart,
  assembled: Assembled.exactOptional(),
  /** The public has been asked about this version. */
  askedPublic: z.literal(true).exactOptional(),
});
export type PlanData = z.infer<typeof PlanData>;

/** Throws a ZodError when the run makes no plan: a defect. */
export function planDataOf({ run }: Pick<Case, 'run'>): PlanData {
  return PlanData.parse(run.data);
}
