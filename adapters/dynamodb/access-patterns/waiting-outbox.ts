import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import type { OutboxEntry } from '../../../core/rules/outbox-entry.ts';
import type { StoreEntities, StoreTable } from '../entities.ts';
import { outboxShards } from '../keys.ts';
import { outboxFrom } from '../read-rows.ts';

/**
 * Entries created before `before` that have not failed for good: first what runs wait for, then messages, each oldest
 * first. Ids sort in that order, so each shard is read from its first entry on, and only as far as needed.
 */
export async function readWaitingOutbox(
  table: StoreTable,
  entities: Pick<StoreEntities, 'outbox'>,
  before: string,
  limit: number,
): Promise<OutboxEntry[]> {
  const shards = await Promise.all(
    outboxShards().map((shard) => readShard(table, entities, shard, before, limit)),
  );
  return shards
    .flat()
    .sort((a, b) => rankOf(a) - rankOf(b) || compare(a.createdAt, b.createdAt) || compare(a.id, b.id))
    .slice(0, limit);
}

async function readShard(
  table: StoreTable,
  { outbox }: Pick<StoreEntities, 'outbox'>,
  partition: string,
  before: string,
  limit: number,
): Promise<OutboxEntry[]> {
  const waiting: OutboxEntry[] = [];
  const query = table
    .build(QueryCommand)
    .entities(outbox)
    .query({ partition })
    .options({ consistent: true, entityAttrFilter: false, limit: Math.max(limit, 25) });
  for await (const { Items = [] } of query.paginate()) {
    waiting.push(...Items.map(outboxFrom).filter((entry) => isWaiting(entry, before)));
    if (waiting.length >= limit) break;
  }
  return waiting;
}

function isWaiting(entry: OutboxEntry, before: string): boolean {
  return entry.failed === undefined && entry.createdAt < before;
}

function rankOf({ work }: OutboxEntry): number {
  return work.kind === 'notify' ? 1 : 0;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
