import { describe, expect, test } from '@jest/globals';
import { beginWait } from '../../../core/actions/begin-wait.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { putWrites } from '../../../core/actions/put-writes.ts';
import { resultWrites, startedRunId } from '../../../core/actions/result-writes.ts';
import { SYSTEM } from '../../../core/actions/system-actor.ts';
import type { RegisterPut } from '../../../core/rules/register-entry.ts';
import type { RunStart } from '../../../core/rules/run-start.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const sample = process([
  taskStep('write'),
  { kind: 'clock', id: 'rest', title: 'Rest', wait: { workingDays: 2 } },
]);
const place = { stepId: 'write', iteration: 1, scope: '' };
const by = { place, actor: SYSTEM.computeStep };

describe('an order to start another run', () => {
  const start: RunStart = {
    processId: 'sample',
    key: 'next',
    organizationId: 'mobility',
    answers: { text: 'again' },
  };

  async function ordered(more: Partial<RunStart> = {}) {
    const world = await World.create(sample);
    const runId = await world.start();
    const run = defined(await world.ports.store.run(runId), 'run');
    const wanted = { ...start, ...more };
    const writes = await resultWrites(world.ports, run, { starts: [wanted] }, by);
    await world.ports.store.commit({ writes, events: [] });
    const entry = defined(
      (await world.outbox()).find(({ work }) => work.kind === 'start-run'),
      'order',
    );
    return { world, entry, started: startedRunId(run, place, wanted) };
  }

  test('starts it in the name of the organization, once however often it is delivered', async () => {
    const { world, entry, started } = await ordered();
    expect(await deliverOutbox(world.ports, entry)).toEqual({ result: 'delivered' });
    await world.ports.store.commit({ writes: [{ entity: 'outbox', after: entry }], events: [] });
    expect(await deliverOutbox(world.ports, entry)).toEqual({ result: 'delivered' });

    const found = defined(await world.ports.store.case(started), 'case');
    expect(found.run).toMatchObject({
      processId: 'sample',
      ownerOrganizationId: 'mobility',
      startedBy: SYSTEM.relay,
      data: { start: { text: 'again' } },
    });
    const starts = (await world.outbox()).filter(
      ({ work }) => work.kind === 'start-execution' && work.runId === started,
    );
    expect(starts).toHaveLength(1);
    await world.open(started, 'write');
    const task = defined((await world.ports.store.case(started))?.tasks[0], 'task');
    expect(task.organizationId).toBe('mobility');
  });

  test.each([
    ['a process that is not there', { processId: 'gone' }, 'start.unknown-process'],
    ['answers that its start form does not take', { answers: { text: 7 } }, 'start.invalid'],
  ])('%s is shown as a stuck step', async (_what, more, error) => {
    const { world, entry } = await ordered(more);
    expect(await deliverOutbox(world.ports, entry)).toEqual({ result: 'failed', error });
    const found = defined(await world.ports.store.case(entry.work.runId), 'case');
    expect(found.tasks.map(({ kind, stuck }) => [kind, stuck?.error])).toEqual([['stuck', error]]);
  });
});

describe('a run that another waits for', () => {
  async function called() {
    const world = await World.create(sample);
    const runId = await world.start();
    const child = await world.start();
    const waitId = `${runId}~review~1`;
    const run = defined(await world.ports.store.run(child), 'run');
    await world.ports.store.commit({
      writes: [
        {
          entity: 'group',
          after: {
            id: waitId,
            runId,
            stepId: 'review',
            iteration: 1,
            total: 1,
            open: 1,
            counts: {},
            childRunId: child,
            sealedToken: await world.ports.vault.seal('the-token', { purpose: 'task-token', runId, waitId }),
            execution: `arn:${runId}`,
            version: 1,
          },
        },
        {
          entity: 'run',
          before: run,
          after: { ...run, parent: { runId, waitId }, version: run.version + 1 },
        },
      ],
      events: [],
    });
    return { world, runId, child, waitId };
  }

  test.each([
    ['completed', 'completed'],
    ['failed', 'stopped'],
    ['stopped', 'stopped'],
  ] as const)('that has %s ends the wait as %s, once', async (status, outcome) => {
    const { world, runId, child, waitId } = await called();
    await endRun(world.ports, { runId: child, status });
    const order = defined(
      (await world.outbox()).find(({ work }) => work.kind === 'return-run'),
      'order',
    );
    await deliverOutbox(world.ports, order);
    await world.ports.store.commit({ writes: [{ entity: 'outbox', after: order }], events: [] });
    await deliverOutbox(world.ports, order);

    expect(await world.ports.store.group(waitId)).toMatchObject({ open: 0, counts: { [outcome]: 1 } });
    const resumes = (await world.outbox()).filter(({ work }) => work.kind === 'resume');
    expect(resumes.map(({ work }) => work)).toMatchObject([{ runId, waitId, output: { outcome } }]);
    expect(await world.eventTypes(runId)).toContain('run-returned');
    expect(await world.chainHolds(runId)).toBe(true);
  });
});

describe('a wait', () => {
  test('is counted once, at the place of the organization: asked again it has the same end', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const input = { runId, stepId: 'rest', iteration: 1, scope: '' };
    const first = await beginWait(world.ports, input);
    // Friday 22 May 2026 in Berlin; Monday the 25th is Whit Monday; working days end at 17:00.
    expect(first).toEqual({ until: '2026-05-27T15:00:00.000Z' });
    world.ports.clock.set('2026-05-26T08:00:00.000Z');
    expect(await beginWait(world.ports, input)).toEqual(first);
    expect((await world.eventTypes(runId)).filter((type) => type === 'wait-began')).toHaveLength(1);
    expect(await beginWait(world.ports, { ...input, iteration: 2 })).not.toEqual(first);
  });
});

describe('changes of register entries', () => {
  const put = (more: Partial<RegisterPut>): RegisterPut => ({
    organizationId: 'mobility',
    kind: 'supplier',
    id: 'acme',
    change: (before) => ({
      title: 'Acme',
      state: 'active',
      data: { ...before?.data, seen: Number(before?.data.seen ?? 0) + 1 },
    }),
    ...more,
  });

  test('are made from what stands there, several of one entry become one write', async () => {
    const world = await World.create(sample);
    const who = { runId: 'run-1', actor: SYSTEM.computeStep };
    const first = await putWrites(world.ports, who, [put({}), put({})]);
    expect(await world.ports.store.commit({ writes: first, events: [] })).toBe('committed');
    const stored = await world.ports.store.registerEntry('mobility', 'supplier', 'acme');
    expect(stored).toMatchObject({ data: { seen: 2 }, version: 1, runId: 'run-1' });

    const second = await putWrites(world.ports, who, [put({})]);
    const late = await putWrites(world.ports, who, [put({})]);
    expect(await world.ports.store.commit({ writes: second, events: [] })).toBe('committed');
    expect(await world.ports.store.commit({ writes: late, events: [] })).toBe('conflict');
    const after = await world.ports.store.registerEntry('mobility', 'supplier', 'acme');
    expect(after).toMatchObject({ data: { seen: 3 }, version: 2 });
  });

  test('that say nothing write nothing', async () => {
    const world = await World.create(sample);
    const who = { runId: 'run-1', actor: SYSTEM.computeStep };
    expect(await putWrites(world.ports, who, [put({ change: () => undefined })])).toEqual([]);
  });
});
