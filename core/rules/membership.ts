import type { Delegation, Person, Role } from './organization.ts';

/** The roles a person holds in an organization; none when not a member. */
export function rolesIn(person: Pick<Person, 'memberships'>, organizationId: string): Role[] {
  return person.memberships
    .filter((membership) => membership.organizationId === organizationId)
    .flatMap((membership) => membership.roles);
}

/** Whether a person holds at least one of these roles in an organization. */
export function holds(
  person: Pick<Person, 'memberships'>,
  organizationId: string,
  ...roles: readonly Role[]
): boolean {
  return rolesIn(person, organizationId).some((role) => roles.includes(role));
}

export function isMember(person: Person, organizationId: string): boolean {
  return person.memberships.some((membership) => membership.organizationId === organizationId);
}

/**
 * Whether `delegate` may act for `asked` in an organization at an instant: `asked` said so, for this kind of work, and
 * the delegate belongs to that organization too. A delegation is not passed on.
 */
export function actsFor(
  delegate: Person,
  asked: Person,
  work: { organizationId: string; at: string; scope: 'approvals' | 'tasks' },
): boolean {
  return (
    delegate.id !== asked.id &&
    isMember(delegate, work.organizationId) &&
    asked.delegations.some((delegation) => delegation.toPersonId === delegate.id && covers(delegation, work))
  );
}

function covers(
  delegation: Delegation,
  work: { organizationId: string; at: string; scope: 'approvals' | 'tasks' },
): boolean {
  return (
    delegation.organizationId === work.organizationId &&
    (delegation.scope === 'all' || delegation.scope === work.scope) &&
    delegation.from <= work.at &&
    work.at < delegation.until
  );
}
