import * as z from 'zod';

import { Charter, Responsibility } from './answers.ts';

export const GOVERNANCE_REPORT = 'governance-report';
/** What concerns one organization. */
export const GOVERNANCE_REPORT_PART = 'governance-report-part';

const Kpi = z.object({
  id: z.string(),
  label: z.string(),
  unit: z.enum(['%', 'hours', 'risks', 'exercises']),
  target: z.number(),
  value: z.number().exactOptional(),
  byOrganization: z.array(z.object({ organizationId: z.string(), value: z.number() })),
});

const DecisionLine = z.object({
  id: z.string(),
  number: z.int(),
  title: z.string(),
  text: z.string(),
  effect: z.string(),
  /** `adopted`, `rejected`, `deferred`; `open` when it was never voted on. */
  outcome: z.enum(['adopted', 'rejected', 'deferred', 'open']),
  votesFor: z.int(),
  votesAgainst: z.int(),
  excluded: z.array(z.string()),
  reason: z.string().exactOptional(),
  owners: z.array(
    z.object({
      organizationId: z.string(),
      dueOn: z.string(),
      result: z.string().exactOptional(),
      doneOn: z.string().exactOptional(),
    }),
  ),
  review: z.string().exactOptional(),
});

/** A governance report for machines: what the next cycle and the ecosystem plan read of it. */
export const GovernanceReportData = z.object({
  period: z.string(),
  charter: Charter.exactOptional(),
  responsibilities: z.array(Responsibility),
  organizations: z.array(z.string()),
  lapsed: z.array(z.string()),
  kpis: z.array(Kpi),
  gaps: z.array(z.object({ organizationId: z.string().exactOptional(), duty: z.string(), what: z.string() })),
  decisions: z.array(DecisionLine),
  /** What the review says of the whole. */
  result: z.string().exactOptional(),
  nextOn: z.string(),
});
export type GovernanceReportData = z.infer<typeof GovernanceReportData>;
