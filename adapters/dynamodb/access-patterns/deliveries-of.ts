import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { Delivery } from '../../../core/rules/source.ts';
import type { StoreTable } from '../entities.ts';
import { deliveriesOf, keys } from '../keys.ts';
import { rowOf } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { readBodies } from './listed.ts';

/** What joined a run, in the order it came in. */
export async function readDeliveriesOf(
  context: StoreContext,
  table: StoreTable,
  runId: string,
): Promise<Delivery[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: deliveriesOf(runId) })
    .options({ consistent: true, maxPages: Infinity })
    .send();
  const named = Items.map((item) => rowOf('delivery-of-run', item).body);
  return readBodies(
    context,
    'delivery',
    named.map(({ sourceId, deliveryId }) => keys.delivery(sourceId, deliveryId)),
  );
}
