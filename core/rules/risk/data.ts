import * as z from 'zod';

import type { Case } from '../case.ts';
import { Description, Plan, RiskAssessment, RiskStart, Screening, Treatment } from './answers.ts';

/** Answers of the version before, from which forms are prefilled; what no longer fits is left out. */
export const EarlierVersion = z.object({
  number: z.int().min(1),
  screen: Screening.optional().catch(undefined),
  plan: Plan.optional().catch(undefined),
  describe: Description.optional().catch(undefined),
  assess: RiskAssessment.optional().catch(undefined),
  treat: Treatment.optional().catch(undefined),
});
export type EarlierVersion = z.infer<typeof EarlierVersion>;

/** What a run of risk management keeps about its subject. */
export const RiskData = z.object({
  start: RiskStart,
  /** Id of the entry in the register of assessments; versions of the same assessment share it. */
  assessmentId: z.string(),
  earlier: EarlierVersion.optional(),
  threshold: z
    .object({ result: z.enum(['not-needed', 'advisable', 'needed']), because: z.string() })
    .optional(),
});
export type RiskData = z.infer<typeof RiskData>;

/** Throws a ZodError when the run is none of risk management: a defect. */
export function riskDataOf({ run }: Pick<Case, 'run'>): RiskData {
  return RiskData.parse(run.data);
}
