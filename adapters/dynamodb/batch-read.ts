import { setTimeout as wait } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import { CodedError } from '../../core/rules/coded-error.ts';
import { nameOf, type Key } from './keys.ts';
import type { StoreContext } from './store-context.ts';

/** The limit of BatchGetItem. */
const MAX_KEYS = 100;
const MAX_ATTEMPTS = 8;
const FIRST_WAIT_MS = 25;

export type RawItem = Record<string, unknown>;

/**
 * The items of these keys that exist, by `nameOf(key)`; strongly consistent.
 * Throws `store.throttled` when the table is too busy for all of eight attempts.
 */
export async function batchRead(context: StoreContext, wanted: Key[]): Promise<Map<string, RawItem>> {
  const unique = [...new Map(wanted.map((key) => [nameOf(key), key])).values()];
  const chunks = Array.from({ length: Math.ceil(unique.length / MAX_KEYS) }, (_, at) =>
    unique.slice(at * MAX_KEYS, (at + 1) * MAX_KEYS),
  );
  const items = (await Promise.all(chunks.map((chunk) => readChunk(context, chunk)))).flat();
  return new Map(items.map((item) => [nameOf({ pk: String(item.pk), sk: String(item.sk) }), item]));
}

async function readChunk({ client, tableName }: StoreContext, chunk: Key[]): Promise<RawItem[]> {
  const items: RawItem[] = [];
  let keys: Record<string, unknown>[] = chunk.map(({ pk, sk }) => ({ pk, sk }));
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    const answer = await client.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: keys, ConsistentRead: true } } }),
    );
    items.push(...(answer.Responses?.[tableName] ?? []));
    keys = answer.UnprocessedKeys?.[tableName]?.Keys ?? [];
    if (keys.length === 0) return items;
    await wait(FIRST_WAIT_MS * 2 ** attempt);
  }
  throw new CodedError('store.throttled', `${keys.length} of ${chunk.length} items were not read`);
}
