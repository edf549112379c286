import * as z from 'zod';

export const ECOSYSTEM_PLAN = 'ecosystem-plan';

/** The plan for machines: what the next version compares itself with, and what others may read. */
export const EcosystemPlanData = z.object({
  name: z.string(),
  territory: z.string(),
  effectiveOn: z.string(),
  reviewOn: z.string(),
  organizations: z.array(
    z.object({ organizationId: z.string(), answer: z.enum(['confirmed', 'corrected', 'not-confirmed']) }),
  ),
  services: z.array(z.string()),
  systems: z.array(z.string()),
  laws: z.array(z.string()),
  sources: z.array(
    z.object({
      organizationId: z.string(),
      kind: z.string(),
      id: z.string(),
      number: z.int(),
      sha256: z.string(),
    }),
  ),
  calendar: z.array(z.object({ on: z.string(), label: z.string(), organizationId: z.string() })),
  /** The draft's own answers: the next version begins with them. */
  draft: z.record(z.string(), z.unknown()),
});
export type EcosystemPlanData = z.infer<typeof EcosystemPlanData>;
