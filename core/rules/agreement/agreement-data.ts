import * as z from 'zod';

import type { Case } from '../case.ts';
import { Agreement } from '../registers/agreement.ts';
import { AgreementStart, AgreementTerms } from './answers.ts';

/** One numbered clause of the text that is signed. */
export const Clause = z.object({ title: z.string(), paragraphs: z.array(z.string()) });
export type Clause = z.infer<typeof Clause>;

/** The text as it is shown and signed, frozen: later words of ours do not change it. */
export const AgreementText = z.object({
  heading: z.string(),
  clauses: z.array(Clause),
  /** SHA-256, hex, of the plain text in UTF-8. */
  hash: z.string(),
});
export type AgreementText = z.infer<typeof AgreementText>;

/** An agreement that was in force when a run began. */
export const InForce = z.object({
  title: z.string(),
  data: Agreement,
  reviewOn: z.string().exactOptional(),
  /** Absent when it was signed elsewhere and only stands in the register. */
  text: AgreementText.exactOptional(),
});
export type InForce = z.infer<typeof InForce>;

/** What is to be done with an agreement. */
const PLANS = ['draft', 'renew', 'end', 'nothing'] as const;

/** What a run of this process keeps (`run.data`). */
export const AgreementData = z.object({
  start: AgreementStart,
  /** Id of the entry in the register of every party. */
  agreementId: z.string(),
  inForce: InForce.exactOptional(),
  plan: z.enum(PLANS).exactOptional(),
  terms: AgreementTerms.exactOptional(),
  text: AgreementText.exactOptional(),
  /** Day on which the last party signed, or renewed. */
  signedOn: z.string().exactOptional(),
});
export type AgreementData = z.infer<typeof AgreementData>;

/** Throws a ZodError when the run is of another process: a defect. */
export function agreementDataOf({ run }: Pick<Case, 'run'>): AgreementData {
  return AgreementData.parse(run.data);
}
