import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { Organization } from '../../../core/rules/organization.ts';
import type { StoreTable } from '../entities.ts';
import { keys, ORGANIZATIONS } from '../keys.ts';
import { rowOf } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { readWholeIndex } from './index-page.ts';
import { readBodies } from './listed.ts';

/**
 * Every organization, by id: one range of their copies, as nearly everything that is done asks for all of them. What was
 * written before there were copies is read one by one.
 */
export async function readOrganizations(context: StoreContext, table: StoreTable): Promise<Organization[]> {
  const [listed, { Items = [] }] = await Promise.all([
    readWholeIndex(table, { index: 'lists', partition: ORGANIZATIONS }),
    table
      .build(QueryCommand)
      .query({ partition: ORGANIZATIONS })
      .options({ consistent: true, maxPages: Infinity })
      .send(),
  ]);
  const copies = Items.map((item) => rowOf('organization-listed', item).body);
  const known = new Set(copies.map(({ id }) => keys.organization(id).pk));
  const others = await readBodies(
    context,
    'organization',
    listed.filter(({ pk }) => !known.has(pk)),
  );
  return [...copies, ...others].sort((a, b) => (a.id < b.id ? -1 : 1));
}
