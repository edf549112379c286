import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { DynamoDBClient, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { dynoxideBinary } from '../../../local/dynoxide/binary.ts';
import { ensureTable, isEmpty } from '../../../local/dynoxide/create-tables.ts';
import { startDatabase, type Database } from '../../../local/dynoxide/database.ts';
import { openDatabase } from '../../../local/dynoxide/open-database.ts';
import { identifyProcess, ProcessIdentity } from '../../../local/dynoxide/process-identity.ts';
import { portFor } from '../../../local/ports.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const table = {
  TableName: 'clause8',
  AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' as const }],
  KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' as const }],
  GlobalSecondaryIndexes: [],
  LocalSecondaryIndexes: [],
  StreamSpecification: { StreamViewType: 'NEW_IMAGE' as const },
};

const opened: { close(): Promise<void> | void }[] = [];
afterEach(async () => {
  for (const one of opened.splice(0).reverse()) await one.close();
});

async function start(
  folder: string,
  trouble: string[] = [],
): Promise<{ database: Database; client: DynamoDBClient }> {
  const database = await startDatabase(folder, (message) => trouble.push(message));
  opened.push(database);
  const client = new DynamoDBClient({
    endpoint: database.url,
    region: 'local',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
    maxAttempts: 8,
  });
  opened.push({
    close: () => {
      client.destroy();
    },
  });
  return { database, client };
}

async function pidOf(folder: string): Promise<number> {
  return ProcessIdentity.parse(JSON.parse(await readFile(join(folder, 'process.json'), 'utf8'))).pid;
}

const item = { pk: { S: 'kept' }, text: { S: 'word' } };

describe('the database process', () => {
  test('is started again when it dies, and nothing committed is lost', async () => {
    const folder = await temporaryFolder();
    const trouble: string[] = [];
    const { client } = await start(folder, trouble);
    await ensureTable(client, table);
    await client.send(new PutItemCommand({ TableName: 'clause8', Item: item }));
    process.kill(await pidOf(folder), 'SIGKILL');
    const { Item } = await client.send(
      new GetItemCommand({ TableName: 'clause8', Key: { pk: { S: 'kept' } }, ConsistentRead: true }),
    );
    expect(Item).toEqual(item);
    expect(trouble).toEqual(['The database ended (SIGKILL); starting it again.']);
  });

  test('ends with the process that started it, even when that is killed', async () => {
    const folder = await temporaryFolder();
    const script = `import { startDatabase } from ${JSON.stringify(resolve(root, 'local/dynoxide/database.ts'))};
      await startDatabase(${JSON.stringify(folder)}, () => undefined);
      console.log('up');
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '--eval', script], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(parent.stdout, 'data');
    const pid = await pidOf(folder);
    expect(identifyProcess(pid)).toBeDefined();
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    // The next start waits for the old process to be gone before it opens the file.
    await start(folder);
    expect(identifyProcess(pid)).toBeUndefined();
  });

  test('one that outlived even its guard is ended by the next start', async () => {
    const folder = await temporaryFolder();
    const first = await start(folder);
    await first.database.close();
    const binary = dynoxideBinary();
    const args = ['serve', '--port', String(await portFor('orphan')), '--db-path', join(folder, 'table.db')];
    const orphan = spawn(binary, args, { detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
    await once(orphan.stderr, 'data');
    const ended = once(orphan, 'exit');
    await writeFile(join(folder, 'process.json'), JSON.stringify(identifyProcess(orphan.pid ?? 0)));
    await start(folder);
    await ended;
    expect(identifyProcess(orphan.pid ?? 0)).toBeUndefined();
  });

  test('a process that only has the number of an earlier one is left alone', async () => {
    const folder = await temporaryFolder();
    await writeFile(join(folder, 'process.json'), JSON.stringify({ pid: process.pid, startTicks: '1' }));
    const { client } = await start(folder);
    await ensureTable(client, table);
    expect(await isEmpty(client, 'clause8')).toBe(true);
  });

  test('a table is made once, and only an empty one is empty', async () => {
    const { client } = await start(await temporaryFolder());
    const { streamArn } = await ensureTable(client, table);
    expect(streamArn).toContain('/stream/');
    expect(await isEmpty(client, 'clause8')).toBe(true);
    await client.send(new PutItemCommand({ TableName: 'clause8', Item: item }));
    expect(await ensureTable(client, table)).toEqual({ streamArn });
    expect(await isEmpty(client, 'clause8')).toBe(false);
  });

  test('a table that lacks an index of the template is refused', async () => {
    const { client } = await start(await temporaryFolder());
    await ensureTable(client, table);
    const index = {
      IndexName: 'due',
      KeySchema: table.KeySchema,
      Projection: { ProjectionType: 'KEYS_ONLY' as const },
    };
    await expect(ensureTable(client, { ...table, GlobalSecondaryIndexes: [index] })).rejects.toMatchObject({
      name: 'table.other-version',
      message: expect.stringContaining('index due'),
    });
  });

  test('another endpoint can be named instead', async () => {
    process.env.CLAUSE8_DYNAMODB_ENDPOINT = 'http://127.0.0.1:8000';
    try {
      expect(await openDatabase('/nowhere', () => undefined)).toMatchObject({ url: 'http://127.0.0.1:8000' });
    } finally {
      delete process.env.CLAUSE8_DYNAMODB_ENDPOINT;
    }
  });
});
