import * as z from 'zod';

import type { Case } from '../case.ts';
import { Controls, EngineeringStart, Intake, Model, Requirements, Threats } from './answers.ts';

/** Answers of the record before, from which forms are prefilled; what no longer fits is left out. */
export const EarlierRecord = z.object({
  number: z.int().min(1),
  release: z.string().optional(),
  intake: Intake.optional().catch(undefined),
  model: Model.optional().catch(undefined),
  threats: Threats.optional().catch(undefined),
  requirements: Requirements.optional().catch(undefined),
  controls: Controls.optional().catch(undefined),
});
export type EarlierRecord = z.infer<typeof EarlierRecord>;

/** What a run of engineering keeps about its subject. */
export const EngineeringData = z.object({
  start: EngineeringStart,
  /** Releases of the same system share it: the series of its records, the first part of its entries' ids. */
  systemId: z.string(),
  earlier: EarlierRecord.optional(),
});
export type EngineeringData = z.infer<typeof EngineeringData>;

/** Throws a ZodError when the run is none of engineering: a defect. */
export function engineeringDataOf({ run }: Pick<Case, 'run'>): EngineeringData {
  return EngineeringData.parse(run.data);
}
