import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { Cycle } from '../../../core/rules/cycle.ts';
import type { StoreTable } from '../entities.ts';
import { CYCLE_PREFIX, keys } from '../keys.ts';
import { rowOf } from '../row.ts';

/** Every cycle of an organization. */
export async function readCyclesOf(table: StoreTable, organizationId: string): Promise<Cycle[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: keys.organization(organizationId).pk, range: { beginsWith: CYCLE_PREFIX } })
    .options({ consistent: true, maxPages: Infinity })
    .send();
  return Items.map((item) => rowOf('cycle', item).body);
}
