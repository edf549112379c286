import type { Case } from '../case.ts';
import type { Computation } from '../computation.ts';
import { ownerOf } from '../owner-of.ts';
import type { RegisterEntry } from '../register-entry.ts';
import { Agreement } from '../registers/agreement.ts';
import type { LatestProduct } from '../reading.ts';
import { lastDone } from '../answered.ts';
import { lastRound } from '../rounds.ts';
import { IN_FORCE, ofThisAgreement, putState } from './agreement-entry.ts';
import { agreementDataOf, AgreementText, type AgreementData, type InForce } from './agreement-data.ts';
import { agreementSeries } from './product.ts';
import { partiesOf } from './parties.ts';

/** What the run is about: a new draft, or the review of an agreement that is still in force. */
export const agreementBegin: Computation = {
  reads: ({ run }) => ({
    registers: { kinds: ['agreement'], organizationIds: [ownerOf(run)] },
    products: { kinds: ['exchange-agreement'], organizationIds: [ownerOf(run)] },
  }),
  compute: ({ case: aCase, registers, products }) => {
    const data = agreementDataOf(aCase);
    if (data.start.about === 'new') return { outcome: 'draft' };
    const inForce = inForceOf(data.agreementId, registers, products);
    if (inForce === undefined) return { outcome: 'not-in-force', runData: { ...data, plan: 'nothing' } };
    return { outcome: 'review', runData: { ...data, inForce } };
  },
};

/** Which way the run goes on: what was asked for, or what the review came to. */
export const agreementRoute: Computation = {
  compute: ({ case: aCase }) => ({ outcome: agreementDataOf(aCase).plan ?? 'nothing' }),
};

/** Whether the parties are asked for their signatures once more. */
export const agreementSigning: Computation = {
  compute: ({ case: aCase }) => ({ outcome: isAskedAgain(aCase) ? 'ask-again' : 'decided' }),
};

/** What a round of drafting came to. */
export const agreementSettled: Computation = {
  compute: ({ case: aCase }) => {
    const outcome = outcomeOfRound(aCase);
    if (outcome !== 'ended') return { outcome };
    const data = agreementDataOf(aCase);
    // The draft of a next version that came to nothing leaves the agreement in force.
    const state = data.inForce === undefined ? 'terminated' : 'active';
    const parties = partiesOf(data.inForce === undefined ? data : withoutDraft(data));
    const puts = parties.map(({ organizationId }) => putState(data, organizationId, state));
    return { outcome, puts: ofThisAgreement(aCase, puts) };
  },
};

function withoutDraft({ terms: _terms, ...data }: AgreementData): AgreementData {
  return data;
}

function outcomeOfRound(aCase: Case): 'signed' | 'redraft' | 'ended' {
  const draft = lastDone(aCase, 'draft');
  if (draft?.outcome === 'withdrawn') return 'ended';
  const signing = lastRound(aCase, 'sign').find(({ endedAt = '' }) => endedAt >= (draft?.endedAt ?? ''));
  if (signing?.outcome === 'signed') return 'signed';
  if (signing?.outcome !== 'unsigned') return 'redraft';
  return lastDone(aCase, 'unsigned')?.outcome === 'end-draft' ? 'ended' : 'redraft';
}

function isAskedAgain(aCase: Case): boolean {
  return (
    lastRound(aCase, 'sign').at(0)?.outcome === 'unsigned' &&
    lastDone(aCase, 'unsigned')?.outcome === 'ask-again'
  );
}

function inForceOf(
  agreementId: string,
  registers: RegisterEntry[],
  products: LatestProduct[],
): InForce | undefined {
  const entry = registers.find(({ id, state }) => id === agreementId && IN_FORCE.includes(state));
  const data = Agreement.safeParse(entry?.data);
  if (entry === undefined || !data.success) return undefined;
  const latest = products.find(({ product }) => product.series === agreementSeries(agreementId));
  const text = AgreementText.safeParse(latest?.document.data.text);
  return {
    title: entry.title,
    data: data.data,
    ...(entry.reviewOn === undefined ? {} : { reviewOn: entry.reviewOn }),
    ...(text.success && text.data.hash === data.data.textHash ? { text: text.data } : {}),
  };
}
