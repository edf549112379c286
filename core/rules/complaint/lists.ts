import type { Case } from '../case.ts';
import type { Organization } from '../organization.ts';
import type { Participant } from '../participants.ts';
import { addressedTo, complaintDataOf, concernedIn } from './read-case.ts';

/** The other organizations that a complaint concerns. */
export function complaintConcerned(aCase: Case, organizations: readonly Organization[]): Participant[] {
  const known = new Set(organizations.map(({ id }) => id));
  return concernedIn(aCase)
    .filter((id) => known.has(id))
    .map((organizationId) => ({ scope: organizationId, organizationId }));
}

/** Whoever complained; without a mail address the citizen desk records what they say by letter or telephone. */
export function complainant(aCase: Case): Participant[] {
  const { start } = complaintDataOf(aCase);
  const organizationId = addressedTo(aCase);
  if (start.email === undefined) return [{ scope: organizationId, organizationId }];
  return [{ scope: organizationId, organizationId, guest: { name: start.name, email: start.email } }];
}
