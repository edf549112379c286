import * as z from 'zod';

import { SeverityProposal } from '../severity.ts';
import { DutyAssessment } from './answers.ts';
import { Incident } from './incident.ts';

/** What is signed about a law's report after its task has ended. */
export const AssessmentCorrection = DutyAssessment.omit({ reasons: true }).extend({
  assessment: DutyAssessment.shape.assessment.exclude(['not-yet-known']),
  reason: z.string(),
  at: z.string(),
});
export type AssessmentCorrection = z.infer<typeof AssessmentCorrection>;

/** What a breach run keeps about its subject (`run.data`). */
export const BreachData = z.object({
  incident: Incident,
  /** The ENISA proposal, once the facts are in. */
  severity: SeverityProposal.exactOptional(),
  /** Corrections of awareness by organization, the last one last; what was signed first is in the answers. */
  awareness: z
    .record(z.string(), z.array(z.object({ awareAt: z.string(), reason: z.string(), at: z.string() })))
    .exactOptional(),
  /** Corrections of assessments by scope (`<organization>.<regime>`), the last one last. */
  assessments: z.record(z.string(), z.array(AssessmentCorrection)).exactOptional(),
  /** Drafts of filings by scope (`<organization>.<rule>`), in the blocks of the filing template. */
  drafts: z
    .record(z.string(), z.object({ values: z.record(z.string(), z.unknown()), missing: z.array(z.string()) }))
    .exactOptional(),
});
export type BreachData = z.infer<typeof BreachData>;
