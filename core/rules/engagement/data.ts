import * as z from 'zod';

import type { Case } from '../case.ts';
import { EngagementStart } from './answers.ts';

/** How often one question was answered how; `values` are options, numbers of a scale, or yes and no. */
export const QuestionCount = z.object({
  id: z.string(),
  text: z.string(),
  answered: z.int(),
  values: z.array(z.object({ value: z.string(), count: z.int() })),
});
export type QuestionCount = z.infer<typeof QuestionCount>;

/** What came in while it was open. Holds numbers only. */
export const Counts = z.object({
  answers: z.int(),
  comments: z.int(),
  associations: z.int(),
  questions: z.array(QuestionCount),
});
export type Counts = z.infer<typeof Counts>;

/** When the public page is open; instants, and the last day as people read it. */
export const Opening = z.object({ opensAt: z.string(), closesAt: z.string(), closesOn: z.string() });
export type Opening = z.infer<typeof Opening>;

/** What a consultation keeps about its subject (`run.data`). */
export const EngagementData = z.object({
  start: EngagementStart,
  opening: Opening.exactOptional(),
  counts: Counts.exactOptional(),
  /** How many asked to be told the result. */
  wanting: z.int().exactOptional(),
});
export type EngagementData = z.infer<typeof EngagementData>;

/** Throws a ZodError when the run is no consultation: a defect. */
export function engagementData(aCase: Pick<Case, 'run'>): EngagementData {
  return EngagementData.parse(aCase.run.data);
}
