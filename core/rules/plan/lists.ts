import type { Case } from '../case.ts';
import type { Participant } from '../participants.ts';
import { planDataOf } from './data.ts';
import { organizationsIn } from './read-case.ts';

/** Every organization of the ecosystem confirms its part. */
export function organizations(aCase: Case): Participant[] {
  return organizationsIn(aCase).map(whole);
}

/** The seats of the charter in the last governance report; without one, every organization has a voice. */
export function members(aCase: Case): Participant[] {
  const seats = planDataOf(aCase).assembled?.governance?.charter?.seats;
  return [...new Set(seats ?? organizationsIn(aCase))].sort().map(whole);
}

function whole(organizationId: string): Participant {
  return { scope: organizationId, organizationId };
}
