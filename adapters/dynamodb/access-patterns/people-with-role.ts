import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { Person, Role } from '../../../core/rules/organization.ts';
import type { StoreEntities, StoreTable } from '../entities.ts';
import { keys, membershipPrefix } from '../keys.ts';
import type { StoreContext } from '../store-context.ts';
import { readBodies } from './listed.ts';

/** People who hold a role in an organization, from the pointers written with each person. */
export async function readPeopleWithRole(
  context: StoreContext,
  table: StoreTable,
  { membership }: Pick<StoreEntities, 'membership'>,
  organizationId: string,
  role: Role,
): Promise<Person[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(membership)
    .query({ partition: keys.organization(organizationId).pk, range: { beginsWith: membershipPrefix(role) } })
    .options({ consistent: true, entityAttrFilter: false, maxPages: Infinity })
    .send();
  return readBodies(
    context,
    'person',
    Items.map(({ body }) => keys.person(body)),
  );
}
