import { describe, expect, test } from '@jest/globals';
import { createSource } from '../../../core/actions/create-source.ts';
import { startByHand } from '../../../core/actions/start-by-hand.ts';
import { startRun } from '../../../core/actions/start-run.ts';
import type { Store } from '../../../core/ports/store.ts';
import { process, taskStep } from './support/processes.ts';
import { START, World } from './support/world.ts';

const sample = process([taskStep('write')]);
const actor = {
  kind: 'person',
  personId: 'mobility-contact',
  organizationId: 'mobility',
  channel: 'portal',
} as const;

async function byHand(world: World) {
  const person = await world.person('mobility-contact');
  const request = { processId: 'sample', organizationId: 'mobility', answers: { text: 'x' }, person };
  return { ...request, channel: 'api' as const };
}

/** The same store with another way to commit. */
function storeWith(store: Store, commit: Store['commit']): Store {
  return new Proxy(store, {
    get: (target, key): unknown => {
      if (key === 'commit') return commit;
      const value: unknown = Reflect.get(target, key);
      return typeof value === 'function' ? (value.bind(target) as unknown) : value;
    },
  });
}

describe('starting a run', () => {
  test('writes the run, its parties, its evidence and the order to start its execution', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const found = await world.ports.store.case(runId);
    expect(found).toMatchObject({
      run: { processId: 'sample', status: 'running', private: false, startedAt: START, version: 1 },
      parties: [
        { organizationId: 'mobility', legalRole: 'controller', taskRoles: [] },
        { organizationId: 'city', legalRole: 'other', taskRoles: [] },
      ],
    });
    expect(await world.eventTypes(runId)).toEqual(['run-started', 'party-joined', 'party-joined']);
    expect(await world.chainHolds(runId)).toBe(true);
    expect((await world.outbox()).map(({ work }) => work)).toEqual([
      { kind: 'start-execution', runId, processId: 'sample' },
    ]);
    expect(await world.ports.store.definition(found?.run.definitionHash ?? '')).toEqual(sample);
  });

  test('the same run id starts once', async () => {
    const world = await World.create(sample);
    await world.start({ runId: 'run-x' });
    const again = await startRun(world.ports, {
      processId: 'sample',
      runId: 'run-x',
      title: 'Another',
      leadOrganizationId: 'city',
      parties: [],
      data: {},
      actor,
    });
    expect(again).toEqual({ result: 'exists', runId: 'run-x' });
    expect((await world.ports.store.run('run-x'))?.title).toBe('A matter');
    expect(await world.events('run-x')).toHaveLength(3);
  });

  test('a store that has too much to do is asked again; nothing exists that is not there', async () => {
    const world = await World.create(sample);
    const { store } = world.ports;
    let throttled = 3;
    const commit: typeof store.commit = async (transaction) =>
      throttled-- > 0 ? 'conflict' : store.commit(transaction);
    const ports = { ...world.ports, store: storeWith(store, commit) };
    const input = {
      processId: 'sample',
      title: 'x',
      leadOrganizationId: 'city',
      parties: [],
      data: {},
      actor,
    };
    const started = await startRun(ports, input);
    if (started.result !== 'started') throw new Error(started.result);
    expect(await store.run(started.runId)).toMatchObject({ title: 'x' });

    const never = { ...world.ports, store: storeWith(store, () => Promise.resolve('conflict' as const)) };
    const request = await byHand(world);
    await expect(startRun(never, { ...input, runId: 'run-n' })).rejects.toThrow(/no commit/);
    await expect(startByHand(never, { ...request, runId: 'run-n' })).rejects.toThrow(/no commit/);
    await expect(
      createSource(never, {
        person: await world.person('mobility-dpo'),
        organizationId: 'mobility',
        name: 'x',
      }),
    ).rejects.toThrow(/no commit/);
    expect(await store.run('run-n')).toBeUndefined();
  });

  test('by hand under a given id: once for the same person and process, not at all for others', async () => {
    const world = await World.create(sample, process([taskStep('write')], { id: 'other' }));
    const request = { ...(await byHand(world)), runId: 'run-h' };
    const starts = await Promise.all([1, 2, 3].map(() => startByHand(world.ports, request)));
    expect(starts.map(({ result }) => result).sort()).toEqual(['exists', 'exists', 'started']);
    expect(new Set(starts.map((start) => 'runId' in start && start.runId))).toEqual(new Set(['run-h']));
    expect(await startByHand(world.ports, { ...request, processId: 'other' })).toEqual({
      result: 'not-allowed',
    });
    const other = { ...request, person: await world.person('transit-contact'), organizationId: 'transit' };
    expect(await startByHand(world.ports, other)).toEqual({ result: 'not-allowed' });
  });

  test('an unknown process and data that do not fit start nothing', async () => {
    const world = await World.create(sample, process([taskStep('write')], { id: 'breach-notification' }));
    const input = { title: 'x', leadOrganizationId: 'city', parties: [], data: {}, actor };
    expect(await startRun(world.ports, { ...input, processId: 'nothing' })).toEqual({
      result: 'unknown-process',
    });
    const refused = await startRun(world.ports, { ...input, processId: 'breach-notification' });
    expect(refused).toMatchObject({
      result: 'invalid-data',
      problems: [expect.stringContaining('incident')],
    });
    expect(await world.outbox()).toEqual([]);
  });

  test('starting the execution twice is one execution, and the order is gone afterwards', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    expect(await world.deliver()).toEqual([{ result: 'delivered' }]);
    expect(await world.deliver()).toEqual([]);
    expect([...world.ports.engine.started.keys()]).toEqual([runId]);
  });
});
