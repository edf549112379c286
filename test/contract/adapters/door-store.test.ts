import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createDocumentClient } from '../../../adapters/dynamodb/document-client.ts';
import { createStore } from '../../../adapters/dynamodb/store.ts';
import type { Store } from '../../../core/ports/store.ts';
import { doorTable } from '../../../functions/runtime/door-table.ts';
import { createTable } from '../../support/create-table.ts';
import { dynamodbClient } from '../../support/dynamodb-client.ts';
import { startDynoxide, type Dynoxide } from '../../support/dynoxide.ts';
import {
  sampleAlert,
  sampleDelivery,
  sampleEvent,
  sampleOutbox,
  sampleRun,
  sampleSource,
  sampleTask,
} from '../../support/store-samples.ts';

const ENVIRONMENT = {
  AWS_REGION: 'eu-central-1',
  AWS_ACCESS_KEY_ID: 'AKIDEXAMPLE',
  AWS_SECRET_ACCESS_KEY: 'secret',
  AWS_SESSION_TOKEN: 'session',
};
const before = { ...process.env };

let dynoxide: Dynoxide;
let whole: Store;
let door: ReturnType<typeof doorTable>;

beforeAll(async () => {
  dynoxide = await startDynoxide();
  Object.assign(process.env, ENVIRONMENT, { AWS_ENDPOINT_URL_DYNAMODB: dynoxide.endpoint });
  const raw = dynamodbClient(dynoxide.endpoint);
  await createTable(raw, 'door');
  whole = createStore({ client: createDocumentClient(raw), tableName: 'door' });
  door = doorTable({ TABLE_NAME: 'door' });
});
afterAll(async () => {
  process.env = before;
  await dynoxide.stop();
});

describe('the store at the door, without the SDK', () => {
  test('writes and reads the very items of the whole store', async () => {
    const run = sampleRun({ data: { text: 'ü'.repeat(3000) } });
    const task = sampleTask();
    expect(
      await door.commit({
        writes: [
          { entity: 'run', after: run },
          { entity: 'task', after: task },
          { entity: 'delivery', after: sampleDelivery() },
          { entity: 'alert', after: sampleAlert() },
          { entity: 'outbox', after: sampleOutbox() },
        ],
        events: [sampleEvent(1)],
      }),
    ).toBe('committed');
    expect(await whole.run(run.id)).toEqual(run);
    expect(await door.run(run.id)).toEqual(run);
    expect(await door.task(task.id)).toEqual(await whole.task(task.id));
    expect(await door.delivery('src-1', 'msg_1')).toEqual(sampleDelivery());
    expect(await door.alert('src-1', 'msg_1')).toEqual(sampleAlert());
    expect(await door.outbox(sampleOutbox().id)).toEqual(sampleOutbox());
    expect(await whole.events(run.id)).toHaveLength(1);
    expect(await door.source('nobody')).toBeUndefined();
  });

  test('of many that write the same new thing one is committed, the others meet a conflict', async () => {
    const write = () =>
      door.commit({
        writes: [
          { entity: 'delivery', after: sampleDelivery({ deliveryId: 'once' }) },
          { entity: 'alert', after: sampleAlert({ deliveryId: 'once' }) },
        ],
        events: [],
      });
    const results = await Promise.all(Array.from({ length: 10 }, write));
    expect(results.filter((result) => result === 'committed')).toHaveLength(1);
    expect(results.filter((result) => result === 'conflict')).toHaveLength(9);
  });

  test('changes and deletes a single item at its version only', async () => {
    const source = sampleSource({ id: 'src-door' });
    const after = { ...source, enabled: false, version: 2 };
    expect(await door.commit({ writes: [{ entity: 'source', after: source }], events: [] })).toBe(
      'committed',
    );
    expect(await door.commit({ writes: [{ entity: 'source', after: source }], events: [] })).toBe('conflict');
    const change = () => door.commit({ writes: [{ entity: 'source', before: source, after }], events: [] });
    expect([await change(), await change()]).toEqual(['committed', 'conflict']);
    expect(await whole.source('src-door')).toEqual(after);
    const remove = () => door.commit({ writes: [{ entity: 'source', before: after }], events: [] });
    expect([await remove(), await remove()]).toEqual(['committed', 'conflict']);
    expect(await door.source('src-door')).toBeUndefined();
  });

  test('counts what the whole store reads', async () => {
    const note = { sourceId: 'src-1', what: 'duplicate', lastAt: '2026-05-22T08:00:00.000Z' };
    await Promise.all([door.noteSource(note), door.noteSource(note), whole.noteSource(note)]);
    expect(await whole.sourceNotes('src-1')).toEqual([{ ...note, count: 3 }]);
  });

  test('a table that refuses, or is not there, is a fault with a code and without the item', async () => {
    const elsewhere = doorTable({ TABLE_NAME: 'nowhere' });
    await expect(elsewhere.source('src-1')).rejects.toMatchObject({ name: 'store.refused' });
    process.env.AWS_ENDPOINT_URL_DYNAMODB = 'http://127.0.0.1:9';
    await expect(door.source('src-1')).rejects.toMatchObject({ name: 'aws.unreachable' });
    process.env.AWS_ENDPOINT_URL_DYNAMODB = dynoxide.endpoint;
    delete process.env.AWS_SECRET_ACCESS_KEY;
    await expect(door.source('src-1')).rejects.toMatchObject({ name: 'credentials.missing' });
    Object.assign(process.env, ENVIRONMENT);
  });
});
