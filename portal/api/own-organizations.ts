import type { Person } from '../../core/rules/organization.ts';

/** The organizations a person belongs to, or of them the one that is asked for. */
export function ownOrganizations({ memberships }: Person, wanted: string | undefined): string[] {
  return memberships
    .map(({ organizationId }) => organizationId)
    .filter((id) => wanted === undefined || id === wanted);
}
