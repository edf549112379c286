import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import type { StoreEntities, StoreTable } from '../entities.ts';
import { EVENT_PREFIX, keys } from '../keys.ts';

/** The evidence of a run, first to last. */
export async function readEvents(
  table: StoreTable,
  { event }: Pick<StoreEntities, 'event'>,
  runId: string,
): Promise<EvidenceEvent[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .entities(event)
    .query({ partition: keys.run(runId).pk, range: { beginsWith: EVENT_PREFIX } })
    .options({ consistent: true, entityAttrFilter: false, maxPages: Infinity })
    .send();
  return Items.map(({ body }) => body);
}
