import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { DynamoDBClient, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { DynamoDBStreamsClient } from '@aws-sdk/client-dynamodb-streams';
import { createVirtualClock, type VirtualClock } from '../../../local/clock.ts';
import { openDataFolder, type DataFolder } from '../../../local/data-folder.ts';
import { ensureTable } from '../../../local/dynoxide/create-tables.ts';
import { startDatabase, type Database } from '../../../local/dynoxide/database.ts';
import { createLambdaHost, type LambdaHost } from '../../../local/lambda-host/lambda-host.ts';
import { createLaterInvocations, type LaterInvocations } from '../../../local/lambda-host/later.ts';
import { createMeters } from '../../../local/meters.ts';
import { createStreamReader } from '../../../local/streams/stream-reader.ts';
import { startStreamPump, type StreamPump } from '../../../local/streams/stream-pump.ts';
import type { StreamMappingPlan } from '../../../local/template/stream-mapping-plan.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

interface Record {
  eventName: string;
  dynamodb: { SequenceNumber: string; Keys: { pk: { S: string } }; NewImage: { n: { N: string } } };
}
type Batch = { Records: Record[] };

const usual: StreamMappingPlan = {
  id: 'mapping',
  table: 'clause8',
  functionName: 'f',
  batchSize: 10,
  parallelization: 1,
  filters: [{ eventName: ['INSERT'], dynamodb: { Keys: { pk: { S: [{ prefix: 'OUTBOX#' }] } } } }],
  reportsItemFailures: true,
  bisects: false,
  retries: 3,
};

let dataDir: string;
let folder: DataFolder;
let database: Database;
let client: DynamoDBClient;
let streams: DynamoDBStreamsClient;
let streamArn: string;
let clock: VirtualClock;
let later: LaterInvocations;
let pump: StreamPump;
let handler: (event: Batch) => unknown;
let batches: string[][];

beforeEach(async () => {
  dataDir = await temporaryFolder();
  batches = [];
  handler = () => ({ batchItemFailures: [] });
  database = await startDatabase(join(dataDir, 'database'), () => undefined);
  const config = {
    endpoint: database.url,
    region: 'local',
    credentials: { accessKeyId: 'x', secretAccessKey: 'y' },
  };
  client = new DynamoDBClient(config);
  streams = new DynamoDBStreamsClient(config);
  const ensured = await ensureTable(client, {
    TableName: 'clause8',
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    GlobalSecondaryIndexes: [],
    LocalSecondaryIndexes: [],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  });
  streamArn = ensured.streamArn ?? '';
});

afterEach(async () => {
  await pump.close();
  await later.close();
  client.destroy();
  streams.destroy();
  await database.close();
  await folder.close();
});

async function openPump(mapping: Partial<StreamMappingPlan> = {}): Promise<void> {
  folder = await openDataFolder(join(dataDir, 'data'));
  clock = createVirtualClock(0, () => pump.drained());
  const host: LambdaHost = createLambdaHost({
    place: { region: 'local', account: '0' },
    functions: [
      {
        name: 'f',
        handler: 'f.ts',
        environment: {},
        timeoutSeconds: 5,
        memoryMegabytes: 128,
        asyncRetries: 0,
      },
    ],
    handlers: () =>
      Promise.resolve((event) => {
        const batch = event as Batch;
        batches.push(batch.Records.map(({ dynamodb }) => dynamodb.Keys.pk.S.replace('OUTBOX#', '')));
        return handler(batch);
      }),
    meters: createMeters(),
    concurrency: 10,
  });
  later = createLaterInvocations({ host, state: folder.state, clock });
  pump = await startStreamPump({
    client: streams,
    streamArn,
    mapping: { ...usual, ...mapping },
    host,
    later,
    state: folder.state,
    clock,
    onTrouble: (message) => {
      throw new Error(message);
    },
  });
}

async function closePump(): Promise<void> {
  await pump.close();
  await later.close();
  await folder.close();
}

const put = (pk: string) =>
  client.send(new PutItemCommand({ TableName: 'clause8', Item: { pk: { S: pk }, n: { N: '1' } } }));
const failing =
  (...names: string[]) =>
  (event: Batch) => ({
    batchItemFailures: event.Records.filter(({ dynamodb }) =>
      names.some((name) => dynamodb.Keys.pk.S.endsWith(name)),
    ).map(({ dynamodb }) => ({
      itemIdentifier: dynamodb.SequenceNumber,
    })),
  });

describe('a stream that feeds a function', () => {
  test('hands over what passes the filter, in order, with keys and image', async () => {
    const seen: Record[] = [];
    handler = (event) => {
      seen.push(...event.Records);
    };
    await openPump();
    await put('OUTBOX#1');
    await put('RUN#1');
    await put('OUTBOX#2');
    await put('OUTBOX#1');
    await pump.drained();
    expect(batches.flat()).toEqual(['1', '2']);
    expect(seen[0]).toMatchObject({
      eventName: 'INSERT',
      dynamodb: { Keys: { pk: { S: 'OUTBOX#1' } }, NewImage: { n: { N: '1' } } },
    });
  });

  test('goes on from where it was, and repeats nothing that was taken', async () => {
    await openPump();
    await put('OUTBOX#1');
    await pump.drained();
    await closePump();
    await put('OUTBOX#2');
    await openPump();
    await pump.drained();
    expect(batches.flat()).toEqual(['1', '2']);
  });

  test('repeats nothing however long nothing comes, and goes on where it was', async () => {
    const reader = createStreamReader(streams, streamArn, undefined);
    await openPump();
    const numbers = async (): Promise<string[]> =>
      (await reader.read()).map(({ dynamodb }) => dynamodb.SequenceNumber);
    for (let n = 1; n <= 12; n += 1) await put(`OUTBOX#${String(n)}`);
    expect(await numbers()).toHaveLength(12);
    // More often than it looks whether the stream still goes on from there.
    for (let look = 0; look < 450; look += 1) expect(await numbers()).toEqual([]);
    await put('OUTBOX#more');
    expect(await numbers()).toHaveLength(1);
    const later = createStreamReader(streams, streamArn, '11');
    expect(await later.read()).toHaveLength(2);
    // A position of another time.
    const stranger = createStreamReader(streams, streamArn, '500');
    expect(await stranger.read()).toHaveLength(13);
  });

  test('batches are no larger than the template says', async () => {
    for (let index = 0; index < 7; index += 1) await put(`OUTBOX#${index}`);
    await openPump({ batchSize: 3 });
    await pump.drained();
    expect(batches.map(({ length }) => length)).toEqual([3, 3, 1]);
  });

  test('after a reported failure it goes on from the first record that failed', async () => {
    for (const name of ['a', 'b', 'c']) await put(`OUTBOX#${name}`);
    handler = failing('b');
    await openPump();
    await pump.drained();
    handler = () => undefined;
    await clock.advanceTo(60_000);
    expect(batches).toEqual([
      ['a', 'b', 'c'],
      ['b', 'c'],
    ]);
    expect(await later.deadLetters()).toEqual([]);
  });

  test('what keeps failing is given up, kept, and blocks nothing', async () => {
    await put('OUTBOX#bad');
    handler = failing('bad');
    await openPump();
    await pump.drained();
    await clock.advanceTo(600_000);
    await put('OUTBOX#good');
    await pump.drained();
    expect(batches).toEqual([['bad'], ['bad'], ['bad'], ['bad'], ['good']]);
    expect(await later.deadLetters()).toMatchObject([
      { functionName: 'f', error: { errorType: 'BatchItemFailure' } },
    ]);
  });

  test('a batch that fails as a whole is halved until the culprit is alone', async () => {
    for (const name of ['a', 'b', 'bad', 'd']) await put(`OUTBOX#${name}`);
    handler = (event) => {
      if (failing('bad')(event).batchItemFailures.length > 0) throw new Error('poison');
    };
    await openPump({ bisects: true });
    await pump.drained();
    await clock.advanceTo(600_000);
    expect(batches).toEqual([['a', 'b', 'bad', 'd'], ['a', 'b'], ['bad', 'd'], ['bad'], ['bad'], ['d']]);
    expect(await later.deadLetters()).toMatchObject([
      { error: { errorType: 'Error', errorMessage: 'poison' } },
    ]);
  });

  test('a restart before a failed record was taken brings it again', async () => {
    await put('OUTBOX#1');
    handler = failing('1');
    await openPump();
    await pump.drained();
    await closePump();
    handler = () => undefined;
    await openPump();
    await pump.drained();
    expect(batches).toEqual([['1'], ['1']]);
  });

  test('records of one key keep their order while others run beside them', async () => {
    for (let index = 0; index < 40; index += 1) await put(`OUTBOX#${index}`);
    await openPump({ parallelization: 4, batchSize: 5 });
    await pump.drained();
    expect(batches.flat().sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 40 }, (_, index) => String(index)),
    );
    expect(batches.length).toBeGreaterThanOrEqual(8);
  });
});
