import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createDocumentClient } from '../adapters/dynamodb/document-client.ts';
import { createStore } from '../adapters/dynamodb/store.ts';
import type { Store } from '../core/ports/store.ts';
import type { Write } from '../core/ports/transaction.ts';
import { parseTaskId, taskId } from '../core/rules/task-id.ts';
import { inPool } from './play-many.ts';

/** As many as one transaction takes: a task and its run are a few items each. */
const BATCH = 15;
const IN_FLIGHT = 4;

/** The store of the embedded cloud that runs in this process; it set the endpoint in the environment. */
export function storeOfThisCloud(): Store {
  const tableName = process.env.TABLE_NAME;
  if (tableName === undefined) throw new Error('No embedded cloud runs in this process.');
  return createStore({ client: createDocumentClient(new DynamoDBClient({})), tableName });
}

/**
 * Adds open tasks to the inbox of those who are asked for `likeTaskId`: real items of runs of their own, which no
 * execution waits for. Opening ten thousand by alerts would measure the same and take an hour.
 */
export async function fillTasks(
  store: Store,
  likeTaskId: string,
  count: number,
  prefix: string,
): Promise<void> {
  const like = await store.task(likeTaskId);
  const ref = parseTaskId(likeTaskId);
  const run = ref === undefined ? undefined : await store.run(ref.runId);
  if (like === undefined || ref === undefined || run === undefined)
    throw new Error(`There is no task ${likeTaskId}.`);
  const { nextAt: _nextAt, ...kept } = like;
  const pairs = Array.from({ length: count }, (_, index): Write[] => {
    const runId = `run-${prefix}-${index}`;
    return [
      { entity: 'run', after: { ...run, id: runId, version: 1 } },
      { entity: 'task', after: { ...kept, runId, id: taskId({ ...ref, runId }), version: 1 } },
    ];
  });
  const batches = Array.from({ length: Math.ceil(count / BATCH) }, (_, index) =>
    pairs.slice(index * BATCH, (index + 1) * BATCH).flat(),
  );
  await inPool(batches, IN_FLIGHT, async (batch) => {
    const result = await store.commit({ writes: batch, events: [] });
    if (result !== 'committed') throw new Error('The filling tasks could not be written.');
  });
}
