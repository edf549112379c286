import type { Ecosystem } from '../../../../core/actions/load-ecosystem.ts';
import type { LegalRole, Role } from '../../../../core/rules/organization.ts';

function organization(id: string, name: string, legalRole: LegalRole, lead = false) {
  return { id, name, lead, country: 'DE', timeZone: 'Europe/Berlin', legalRole, authority: 'The authority' };
}

function person(organizationId: string, role: Role, name: string) {
  return {
    id: `${organizationId}-${role}`,
    name,
    email: `${role}@${organizationId}.example`,
    memberships: [{ organizationId, roles: [role] }],
    delegations: [],
  };
}

/** Five organizations; a person per role is called `<organization>-<role>`. */
export const CITY: Ecosystem = {
  organizations: [
    organization('city', 'City Office', 'other', true),
    organization('mobility', 'Mobility Agency', 'controller'),
    organization('transit', 'Transit Authority', 'joint-controller'),
    organization('grid', 'Grid Analytics', 'processor'),
    organization('forum', "Citizens' Forum", 'other'),
  ],
  people: [
    person('city', 'dpo', 'Ingrid Falk'),
    person('city', 'accountable', 'Tomas Reinholt'),
    person('mobility', 'dpo', 'Selma Okafor'),
    person('mobility', 'accountable', 'Henrik Voss'),
    person('mobility', 'responder', 'Priya Nandakumar'),
    person('mobility', 'contact', 'Jonas Adler'),
    person('mobility', 'member', 'Ona Member'),
    person('transit', 'dpo', 'Clara Benoit'),
    person('transit', 'accountable', 'Marek Dvorak'),
    person('transit', 'contact', 'Tess Contact'),
    person('grid', 'dpo', 'Gil Grid'),
    person('grid', 'responder', 'Rea Grid'),
    person('forum', 'member', 'Fay Forum'),
  ],
  sources: [
    {
      id: 'src-1',
      organizationId: 'mobility',
      name: 'Monitoring',
      secret: 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    },
  ],
};
