import { DynamoDBClient, ScanCommand, type ScanCommandOutput } from '@aws-sdk/client-dynamodb';
import * as z from 'zod';
import { readEnv } from '../../../functions/runtime/read-env.ts';

const Key = z.object({ pk: z.object({ S: z.string() }), sk: z.object({ S: z.string() }) });

/** Every row of the table behind the embedded cloud, as JSON by its key. */
export async function tableRows(): Promise<Map<string, string>> {
  const { TABLE_NAME } = readEnv(z.object({ TABLE_NAME: z.string() }));
  const client = new DynamoDBClient({});
  const rows = new Map<string, string>();
  let from: ScanCommandOutput['LastEvaluatedKey'];
  do {
    const page: ScanCommandOutput = await client.send(
      new ScanCommand({ TableName: TABLE_NAME, ConsistentRead: true, ExclusiveStartKey: from }),
    );
    for (const row of page.Items ?? []) {
      const { pk, sk } = Key.parse(row);
      rows.set(`${pk.S} ${sk.S}`, JSON.stringify(row, inOrder));
    }
    from = page.LastEvaluatedKey;
  } while (from !== undefined);
  client.destroy();
  return rows;
}

/** The keys of rows that came, went or changed. */
export function changedRows(before: Map<string, string>, after: Map<string, string>): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => before.get(key) !== after.get(key));
}

/** The database tells the parts of a row in any order. */
function inOrder(_: string, value: unknown): unknown {
  if (value instanceof Uint8Array) return Buffer.from(value).toString('base64');
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}
