import type { StartInput, StartVerdict } from '../run-start.ts';
import { AgreementStart } from './answers.ts';
import type { AgreementData } from './agreement-data.ts';

/** A new agreement gets the run's id as its own; a review names the entry it is about. */
export function startAgreement({ answers, runId }: StartInput): StartVerdict {
  const start = AgreementStart.parse(answers);
  const data: AgreementData = {
    start,
    agreementId: start.about === 'review' ? (start.agreementId ?? runId) : runId,
    ...(start.about === 'new' ? { plan: 'draft' as const } : {}),
  };
  return { ok: true, title: start.title, data };
}
