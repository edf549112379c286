import { describe, expect, test } from '@jest/globals';
import { startRun } from '../../../core/actions/start-run.ts';
import { process, taskStep } from './support/processes.ts';
import { START, World } from './support/world.ts';

const sample = process([taskStep('write')]);
const actor = {
  kind: 'person',
  personId: 'mobility-contact',
  organizationId: 'mobility',
  channel: 'portal',
} as const;

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
