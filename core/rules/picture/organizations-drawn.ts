import type { LegalRole, Organization } from '../organization.ts';
import type { OrganizationsMap } from './picture.ts';

/** What an organization is to the data, in a word. */
export const LEGAL_ROLES: Readonly<Record<LegalRole, string>> = {
  controller: 'Controller',
  'joint-controller': 'Joint controller',
  processor: 'Processor',
  other: 'Other',
};

/** Organizations as a map shows them: by name, and what they are to the data. */
export function organizationsDrawn(
  organizations: readonly Organization[],
): OrganizationsMap['organizations'] {
  return organizations.map(({ id, name, legalRole, lead }) => ({
    id,
    label: name,
    role: LEGAL_ROLES[legalRole],
    ...(lead ? { lead } : {}),
  }));
}
