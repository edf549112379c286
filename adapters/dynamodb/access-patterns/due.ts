import { QueryCommand } from 'dynamodb-toolbox/table/actions/query';
import * as z from 'zod/mini';
import type { DueItem } from '../../../core/ports/due.ts';
import { batchRead, type RawItem } from '../batch-read.ts';
import type { StoreTable } from '../entities.ts';
import {
  CYCLE_PREFIX,
  dueShard,
  keys,
  nameOf,
  runIdOf,
  TASK_PREFIX,
  TOKEN_PREFIX,
  type Key,
} from '../keys.ts';
import { runFrom, taskFrom } from '../read-rows.ts';
import { rowOf } from '../row.ts';
import type { StoreContext } from '../store-context.ts';
import { INDEXES } from '../table-names.ts';

const { name, sk } = INDEXES.due;
const Entries = z.array(z.object({ pk: z.string(), sk: z.string() }));
const Moment = z.object({ [sk]: z.string() });

/** What has fallen due in a shard, earliest first; read from the table itself, with what stands beside. */
export async function readDue(
  context: StoreContext,
  table: StoreTable,
  { shard, now, limit }: { shard: number; now: string; limit: number },
): Promise<DueItem[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index: name, partition: dueShard(shard), range: { lte: now } })
    .options({ limit })
    .send();
  const entries = Entries.parse(Items);
  const found = await batchRead(
    context,
    entries.flatMap((key) => [key, ...besideOf(key)]),
  );
  return entries.flatMap((key) => dueItemOf(key, found)).filter((due) => isDue(thingOf(due), now));
}

/** Only the index is read, and what it still names may have been dealt with: looking too early does no harm. */
export async function readNextDueAt(table: StoreTable, shard: number): Promise<string | undefined> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ index: name, partition: dueShard(shard) })
    .options({ limit: 1 })
    .send();
  return Items.map((item) => Moment.parse(item)[sk])[0];
}

function besideOf(key: Key): Key[] {
  if (isTask(key)) return [tokenKeyOf(key)];
  return isRun(key) ? [keys.runData(runIdOf(key))] : [];
}

function thingOf(due: DueItem): { nextAt?: string } {
  switch (due.kind) {
    case 'task':
      return due.task;
    case 'clock':
      return due.clock;
    case 'cycle':
      return due.cycle;
    case 'run':
      return due.run;
    case 'person':
      return due.person;
    case 'announcement':
      return due.announcement;
    case 'endpoint':
      return due.endpoint;
  }
}

function dueItemOf(key: Key, found: Map<string, RawItem>): DueItem[] {
  const item = found.get(nameOf(key));
  if (item === undefined) return [];
  if (key.sk.startsWith(CYCLE_PREFIX)) return [{ kind: 'cycle', cycle: rowOf('cycle', item).body }];
  if (key.sk === keys.person('').sk) return [{ kind: 'person', person: rowOf('person', item).body }];
  if (key.sk === keys.announcement('').sk)
    return [{ kind: 'announcement', announcement: rowOf('announcement', item).body }];
  if (key.sk === keys.endpoint('').sk) return [{ kind: 'endpoint', endpoint: rowOf('endpoint', item).body }];
  if (isRun(key)) {
    const data = found.get(nameOf(keys.runData(runIdOf(key))));
    return data === undefined
      ? []
      : [{ kind: 'run', run: runFrom(rowOf('run', item), rowOf('run-data', data)) }];
  }
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

function isRun(key: Key): boolean {
  return key.sk === keys.run('').sk;
}

function isTask(key: Key): boolean {
  return key.sk.startsWith(TASK_PREFIX);
}

function tokenKeyOf(task: Key): Key {
  return { pk: task.pk, sk: TOKEN_PREFIX + task.sk.slice(TASK_PREFIX.length) };
}
