import type { Store } from '../../../core/ports/store.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Organizations and their people. */
export function createOrganizations({
  organization,
  person,
}: Pick<Items, 'organization' | 'person'>): Pick<
  Store,
  'organization' | 'organizations' | 'person' | 'personByEmail' | 'peopleWithRole' | 'personBySlack'
> {
  const people = () => [...person.values()];
  return {
    async organization(id) {
      return look(() => organization.get(id));
    },
    async organizations() {
      return look(() => [...organization.values()]);
    },
    async person(id) {
      return look(() => person.get(id));
    },
    async personByEmail(email) {
      const wanted = email.toLowerCase();
      return look(() => people().find((one) => one.email.toLowerCase() === wanted));
    },
    async peopleWithRole(organizationId, role) {
      return look(() =>
        people().filter(({ memberships }) =>
          memberships.some((held) => held.organizationId === organizationId && held.roles.includes(role)),
        ),
      );
    },
    async personBySlack(installId, userId) {
      return look(() =>
        people().find(({ slack }) => slack?.installId === installId && slack.userId === userId),
      );
    },
  };
}
