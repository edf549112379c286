import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { buyerOf, conditionScope, conditionsOf, invitationOf } from './read-case.ts';

/** The supplier's contact, who answers by a personal link. */
export function invitedSupplier(aCase: Case): Participant[] {
  const invitation = invitationOf(aCase);
  if (invitation === undefined) return [];
  const organizationId = buyerOf(aCase);
  const guest = { name: invitation.contactName, email: invitation.contactEmail };
  return [{ scope: organizationId, organizationId, guest }];
}

/** The conditions of the decision, each owed on its day. */
export function supplierConditions(aCase: Case): Participant[] {
  const organizationId = buyerOf(aCase);
  return conditionsOf(aCase).map(({ dueOn }, index) => ({
    scope: conditionScope(aCase, index),
    organizationId,
    label: `number ${index + 1}`,
    dueOn,
  }));
}
