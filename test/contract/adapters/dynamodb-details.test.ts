import { randomBytes } from 'node:crypto';
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { ScanCommand, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { createDocumentClient } from '../../../adapters/dynamodb/document-client.ts';
import { readOutboxImage } from '../../../adapters/dynamodb/outbox-image.ts';
import { createReceivingStore } from '../../../adapters/dynamodb/receiving-store.ts';
import { createStore } from '../../../adapters/dynamodb/store.ts';
import { OUTBOX_KEY_PREFIX } from '../../../adapters/dynamodb/table-names.ts';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import { meterCapacity } from '../../support/capacity-meter.ts';
import { createTable } from '../../support/create-table.ts';
import { dynamodbClient } from '../../support/dynamodb-client.ts';
import { startDynoxide, type Dynoxide } from '../../support/dynoxide.ts';
import {
  sampleClock,
  sampleAlert,
  sampleEvent,
  sampleOutbox,
  samplePerson,
  sampleRun,
  sampleSource,
  sampleTask,
} from '../../support/store-samples.ts';

let dynoxide: Dynoxide;
let client: DynamoDBDocumentClient;
let tableName: string;
let store: Store;
let tables = 0;

beforeAll(async () => {
  dynoxide = await startDynoxide();
});
afterAll(async () => {
  await dynoxide.stop();
});
beforeEach(async () => {
  tables += 1;
  tableName = `details-${tables}`;
  const raw = dynamodbClient(dynoxide.endpoint);
  await createTable(raw, tableName);
  client = createDocumentClient(raw);
  store = createStore({ client, tableName });
});

describe('what it costs', () => {
  test('reading a case costs the same after thousands of events', async () => {
    await commit({ entity: 'run', after: sampleRun() }, { entity: 'task', after: sampleTask() });
    const meter = meterCapacity(client);
    await store.case('run-1');
    const before = { ...meter };
    for (let from = 1; from < 2000; from += 100)
      await store.commit({
        writes: [],
        events: Array.from({ length: 100 }, (_, at) => sampleEvent(from + at)),
      });
    const reads = { read: meter.read, requests: meter.requests };
    const found = await store.case('run-1');
    expect(found?.tasks).toHaveLength(1);
    expect(meter.read - reads.read).toBe(before.read);
    expect(meter.requests - reads.requests).toBe(1);
    const events = await store.events('run-1');
    expect(events).toHaveLength(2000);
    expect(events.at(-1)?.seq).toBe(2000);
  });

  test('a case of many tasks is read whole', async () => {
    await commit({ entity: 'run', after: sampleRun() });
    const tasks = Array.from({ length: 900 }, (_, at) =>
      sampleTask({
        scope: `org-${at}`,
        title: randomBytes(1000).toString('base64'),
        organizationId: `org-${at}`,
      }),
    );
    for (let from = 0; from < tasks.length; from += 25)
      await commit(...tasks.slice(from, from + 25).map((task): Write => ({ entity: 'task', after: task })));
    expect((await store.case('run-1'))?.tasks).toHaveLength(900);
  });
});

describe('what the table keeps', () => {
  test('no pointer is left when the tasks of a run have ended and people have gone', async () => {
    const task = sampleTask({ roles: ['dpo', 'engineer', 'member'], claimedBy: 'ada' });
    const person = samplePerson();
    await commit({ entity: 'task', after: task }, { entity: 'person', after: person });
    const { nextAt: _nextAt, sealedToken: _sealedToken, tokenHash: _tokenHash, ...rest } = task;
    const done = { ...rest, status: 'done' as const, version: 2 };
    await commit({ entity: 'task', before: task, after: done }, { entity: 'person', before: person });
    const { Items = [] } = await client.send(new ScanCommand({ TableName: tableName }));
    expect(Items.map(({ pk, sk }) => `${String(pk)} ${String(sk)}`)).toEqual(['RUN#run-1 TASK#triage~1~']);
    expect(Object.keys(Items[0] ?? {}).sort()).toEqual(['body', 'pk', 'sk', 'status', 'type', 'version']);
  });

  test('two people cannot have one mail address', async () => {
    await commit({ entity: 'person', after: samplePerson() });
    const other = samplePerson({ id: 'eve', email: 'ADA@mobility.EXAMPLE' });
    expect(await store.commit({ writes: [{ entity: 'person', after: other }], events: [] })).toBe('conflict');
    expect(await store.person('eve')).toBeUndefined();
  });

  test('a task that was read from a list keeps its token when it changes', async () => {
    const task = sampleTask();
    await commit({ entity: 'task', after: task });
    const [listed] = (await store.openTasks('mobility', 'dpo', { limit: 1 })).items;
    expect(listed?.sealedToken).toBeUndefined();
    if (listed === undefined) throw new Error('not listed');
    await commit({ entity: 'task', before: listed, after: { ...listed, remindersSent: 1, version: 2 } });
    expect(await store.task(task.id)).toEqual({ ...task, remindersSent: 1, version: 2 });
  });
});

test('a delivery as long as the endpoint takes fits into an item, whatever stands in it', async () => {
  for (const [deliveryId, body] of [
    ['quotes', JSON.stringify({ text: '"'.repeat(128 * 1024) })],
    ['random', randomBytes(128 * 1024).toString('hex')],
  ] as const) {
    const alert = sampleAlert({ deliveryId, body });
    expect(await store.commit({ writes: [{ entity: 'alert', after: alert }], events: [] })).toBe('committed');
    expect(await store.alert('src-1', deliveryId)).toEqual(alert);
  }
});

describe('what it refuses', () => {
  test('a change of status that the transition tables do not name', async () => {
    const task = sampleTask({ status: 'done' });
    await commit({ entity: 'task', after: task });
    await expect(
      store.commit({
        writes: [{ entity: 'task', before: task, after: { ...task, status: 'open', version: 2 } }],
        events: [],
      }),
    ).rejects.toMatchObject({ name: 'store.forbidden-transition' });
  });

  test('a caller who holds the right version but a made-up status', async () => {
    const clock = sampleClock({ status: 'met' });
    await commit({ entity: 'clock', after: clock });
    const madeUp = { ...clock, status: 'running' as const };
    expect(
      await store.commit({
        writes: [{ entity: 'clock', before: madeUp, after: { ...clock, status: 'lifted', version: 2 } }],
        events: [],
      }),
    ).toBe('conflict');
  });

  test('an item that is too large, without quoting it', async () => {
    const huge = sampleRun({ data: { secret: `personal ${randomBytes(512 * 1024).toString('base64')}` } });
    const fault = await store
      .commit({ writes: [{ entity: 'run', after: huge }], events: [] })
      .catch((error: unknown) => error);
    expect(fault).toMatchObject({ name: 'store.item-too-large' });
    expect(String(fault)).not.toContain('personal');
    await expect(
      store.commit({ writes: [{ entity: 'outbox', after: sampleOutbox({ id: '' }) }], events: [] }),
    ).rejects.toMatchObject({ name: 'store.invalid-item' });
  });

  test.each(['', 'x', 'bm90IGpzb24', Buffer.from('["a","b","c"]').toString('base64url')])(
    'the page token %j',
    async (after) => {
      await expect(store.openTasks('mobility', 'dpo', { limit: 5, after })).rejects.toMatchObject({
        name: 'store.bad-page-token',
      });
    },
  );

  test('a page token of another list', async () => {
    for (const organizationId of ['mobility', 'transit'])
      await commit(
        ...['a', 'b'].map((stepId): Write => ({
          entity: 'task',
          after: sampleTask({ stepId, organizationId, scope: organizationId }),
        })),
      );
    const { next } = await store.openTasks('transit', 'dpo', { limit: 1 });
    await expect(store.openTasks('mobility', 'dpo', { limit: 5, after: next ?? '' })).rejects.toMatchObject({
      name: 'store.bad-page-token',
    });
  });
});

test('the receiving store writes and reads single things like the whole one', async () => {
  const receiving = createReceivingStore({ client, tableName });
  const run = sampleRun();
  const task = sampleTask();
  const person = samplePerson();
  expect(
    await receiving.commit({
      writes: [
        { entity: 'run', after: run },
        { entity: 'task', after: task },
        { entity: 'source', after: sampleSource() },
        { entity: 'person', after: person },
      ],
      events: [sampleEvent(1)],
    }),
  ).toBe('committed');
  expect(await receiving.run('run-1')).toEqual(run);
  expect(await receiving.task(task.id)).toEqual(task);
  expect(await receiving.source('src-1')).toEqual(sampleSource());
  expect(await receiving.personByEmail(person.email)).toEqual(person);
});

test('the stream shows a new outbox entry as the relay reads it, and nothing else', async () => {
  await commit({ entity: 'outbox', after: sampleOutbox() }, { entity: 'source', after: sampleSource() });
  const streams = new DynamoDBStreamsClient({
    endpoint: dynoxide.endpoint,
    region: 'eu-central-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
  });
  const { Streams = [] } = await streams.send(new ListStreamsCommand({ TableName: tableName }));
  const StreamArn = Streams[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const ShardId = StreamDescription?.Shards?.[0]?.ShardId;
  const { ShardIterator } = await streams.send(
    new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType: 'TRIM_HORIZON' }),
  );
  const { Records = [] } = await streams.send(new GetRecordsCommand({ ShardIterator }));
  const images = Records.map(({ dynamodb }) => dynamodb?.NewImage ?? {});
  expect(images.map(readOutboxImage).filter((entry) => entry !== undefined)).toEqual([sampleOutbox()]);
  expect(Records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S?.startsWith(OUTBOX_KEY_PREFIX)).sort()).toEqual([
    false,
    true,
  ]);
});

async function commit(...writes: Write[]): Promise<void> {
  expect(await store.commit({ writes, events: [] })).toBe('committed');
}
