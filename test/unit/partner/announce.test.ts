import { describe, expect, test } from '@jest/globals';
import { marshall } from '@aws-sdk/util-dynamodb';
import { encodeBody } from '../../../adapters/dynamodb/body-codec.ts';
import { itemsOf } from '../../../adapters/dynamodb/items-of.ts';
import { keys } from '../../../adapters/dynamodb/keys.ts';
import { announceEvent } from '../../../core/actions/partner/announce-event.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { createAnnounceHandler } from '../../../functions/announce/announce-handler.ts';
import { sampleProduct } from '../../support/store-samples.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { World } from '../actions/support/world.ts';
import { memoryLog } from '../functions/support/memory-log.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { sampleEndpoint } from './support/samples.ts';

const sample = process([taskStep('write')]);

/** A run of the mobility agency with one task; the transit authority takes part in it too. */
async function begun(more: { private?: boolean } = {}) {
  const world = await World.create(sample);
  const runId = await world.start({
    parties: [
      { organizationId: 'mobility', legalRole: 'controller' },
      { organizationId: 'transit', legalRole: 'processor' },
    ],
    ...more,
  });
  await world.open(runId, 'write');
  return { world, runId, taskId: `${runId}~write~1~` };
}

async function add(world: World, more: Partial<Endpoint> = {}): Promise<Endpoint> {
  const after = sampleEndpoint(more);
  await world.ports.store.commit({ writes: [{ entity: 'endpoint', after }], events: [] });
  return after;
}

async function announceAll(world: World, runId: string): Promise<number> {
  let made = 0;
  for (const event of await world.ports.store.events(runId)) made += await announceEvent(world.ports, event);
  return made;
}

async function told(world: World, endpointId = 'end-1'): Promise<Announcement[]> {
  const { items } = await world.ports.store.announcements(endpointId, { limit: 100 });
  return items.sort((a, b) => sequenceOf(a) - sequenceOf(b));
}

const dataOf = ({ body }: Announcement) => (JSON.parse(body) as { data: Record<string, unknown> }).data;
const sequenceOf = (one: Announcement) => Number(dataOf(one).sequence);

describe('what is announced', () => {
  test('an organization is told of runs it takes part in and of its own tasks, thinly', async () => {
    const { world, runId, taskId } = await begun();
    await add(world);
    await add(world, { id: 'end-2', organizationId: 'transit' });
    await add(world, { id: 'end-3', organizationId: 'grid' });
    await announceAll(world, runId);
    expect((await told(world)).map(({ type }) => type)).toEqual(['run.started', 'task.opened']);
    expect((await told(world, 'end-2')).map(({ type }) => type)).toEqual(['run.started']);
    expect(await told(world, 'end-3')).toEqual([]);
    const [, opened] = await told(world);
    if (opened === undefined) throw new Error('not announced');
    const task = await world.ports.store.task(taskId);
    expect(JSON.parse(opened.body)).toEqual({
      type: 'task.opened',
      timestamp: opened.at,
      data: {
        ...{ organization: 'mobility', run: runId, process: 'sample', sequence: 5, task: taskId },
        ...(task?.dueAt === undefined ? {} : { dueAt: task.dueAt }),
        link: `https://clause8.example/tasks/${encodeURIComponent(taskId)}`,
      },
    });
    expect(opened.body).not.toContain('A matter');
  });

  test('how a task ended, never what was answered', async () => {
    const { world, runId, taskId } = await begun();
    await add(world, { types: ['task.settled'] });
    await completeTask(world.ports, {
      ...{ taskId, channel: 'portal', answers: { text: 'Nobody else reads this' } },
      person: await world.person('mobility-contact'),
    });
    await announceAll(world, runId);
    const [settled] = await told(world);
    expect(settled?.type).toBe('task.settled');
    expect(settled?.body).not.toContain('Nobody else');
  });

  test('of a private run only its own tasks, and not what it is about', async () => {
    const { world, runId, taskId } = await begun({ private: true });
    await add(world);
    await add(world, { id: 'end-2', organizationId: 'transit' });
    const clock = {
      ...clockFrom('gdpr-12-3', '2026-05-22T08:00:00.000Z'),
      runId,
      organizationId: 'mobility',
    };
    const clockEvent = {
      ...{ runId, seq: 90, at: world.ports.now(), actor: { kind: 'system' as const, name: 'sweep' } },
      ...{ type: 'clock-warned' as const, prev: '', hash: '' },
      data: { clockId: clock.id, organizationId: 'mobility' },
    };
    await world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
    await announceAll(world, runId);
    await announceEvent(world.ports, clockEvent);
    await announceEvent(world.ports, {
      ...clockEvent,
      seq: 91,
      type: 'run-ended',
      data: { status: 'completed' },
    });
    const [opened, ...others] = await told(world);
    expect(others).toEqual([]);
    if (opened === undefined) throw new Error('not announced');
    expect(dataOf(opened)).toMatchObject({ task: taskId });
    expect(dataOf(opened).process).toBeUndefined();
    expect(await told(world, 'end-2')).toEqual([]);
  });

  test('of a time limit: whose it is, with its end', async () => {
    const { world, runId } = await begun();
    await add(world, { types: ['clock.warning'] });
    await add(world, { id: 'end-2', organizationId: 'transit' });
    const clock = {
      ...clockFrom('gdpr-12-3', '2026-05-22T08:00:00.000Z'),
      runId,
      organizationId: 'mobility',
    };
    await world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
    await announceEvent(world.ports, {
      ...{ runId, seq: 90, at: world.ports.now(), actor: { kind: 'system', name: 'sweep' } },
      ...{ type: 'clock-warned', prev: '', hash: '' },
      data: { clockId: clock.id, organizationId: 'mobility' },
    });
    const [warning] = await told(world);
    if (warning === undefined || !clock.due.evaluable) throw new Error('not announced');
    expect(dataOf(warning)).toMatchObject({
      ...{ clock: clock.id, dueAt: clock.due.strictAt },
      link: `https://clause8.example/runs/${runId}/clocks/${clock.id}`,
    });
    expect(await told(world, 'end-2')).toEqual([]);
  });

  test('of work products: those that the organization may read', async () => {
    const { world, runId } = await begun();
    await add(world);
    await add(world, { id: 'end-2', organizationId: 'transit' });
    const own = sampleProduct({ runId, id: 'own.1', organizationId: 'mobility', audience: 'organization' });
    const shared = sampleProduct({
      runId,
      id: 'shared.1',
      organizationId: 'mobility',
      audience: 'ecosystem',
    });
    for (const after of [own, shared])
      await world.ports.store.commit({ writes: [{ entity: 'product', after }], events: [] });
    await announceEvent(world.ports, {
      ...{ runId, seq: 90, at: world.ports.now(), actor: { kind: 'system', name: 'publish' } },
      ...{ type: 'product-published', prev: '', hash: '' },
      data: {
        product: 'governance-report',
        products: ['mobility/own.1', 'mobility/shared.1', 'mobility/gone'],
      },
    });
    const [all, readable] = await Promise.all([told(world), told(world, 'end-2')]);
    expect(all.map(dataOf)).toMatchObject([{ products: ['mobility/own.1', 'mobility/shared.1'] }]);
    expect(readable.map(dataOf)).toMatchObject([{ products: ['mobility/shared.1'] }]);
  });

  test('stuck steps are repaired by us and announced to nobody', async () => {
    const { world, runId } = await begun();
    await add(world, { id: 'end-2', organizationId: 'city' });
    await world.open(runId, 'write-stuck', { stuck: { error: 'x', cause: 'y' } });
    await announceAll(world, runId);
    expect((await told(world, 'end-2')).filter(({ type }) => type.startsWith('task.'))).toEqual([]);
  });

  test('without endpoints nothing is written, and a second time nothing is new', async () => {
    const { world, runId } = await begun();
    expect(await announceAll(world, runId)).toBe(0);
    await add(world);
    expect(await announceAll(world, runId)).toBe(2);
    const before = await told(world);
    expect(await announceAll(world, runId)).toBe(0);
    expect(await told(world)).toEqual(before);
  });

  test('nothing that was before the endpoint, and nothing while it is off', async () => {
    const { world, runId } = await begun();
    await add(world, { createdAt: '2027-01-01T00:00:00.000Z' });
    await add(world, { id: 'end-2', enabled: false });
    expect(await announceAll(world, runId)).toBe(0);
  });
});

function recordOf(event: EvidenceEvent, sequence: string) {
  const item = { ...keys.event(event.runId, event.seq), type: 'event', body: encodeBody(event) };
  return { eventName: 'INSERT', dynamodb: { SequenceNumber: sequence, NewImage: marshall(item) } };
}
function sentRecord(announcement: Announcement, sequence: string, eventName = 'INSERT') {
  const [item] = itemsOf('announcement', announcement);
  return { eventName, dynamodb: { SequenceNumber: sequence, NewImage: marshall(item) } };
}

describe('the stream (R7)', () => {
  async function streamed() {
    const { world, runId } = await begun();
    const { vault, store } = world.ports;
    const sealed = await vault.seal('whsec_x', { purpose: 'endpoint-key', endpointId: 'end-1' });
    await add(world, { current: { ...sampleEndpoint().current, sealed } });
    const { log, lines } = memoryLog();
    const handler = createAnnounceHandler({ ...world.ports, log });
    const records = (await store.events(runId)).map((event, at) => recordOf(event, String(at)));
    return { world, handler, records, lines };
  }

  test('comes twice, out of order and at once: each event is announced once, each announcement sent once', async () => {
    const { world, handler, records } = await streamed();
    await handler({ Records: [...records].reverse() });
    await Promise.all([handler({ Records: records }), handler({ Records: records })]);
    const made = await told(world);
    expect(made.map(({ type }) => type)).toEqual(['run.started', 'task.opened']);
    const Records = made.map((one, at) => sentRecord(one, `9${at}`));
    await handler({ Records });
    await handler({ Records });
    expect(world.ports.courier.sent.map(({ id }) => id)).toEqual(made.map(({ id }) => id));
    expect((await told(world)).map(({ status }) => status)).toEqual(['delivered', 'delivered']);
  });

  test('a record that cannot be read is reported, and the others go on', async () => {
    const { world, handler, records } = await streamed();
    const [first] = records;
    if (first === undefined) throw new Error('no record');
    const poison = structuredClone(first);
    poison.dynamodb.SequenceNumber = 'poison';
    poison.dynamodb.NewImage = { ...poison.dynamodb.NewImage, body: { S: '{' } };
    expect(await handler({ Records: [poison, ...records] })).toEqual({
      batchItemFailures: [{ itemIdentifier: 'poison' }],
    });
    expect(await told(world)).toHaveLength(2);
  });

  test('changes of evidence, removals and announcements that wait are left alone', async () => {
    const { world, handler, records } = await streamed();
    await handler({ Records: records });
    const [one] = await told(world);
    if (one === undefined) throw new Error('none');
    const { ready: _ready, ...waiting } = one;
    const Records = [
      { eventName: 'REMOVE', dynamodb: { SequenceNumber: '1' } },
      sentRecord(waiting, '2', 'MODIFY'),
      ...records.map((record) => ({ ...record, eventName: 'MODIFY' })),
    ];
    expect(await handler({ Records })).toEqual({ batchItemFailures: [] });
    expect(world.ports.courier.sent).toEqual([]);
  });

  test('the log holds ids only', async () => {
    const { world, handler, records, lines } = await streamed();
    world.ports.courier.answer = () => ({ milliseconds: 1, status: 500, answer: 'A secret of theirs' });
    await handler({ Records: records });
    await handler({ Records: (await told(world)).map((one, at) => sentRecord(one, String(at))) });
    expect(JSON.stringify(lines)).not.toMatch(/secret of theirs|partner\.example|whsec_/);
    expect(lines).toContainEqual(expect.objectContaining({ error: 'http.500', status: 'waiting' }));
  });
});
