import type { LegalRole, Organization, Person, Role } from '../../../core/rules/organization.ts';

/** Organizations and people of a small city, for tests of the rules. */

export function organization(id: string, legalRole: LegalRole = 'controller', lead = false): Organization {
  return {
    id,
    name: id.charAt(0).toUpperCase() + id.slice(1),
    lead,
    country: 'DE',
    timeZone: 'Europe/Berlin',
    legalRole,
    authority: 'State Commissioner',
    version: 1,
  };
}

/** An important entity under NIS2, with its CSIRT. */
export const OPERATOR = {
  sectors: ['transport'],
  publicBody: true,
  nis2: 'important',
  criticalEntity: false,
  csirt: 'Emergency team',
} satisfies Organization['profile'];

export const CITY: Organization[] = [
  organization('office', 'other', true),
  organization('mobility'),
  { ...organization('transit', 'joint-controller'), profile: OPERATOR },
  organization('cloud', 'processor'),
  organization('stranger'),
];

/** A person whose id is `<organization>-<roles>`; `none` for no role. */
export function person(organizationId: string, ...roles: Role[]): Person {
  const id = `${organizationId}-${roles.join('-') || 'none'}`;
  return {
    id,
    name: `The ${roles.join(' and ') || 'colleague'} of ${organizationId}`,
    email: `${id}@example.org`,
    memberships: [{ organizationId, roles }],
    delegations: [],
    version: 1,
  };
}

/** The same person with a delegation to another one, valid through May 2026. */
export function delegating(
  from: Person,
  to: Person,
  organizationId: string,
  scope: 'approvals' | 'tasks' | 'all' = 'all',
): Person {
  const delegation = {
    toPersonId: to.id,
    organizationId,
    from: '2026-05-01T00:00:00.000Z',
    until: '2026-06-01T00:00:00.000Z',
    scope,
  };
  return { ...from, delegations: [...from.delegations, delegation] };
}
