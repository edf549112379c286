import * as z from 'zod';

import type { Case } from '../case.ts';
import { Charter, Figures, GovernanceStart, Responsibility } from './answers.ts';

/** What the last report says that the next cycle begins with. */
const Previous = z.strictObject({
  productId: z.string(),
  number: z.int(),
  charter: Charter.exactOptional(),
  responsibilities: z.array(Responsibility),
  organizations: z.array(z.string()),
  /** Decisions put off, in words of theirs: they are proposed again. */
  deferred: z.array(z.strictObject({ title: z.string(), text: z.string(), effect: z.string() })),
});
export type Previous = z.infer<typeof Previous>;

/** What a governance run keeps beside its answers. */
export const GovernanceData = z.strictObject({
  start: GovernanceStart,
  /** Read before the cycle opens; absent where there was nothing. */
  previous: Previous.exactOptional(),
  /** Figures counted in the registers, by organization. */
  counted: z.record(z.string(), Figures).exactOptional(),
  /** Set when the answers were analysed. */
  analysedAt: z.string().exactOptional(),
});
export type GovernanceData = z.infer<typeof GovernanceData>;

/** Throws a ZodError when the run is no governance cycle: a defect. */
export function governanceDataOf({ run }: Pick<Case, 'run'>): GovernanceData {
  return GovernanceData.parse(run.data);
}
