import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { agreementDataOf } from './agreement-data.ts';
import { distinct, leaversOf, receiversOf, signatoryIds } from './parties.ts';

/** Every party of the text: each reviews it, and its head signs. */
export function agreementParties(aCase: Case): Participant[] {
  return signatoryIds(aCase).map(whole);
}

/** Parties that received data and give them back, or destroy them, at the end. */
export function agreementReceivers(aCase: Case): Participant[] {
  return distinct(receiversOf(agreementDataOf(aCase)).map(({ organizationId }) => organizationId)).map(whole);
}

/** The same for those who are no party of the new version any more. */
export function agreementLeavers(aCase: Case): Participant[] {
  return distinct(leaversOf(agreementDataOf(aCase)).map(({ organizationId }) => organizationId)).map(whole);
}

function whole(organizationId: string): Participant {
  return { scope: organizationId, organizationId };
}
