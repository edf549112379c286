import * as z from 'zod';

import { SeverityProposal } from '../severity.ts';
import { Incident } from './incident.ts';

/** What a breach run keeps about its subject (`run.data`). */
export const BreachData = z.object({
  incident: Incident,
  /** The ENISA proposal, once the facts are in. */
  severity: SeverityProposal.exactOptional(),
  /** Drafts of filings by scope (`<organization>.<rule>`), in the blocks of the filing template. */
  drafts: z
    .record(z.string(), z.object({ values: z.record(z.string(), z.unknown()), missing: z.array(z.string()) }))
    .exactOptional(),
});
export type BreachData = z.infer<typeof BreachData>;
