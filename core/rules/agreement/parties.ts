import type { Case } from '../case.ts';
import { ownerOf } from '../owner-of.ts';
import type { SigningParty } from './answers.ts';
import { agreementDataOf, type AgreementData } from './agreement-data.ts';
import { RECEIVING_ROLES } from './vocabulary.ts';

/**
 * The parties the run is about: those of the text that is being made, otherwise those of the agreement in force that
 * belong to the ecosystem.
 */
export function partiesOf({ terms, inForce }: AgreementData): SigningParty[] {
  if (terms !== undefined) return terms.parties;
  return (inForce?.data.parties ?? []).flatMap(({ organizationId, role }) =>
    organizationId === undefined ? [] : [{ organizationId, role }],
  );
}

/** Those who hold data of the others. */
export function receiversOf(data: AgreementData): SigningParty[] {
  return partiesOf(data).filter(({ role }) => RECEIVING_ROLES.includes(role));
}

/** Those who held data of the others under the version before, and are no party of this one any more. */
export function leaversOf({ terms, inForce }: AgreementData): SigningParty[] {
  if (terms === undefined || inForce === undefined) return [];
  const stay = terms.parties.map(({ organizationId }) => organizationId);
  return (inForce.data.parties ?? []).flatMap(({ organizationId, role }) =>
    organizationId === undefined || stay.includes(organizationId) || !RECEIVING_ROLES.includes(role)
      ? []
      : [{ organizationId, role }],
  );
}

/** Organizations that sign, once each and in order of their ids; the one that keeps the agreement when nobody is named. */
export function signatoryIds(aCase: Pick<Case, 'run'>): string[] {
  const named = partiesOf(agreementDataOf(aCase)).map(({ organizationId }) => organizationId);
  return distinct(named.length === 0 ? [ownerOf(aCase.run)] : named);
}

export function distinct(ids: string[]): string[] {
  return [...new Set(ids)].sort();
}
