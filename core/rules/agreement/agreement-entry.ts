import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import { Agreement } from '../registers/agreement.ts';
import type { DATA_KINDS } from '../registers/kinds-data.ts';
import type { RegisterContent, RegisterEntry, RegisterPut } from '../register-entry.ts';
import type { AgreementData } from './agreement-data.ts';
import type { AgreementTerms } from './answers.ts';

export type AgreementState = keyof typeof DATA_KINDS.agreement.states;

/** An agreement binds in these; a draft of its next version changes nothing about that. */
export const IN_FORCE: readonly string[] = ['active', 'amended', 'suspended'] satisfies AgreementState[];

/** What the register keeps of an agreement: the same for every party. */
export function agreementOf(
  terms: AgreementTerms,
  signed: Pick<Agreement, 'signedOn' | 'textHash' | 'productId'> = {},
): Agreement {
  const { title: _title, reviewOn: _reviewOn, ...kept } = terms;
  return Agreement.parse({ ...kept, ...signed });
}

/** The entry of a party for an agreement that is being made; one that is in force stays as it is. */
export function putProgress(
  { agreementId, terms }: AgreementData,
  organizationId: string,
  state: AgreementState,
): RegisterPut[] {
  if (terms === undefined) return [];
  const change = (before: RegisterEntry | undefined): RegisterContent | undefined =>
    before !== undefined && IN_FORCE.includes(before.state)
      ? undefined
      : { title: terms.title, state, data: { ...agreementOf(terms) }, ...reviewOf(terms.reviewOn) };
  return [{ organizationId, kind: 'agreement', id: agreementId, change }];
}

/** Changes the state of what stands in a register, and some of its fields. */
export function putState(
  { agreementId }: AgreementData,
  organizationId: string,
  state: AgreementState,
  fields: Partial<Agreement> = {},
): RegisterPut {
  return {
    organizationId,
    kind: 'agreement',
    id: agreementId,
    change: (before) =>
      before === undefined
        ? undefined
        : {
            title: before.title,
            state,
            data: { ...before.data, ...fields },
            ...reviewOf(IN_FORCE.includes(state) ? before.reviewOn : undefined),
          },
  };
}

export function reviewOf(reviewOn: string | undefined): { reviewOn?: string } {
  return reviewOn === undefined ? {} : { reviewOn };
}

/**
 * Whether an entry is about the agreement of this run. Ids are typed by people, and another party may keep an agreement
 * of its own under the same one: its entry counts only when this run wrote it last, or when it names the organization
 * that runs the case.
 */
export function isOfThisAgreement({ run }: Pick<Case, 'run'>, entry: RegisterEntry): boolean {
  const owner = ownerOf(run);
  if (entry.organizationId === owner || entry.runId === run.id) return true;
  const known = Agreement.safeParse(entry.data);
  return known.success && (known.data.parties ?? []).some((party) => party.organizationId === owner);
}

/** The changes, as far as what they meet is about this agreement; other entries stay as they are. */
export function ofThisAgreement(aCase: Pick<Case, 'run'>, puts: RegisterPut[]): RegisterPut[] {
  return puts.map((put) => ({
    ...put,
    change: (before) =>
      before === undefined || isOfThisAgreement(aCase, before) ? put.change(before) : undefined,
  }));
}
