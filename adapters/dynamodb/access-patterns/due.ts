import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod/mini';
import type { DueItem } from '../../../core/ports.ts';
import { batchRead, type RawItem } from '../batch-read.ts';
import type { StoreTable } from '../entities.ts';
import { dueShard, nameOf, TASK_PREFIX, TOKEN_PREFIX, type Key } from '../keys.ts';
import { taskFrom } from '../read-rows.ts';
import { rowOf } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { INDEXES } from '../table-names.ts';

const Entries = z.array(z.object({ pk: z.string(), sk: z.string() }));

/** What has fallen due in a shard, earliest first; read from the table itself, tasks with their tokens. */
export async function readDue(
  context: StoreContext,
  table: StoreTable,
  { shard, now, limit }: { shard: number; now: string; limit: number },
): Promise<DueItem[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index: INDEXES.due.name, partition: dueShard(shard), range: { lte: now } })
    .options({ limit })
    .send();
  const entries = Entries.parse(Items);
  const found = await batchRead(
    context,
    entries.flatMap((key) => (isTask(key) ? [key, tokenKeyOf(key)] : [key])),
  );
  return entries
    .flatMap((key) => dueItemOf(key, found))
    .filter((due) => (due.kind === 'task' ? isDue(due.task, now) : isDue(due.clock, now)));
}

function dueItemOf(key: Key, found: Map<string, RawItem>): DueItem[] {
  const item = found.get(nameOf(key));
  if (item === undefined) return [];
  if (!isTask(key)) return [{ kind: 'clock', clock: rowOf('clock', item).body }];
  const token = found.get(nameOf(tokenKeyOf(key)));
  return [
    {
      kind: 'task',
      task: taskFrom(rowOf('task', item), token === undefined ? undefined : rowOf('token', token)),
    },
  ];
}

/** The index may lag behind: what was dealt with in the meantime is not due. */
function isDue({ nextAt }: { nextAt?: string }, now: string): boolean {
  return nextAt !== undefined && nextAt <= now;
}

function isTask(key: Key): boolean {
  return key.sk.startsWith(TASK_PREFIX);
}

function tokenKeyOf(task: Key): Key {
  return { pk: task.pk, sk: TOKEN_PREFIX + task.sk.slice(TASK_PREFIX.length) };
}
