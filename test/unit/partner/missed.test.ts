import { expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { announceEvent } from '../../../core/actions/partner/announce-event.ts';
import { announceMissed } from '../../../core/actions/partner/announce-missed.ts';
import type { Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { createAnnounceHandler } from '../../../functions/announce/announce-handler.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { START, World } from '../actions/support/world.ts';
import { memoryLog } from '../functions/support/memory-log.ts';
import { sampleEndpoint } from './support/samples.ts';

const LATER = '2026-05-22T12:00:00.000Z';

/** A run that began at eight and whose task was done at noon; nothing of it was announced. */
async function missed(more: Partial<Endpoint> = {}) {
  const world = await World.create(process([taskStep('write')]));
  await world.ports.store.commit({
    writes: [{ entity: 'endpoint', after: sampleEndpoint(more) }],
    events: [],
  });
  const runId = await world.start();
  await world.open(runId, 'write');
  world.ports.clock.set(LATER);
  await completeTask(world.ports, {
    ...{ taskId: `${runId}~write~1~`, channel: 'portal', answers: { text: 'Done' } },
    person: await world.person('mobility-contact'),
  });
  const { log, lines } = memoryLog();
  const told = async () =>
    (await world.ports.store.announcements('end-1', { limit: 100 })).items.map(({ type }) => type).sort();
  return { world, runId, told, lines, handler: createAnnounceHandler({ ...world.ports, log }) };
}

/** As it lies in the queue: it names no record, only when those that were given up arrived. */
const deadLetter = (first: string, last = first) => ({
  requestContext: { requestId: 'r', functionArn: 'arn:f', condition: 'RetryAttemptsExhausted' },
  responseContext: { statusCode: 200, functionError: 'Unhandled' },
  ...{ version: '1.0', timestamp: '2026-05-22T08:04:00.000Z' },
  DDBStreamBatchInfo: {
    ...{ shardId: 'shardId-1', startSequenceNumber: '1', endSequenceNumber: '2', batchSize: 2 },
    ...{ approximateArrivalOfFirstRecord: first, approximateArrivalOfLastRecord: last },
    streamArn: 'arn:s',
  },
});

test('a dead letter, handed over as it is, announces what happened then and nothing else', async () => {
  const { handler, told, lines } = await missed();
  expect(await handler(deadLetter('2026-05-22T08:00:01Z', '2026-05-22T08:00:03Z'))).toEqual({ announced: 2 });
  expect(await told()).toEqual(['run.started', 'task.opened']);
  expect(lines.map(({ message }) => message)).toContain(
    'time looked through for events that were not announced',
  );
  expect(await handler(deadLetter('2026-05-22T12:00:02Z'))).toEqual({ announced: 1 });
  expect(await told()).toEqual(['run.started', 'task.opened', 'task.settled']);
});

test('so does a time; however often and by how many at once, each event is announced once', async () => {
  const { handler, world, runId, told } = await missed();
  for (const event of (await world.events(runId)).slice(0, 2)) await announceEvent(world.ports, event);
  expect(await told()).toEqual(['run.started']);
  const order = { missed: { since: START, until: LATER } };
  const answers = await Promise.all([handler(order), handler(order), handler(deadLetter(LATER))]);
  const made = answers.map((answer) => ('announced' in answer ? answer.announced : Number.NaN));
  expect(made.reduce((sum, count) => sum + count, 0)).toBe(2);
  expect(await told()).toEqual(['run.started', 'task.opened', 'task.settled']);
  expect(await handler({ missed: { since: '2026-05-22T10:00:00+02:00' } })).toEqual({ announced: 0 });
});

test('the exact limits belong to the time', async () => {
  const { world } = await missed();
  const just = (since: string, until: string) => announceMissed(world.ports, { since, until });
  expect(await just('2026-05-22T08:00:00.001Z', '2026-05-22T11:59:59.999Z')).toBe(0);
  expect(await just(LATER, LATER)).toBe(1);
  expect(await just(START, START)).toBe(2);
});

test('what an endpoint was never to be told stays untold: off, or added later', async () => {
  for (const more of [{ enabled: false }, { createdAt: '2026-05-22T13:00:00.000Z' }]) {
    const { handler, told } = await missed(more);
    expect(await handler({ missed: { since: START } })).toEqual({ announced: 0 });
    expect(await told()).toEqual([]);
  }
});

test('a fault in the middle: what was made stays, and the same again makes the rest', async () => {
  const { world, handler, told } = await missed();
  const commit = world.ports.store.commit.bind(world.ports.store);
  let left = 1;
  world.ports.store.commit = async (transaction) => {
    left -= 1;
    if (left < 0) throw new Error('table unreachable');
    return commit(transaction);
  };
  await expect(handler({ missed: { since: START } })).rejects.toThrow('table unreachable');
  world.ports.store.commit = commit;
  expect(await handler({ missed: { since: START } })).toEqual({ announced: 2 });
  expect(await told()).toEqual(['run.started', 'task.opened', 'task.settled']);
});

test('no further back than announcements are kept: what was sent long ago would go out once more', async () => {
  const { handler, world } = await missed();
  const order = { missed: { since: START, until: LATER } };
  world.ports.clock.set('2026-06-21T08:00:00.000Z');
  expect(await handler(order)).toEqual({ announced: 3 });
  world.ports.clock.set('2026-06-21T08:00:00.001Z');
  await expect(handler(order)).rejects.toThrow('event fields missing or wrong');
});

test('a table that is too busy for it is no sign that it was announced before', async () => {
  const { world, handler, told } = await missed();
  const { store } = world.ports;
  const commit = store.commit.bind(store);
  let refusals = 2;
  store.commit = (transaction) => {
    refusals -= 1;
    return refusals < 0 ? commit(transaction) : Promise.resolve('conflict');
  };
  expect(await handler({ missed: { since: START } })).toEqual({ announced: 3 });
  expect(await told()).toEqual(['run.started', 'task.opened', 'task.settled']);
});

test('an order that is none is a fault, not an empty answer', async () => {
  const { handler } = await missed();
  for (const wrong of [
    ...[{ missed: { since: 'yesterday' } }, { missed: {} }, { DDBStreamBatchInfo: {} }],
    ...[{ missed: { since: LATER, until: START } }, { missed: { since: '2026-05-23T08:00:00Z' } }],
  ])
    await expect(handler(wrong)).rejects.toThrow('event fields missing or wrong');
});
