import type { CyclePlan } from '../cycle.ts';
import type { EffectResult } from '../effect.ts';
import { ownerOf } from '../owner-of.ts';
import type { ProductDraft, ProductInput, ProductMaker } from '../product/product-maker.ts';
import type { RegisterPut } from '../register-entry.ts';
import { agreementOf, isOfThisAgreement, ofThisAgreement, putState, reviewOf } from './agreement-entry.ts';
import { agreementDataOf, type AgreementData } from './agreement-data.ts';
import { dayAt } from '../days.ts';
import { essenceSections, partySections } from './document-sections.ts';
import { signatoryIds } from './parties.ts';
import { reviewDay } from './review-day.ts';
import { AGREEMENT_NAMES } from './vocabulary.ts';

const LANGUAGE = 'en';

/** Versions of one agreement share it. */
export function agreementSeries(agreementId: string): string {
  return `exchange-agreement.${agreementId}`;
}

/**
 * The agreement as every party keeps it: the text, who signed which hash, the opinions, and at its end the proof that
 * data were returned. Of an arrangement between joint controllers the essence is public too (GDPR art. 26(2)).
 */
export const exchangeAgreement: ProductMaker = {
  reads: (aCase) => ({ registers: { kinds: ['agreement'], organizationIds: signatoryIds(aCase) } }),
  make: (input) => {
    const data = agreementDataOf(input.case);
    // A party's own agreement under the same id, with others, is not superseded.
    const taken = input.registers.filter(
      (entry) => entry.id === data.agreementId && !isOfThisAgreement(input.case, entry),
    );
    const parties = signatoryIds(input.case)
      .filter((id) => !taken.some(({ organizationId }) => organizationId === id))
      .map((organizationId) => forParty(input, data, organizationId));
    return [...parties, ...publicEssence(input, data)];
  },
  after,
};

function forParty(input: ProductInput, data: AgreementData, organizationId: string): ProductDraft {
  const organization = input.organizations.find(({ id }) => id === organizationId)?.name ?? organizationId;
  return {
    organizationId,
    kind: 'exchange-agreement',
    series: agreementSeries(data.agreementId),
    audience: 'organization',
    state: data.plan === 'end' ? 'published' : 'in-force',
    document: {
      title: titleOf(data),
      subtitle: subtitleOf(data),
      language: LANGUAGE,
      organization,
      facts: factsOf(input, data),
      sections: partySections(input, data),
      sources: [],
      data: { agreementId: data.agreementId, terms: data.terms ?? data.inForce?.data, text: textOf(data) },
    },
  };
}

function publicEssence(input: ProductInput, data: AgreementData): ProductDraft[] {
  const agreement = data.terms ?? data.inForce?.data;
  if (agreement?.type !== 'joint-controllers' || agreement.essence === undefined || data.plan === 'end')
    return [];
  return [
    {
      organizationId: ownerOf(input.case.run),
      kind: 'exchange-agreement-essence',
      series: `exchange-agreement-essence.${data.agreementId}`,
      audience: 'public',
      state: 'in-force',
      document: {
        title: `Who is responsible together: ${titleOf(data)}`,
        subtitle: 'Essence of the arrangement between joint controllers (GDPR art. 26(2))',
        language: LANGUAGE,
        facts: [],
        sections: essenceSections(input, data),
        sources: [],
        data: { agreementId: data.agreementId, essence: agreement.essence },
      },
    },
  ];
}

/** The registers of all parties say what is in force now, and the next review begins by itself. */
function after({ case: aCase, organizations, at }: ProductInput): Partial<EffectResult> {
  const data = agreementDataOf(aCase);
  const owner = ownerOf(aCase.run);
  const signedOn = data.signedOn ?? dayAt(at, owner, organizations);
  if (data.plan === 'end') return {};
  const reviewOn = reviewDay(data, signedOn);
  const puts = signatoryIds(aCase).map((id) => inForcePut(data, id, { signedOn, reviewOn }));
  const cycle: CyclePlan = {
    processId: 'exchange-agreement',
    organizationId: owner,
    subject: data.agreementId,
    reason: `Review of the agreement "${titleOf(data)}"`,
    dueOn: reviewOn,
    answers: {
      about: 'review',
      title: `Review: ${titleOf(data)}`.slice(0, 200),
      agreementId: data.agreementId,
    },
  };
  const left = leftPuts(data, signatoryIds(aCase));
  return { puts: ofThisAgreement(aCase, [...puts, ...left]), cycles: [cycle] };
}

function inForcePut(
  data: AgreementData,
  organizationId: string,
  { signedOn, reviewOn }: { signedOn: string; reviewOn: string },
): RegisterPut {
  const { terms, text, agreementId } = data;
  if (terms === undefined) {
    const put = putState(data, organizationId, 'active');
    return {
      ...put,
      change: (before) => {
        const changed = put.change(before);
        return changed === undefined ? undefined : { ...changed, reviewOn };
      },
    };
  }
  const signed = { signedOn, ...(text === undefined ? {} : { textHash: text.hash }) };
  const content = {
    title: terms.title,
    state: 'active',
    data: { ...agreementOf(terms, { ...signed, productId: agreementSeries(agreementId) }) },
    ...reviewOf(reviewOn),
  };
  return { organizationId, kind: 'agreement', id: agreementId, change: () => content };
}

/** Parties of the version before that are not in this one any more: for them it has ended. */
function leftPuts(data: AgreementData, stay: string[]): RegisterPut[] {
  if (data.terms === undefined) return [];
  return (data.inForce?.data.parties ?? []).flatMap(({ organizationId }) =>
    organizationId === undefined || stay.includes(organizationId)
      ? []
      : [putState(data, organizationId, 'terminated')],
  );
}

function titleOf(data: AgreementData): string {
  return data.terms?.title ?? data.inForce?.title ?? data.start.title;
}

function subtitleOf(data: AgreementData): string {
  const type = data.terms?.type ?? data.inForce?.data.type;
  const name = type === undefined ? 'Agreement' : AGREEMENT_NAMES[type];
  if (data.plan === 'end') return `${name}: ended`;
  return data.plan === 'renew' ? `${name}: renewed` : name;
}

function textOf({ text, inForce }: AgreementData) {
  return text ?? inForce?.text;
}

function factsOf({ case: aCase, organizations, at }: ProductInput, data: AgreementData) {
  const hash = textOf(data)?.hash ?? data.inForce?.data.textHash;
  const signedOn = data.signedOn ?? dayAt(at, ownerOf(aCase.run), organizations);
  return [
    ...(hash === undefined ? [] : [{ label: 'SHA-256 of the text', value: hash }]),
    ...(data.plan === 'end'
      ? []
      : [
          { label: data.plan === 'renew' ? 'Renewed on' : 'Signed on', value: signedOn },
          { label: 'Next review', value: reviewDay(data, signedOn) },
        ]),
  ];
}
