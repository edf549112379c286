import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Store } from '../../core/ports.ts';
import { parseTaskId } from '../../core/rules/task-id.ts';
import { keys, type Key } from './keys.ts';
import { groupFrom, runFrom, taskFrom } from './read-rows.ts';
import { type Bodies, rowOf, type Row } from './row.ts';
import type { StoreContext } from './store-context.ts';

/** One item by its key, strongly consistent. */
export async function readRow<T extends keyof Bodies>(
  { client, tableName }: StoreContext,
  type: T,
  key: Key,
): Promise<Row<Bodies[T]> | undefined> {
  const { Item } = await client.send(
    new GetCommand({ TableName: tableName, Key: key, ConsistentRead: true }),
  );
  return Item === undefined ? undefined : rowOf(type, Item);
}

export async function readRun(context: StoreContext, runId: string): ReturnType<Store['run']> {
  const [run, data] = await Promise.all([
    readRow(context, 'run', keys.run(runId)),
    readRow(context, 'run-data', keys.runData(runId)),
  ]);
  return run === undefined || data === undefined ? undefined : runFrom(run, data);
}

export async function readTask(context: StoreContext, taskId: string): ReturnType<Store['task']> {
  if (parseTaskId(taskId) === undefined) return undefined;
  const [task, token] = await Promise.all([
    readRow(context, 'task', keys.task(taskId)),
    readRow(context, 'token', keys.token(taskId)),
  ]);
  return task === undefined ? undefined : taskFrom(task, token);
}

export async function readGroup(context: StoreContext, groupId: string): ReturnType<Store['group']> {
  const [group, token] = await Promise.all([
    readRow(context, 'group', keys.group(groupId)),
    readRow(context, 'token', keys.token(groupId)),
  ]);
  return group === undefined ? undefined : groupFrom(group, token);
}
