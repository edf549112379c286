import { GetCommand } from '@aws-sdk/lib-dynamodb';
import type { Key } from './keys.ts';
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
