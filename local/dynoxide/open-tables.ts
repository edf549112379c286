import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import type { Closers } from '../closers.ts';
import { startCountingProxy } from '../endpoints/counting-proxy.ts';
import type { Meters } from '../meters.ts';
import type { Plan } from '../template/plan.ts';
import { ensureTable } from './create-tables.ts';
import { openDatabase } from './open-database.ts';

export interface Tables {
  /** Where handlers find the database. */
  url: string;
  client: DynamoDBClient;
  clientConfig: DynamoDBClientConfig;
  /** By table name. */
  streamArns: Map<string, string>;
}

/** Starts the database and makes the template's tables in it. */
export async function openTables(setup: {
  folder: string;
  plan: Plan;
  meters: Meters;
  countUnits: boolean;
  onTrouble: (message: string) => void;
  closers: Closers;
}): Promise<Tables> {
  const { folder, plan, meters, closers } = setup;
  const database = await openDatabase(folder, setup.onTrouble);
  closers.add(database.close);
  const clientConfig = {
    endpoint: database.url,
    region: 'local',
    credentials: { accessKeyId: 'embedded', secretAccessKey: 'embedded' },
  };
  const client = new DynamoDBClient(clientConfig);
  closers.add(() => {
    client.destroy();
  });
  const streamArns = new Map<string, string>();
  for (const table of plan.tables) {
    const { streamArn } = await ensureTable(client, table);
    if (streamArn !== undefined) streamArns.set(table.TableName, streamArn);
  }
  return { url: await handlersUrl(), client, clientConfig, streamArns };

  async function handlersUrl(): Promise<string> {
    if (!setup.countUnits) return database.url;
    const proxy = await startCountingProxy(database.url, meters);
    closers.add(proxy.close);
    return proxy.url;
  }
}
