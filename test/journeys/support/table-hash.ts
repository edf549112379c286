import { createHash } from 'node:crypto';
import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readEnv } from '../../../functions/runtime/read-env.ts';

/** The hash of every row of the table behind the embedded cloud: the same as long as nothing has changed. */
export async function tableHash(): Promise<string> {
  const { TABLE_NAME } = readEnv(z.object({ TABLE_NAME: z.string() }));
  const client = new DynamoDBClient({});
  const rows: string[] = [];
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: TABLE_NAME, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    rows.push(...(page.Items ?? []).map((row) => JSON.stringify(row, inOrder)));
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  const hash = createHash('sha256');
  for (const row of rows.sort()) hash.update(row);
  return hash.digest('hex');
}

/** The database tells the parts of a row in any order. */
function inOrder(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
