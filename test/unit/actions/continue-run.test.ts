import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { listParticipants } from '../../../core/actions/list-participants.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { sweepRun } from '../../../core/actions/sweep-run.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, START, World } from './support/world.ts';

const DAY = 86_400_000;
const sample = process([taskStep('write'), taskStep('more')]);

/** A run whose first question is answered and whose second is open, 300 days on. */
async function old(days = 300) {
  const world = await World.create(sample);
  const runId = await world.start();
  await world.deliver();
  const { id: written } = await world.opened(runId, 'write');
  await answer(world, written);
  await world.opened(runId, 'more', { token: 'token-more-old' });
  await world.deliver();
  world.ports.clock.advance(days * DAY);
  return { world, runId, written, more: `${runId}~more~1~` };
}

async function answer(world: World, taskId: string) {
  const person = await world.person('mobility-contact');
  return completeTask(world.ports, { taskId, person, channel: 'portal', answers: { text: 'x' } });
}

/** Both halves, with the two minutes between them. */
async function goesOn({ world, runId }: { world: World; runId: string }) {
  expect(await sweepRun(world.ports, runId)).toBe(true);
  await world.deliver();
  world.ports.engine.ends.set(runId, { status: 'stopped' });
  world.ports.clock.advance(2 * 60_000);
  expect(await sweepRun(world.ports, runId)).toBe(true);
  await world.deliver();
}

const runOf = async ({ world, runId }: { world: World; runId: string }) =>
  defined(await world.ports.store.run(runId), 'run');

describe('a run that lasts', () => {
  test('is looked at again after 300 days, and not before', async () => {
    const { world, runId } = await old(299);
    expect((await runOf({ world, runId })).nextAt).toBe(
      new Date(Date.parse(START) + 300 * DAY).toISOString(),
    );
    expect(await sweepRun(world.ports, runId)).toBe(false);
    world.ports.clock.advance(DAY);
    const swept = await sweepDue(world.ports, { limit: 100 });
    expect(swept.failed).toEqual([]);
    expect((await runOf({ world, runId })).continuing).toBeDefined();
  });

  test('goes on in another execution, its chain unbroken, nobody asked or told again', async () => {
    const { world, runId } = await old();
    world.ports.mailer.sent.length = 0;
    await goesOn({ world, runId });
    expect([...world.ports.engine.stopped.keys()]).toEqual([runId]);
    expect([...world.ports.engine.started.keys()]).toEqual([runId, `${runId}.2`]);
    expect(world.ports.engine.started.get(`${runId}.2`)?.input).toEqual({ runId });
    expect(await runOf({ world, runId })).toMatchObject({ status: 'running', executions: 2 });
    expect((await world.eventTypes(runId)).at(-1)).toBe('run-continued');
    expect(world.ports.mailer.sent).toEqual([]);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('its next execution finds ended waits answered and takes over open ones', async () => {
    const { world, runId, more } = await old();
    await goesOn({ world, runId });
    const events = await world.events(runId);
    const second = { execution: `arn:${runId}.2` };
    expect(await world.open(runId, 'write', { ...second, token: 'token-write-new' })).toMatchObject({
      result: 'resumed',
    });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-write-new')).toEqual({ outcome: 'done' });
    expect(await world.open(runId, 'more', { ...second, token: 'token-more-new' })).toMatchObject({
      result: 'already-open',
    });
    expect(await world.events(runId)).toEqual(events);
    expect(await answer(world, more)).toMatchObject({ result: 'done' });
    await world.deliver();
    expect(world.ports.engine.resumed.has('token-more-new')).toBe(true);
    expect(world.ports.engine.resumed.has('token-more-old')).toBe(false);
  });

  test('what is answered while it is between two executions is answered by the next one, and is no stuck step', async () => {
    const { world, runId, more } = await old();
    await sweepRun(world.ports, runId);
    await world.deliver();
    await answer(world, more);
    world.ports.engine.answerNext({ done: false, final: true, error: 'TaskTimedOut', cause: 'stopped' });
    expect(await world.deliver()).toContainEqual({ result: 'reconciled' });
    world.ports.engine.ends.set(runId, { status: 'stopped' });
    world.ports.clock.advance(2 * 60_000);
    await sweepRun(world.ports, runId);
    await world.deliver();
    await world.open(runId, 'more', { token: 'token-more-new', execution: `arn:${runId}.2` });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-more-new')).toEqual({ outcome: 'done' });
    const found = await world.ports.store.case(runId);
    expect(found?.tasks.filter(({ kind }) => kind === 'stuck')).toEqual([]);
  });

  test('an order to resume that was made before it went on is none of the next execution', async () => {
    const { world, runId, more } = await old();
    await answer(world, more);
    const [resume] = (await world.outbox()).filter(({ work }) => work.kind === 'resume');
    await sweepRun(world.ports, runId);
    world.ports.engine.ends.set(runId, { status: 'stopped' });
    world.ports.clock.advance(2 * 60_000);
    await sweepRun(world.ports, runId);
    world.ports.engine.answerNext({ done: false, final: true, error: 'InvalidToken', cause: 'stopped' });
    expect(await deliverOutbox(world.ports, defined(resume, 'resume'))).toEqual({ result: 'reconciled' });
  });
});

describe('executions a run has left', () => {
  test('end without ending the run', async () => {
    const { world, runId } = await old();
    await sweepRun(world.ports, runId);
    expect(await endRun(world.ports, { runId, execution: 1, status: 'stopped' })).toEqual({
      result: 'goes-on',
    });
    world.ports.engine.ends.set(runId, { status: 'stopped' });
    world.ports.clock.advance(2 * 60_000);
    await sweepRun(world.ports, runId);
    for (const status of ['stopped', 'completed', 'failed'] as const)
      expect(await endRun(world.ports, { runId, execution: 1, status })).toEqual({ result: 'goes-on' });
    expect(await endRun(world.ports, { runId, execution: 2, status: 'completed' })).toEqual({
      result: 'ended',
    });
    expect((await runOf({ world, runId })).nextAt).toBeUndefined();
  });

  test('that come to their end while they are being left end it', async () => {
    const { world, runId } = await old();
    await sweepRun(world.ports, runId);
    world.ports.engine.ends.set(runId, { status: 'completed' });
    world.ports.clock.advance(2 * 60_000);
    expect(await sweepRun(world.ports, runId)).toBe(true);
    expect(await runOf({ world, runId })).toMatchObject({ status: 'completed' });
    await world.deliver();
    expect(world.ports.engine.started.has(`${runId}.2`)).toBe(false);
  });

  test('whose end was lost end the run instead of being left', async () => {
    const { world, runId } = await old();
    world.ports.engine.ends.set(runId, { status: 'failed', cause: 'States.Runtime' });
    expect(await sweepRun(world.ports, runId)).toBe(true);
    expect(await runOf({ world, runId })).toMatchObject({ status: 'failed', cause: 'States.Runtime' });
  });

  test('are stopped again as long as they do not end, and the next one waits for that', async () => {
    const { world, runId } = await old();
    await sweepRun(world.ports, runId);
    world.ports.clock.advance(2 * 60_000);
    expect(await sweepRun(world.ports, runId)).toBe(false);
    expect(world.ports.engine.stopped.has(runId)).toBe(true);
    world.ports.engine.answerNext({ done: false, final: false, error: 'Throttled', cause: 'busy' });
    await expect(sweepRun(world.ports, runId)).rejects.toMatchObject({ name: 'run.not-stopped' });
    world.ports.engine.ends.set(runId, { status: 'stopped' });
    expect(await sweepRun(world.ports, runId)).toBe(true);
    expect(await runOf({ world, runId })).toMatchObject({ executions: 2 });
  });

  test('twenty sweeps at once leave one and enter one', async () => {
    const { world, runId } = await old();
    await Promise.all(Array.from({ length: 20 }, () => sweepRun(world.ports, runId)));
    world.ports.engine.ends.set(runId, { status: 'stopped' });
    world.ports.clock.advance(2 * 60_000);
    await Promise.all(Array.from({ length: 20 }, () => sweepRun(world.ports, runId)));
    const work = (await world.outbox()).map((entry) => entry.work.kind);
    expect(work.filter((kind) => kind === 'stop-execution')).toHaveLength(1);
    expect(work.filter((kind) => kind === 'start-execution')).toHaveLength(1);
    expect(await runOf({ world, runId })).toMatchObject({ executions: 2 });
    expect(await world.chainHolds(runId)).toBe(true);
  });
});

describe('what stands in the way', () => {
  test('a stuck step is called off and tried by the next execution', async () => {
    const { world, runId } = await old();
    await world.open(runId, 'more', { token: 'token-stuck', stuck: { error: 'Boom', cause: 'bang' } });
    await goesOn({ world, runId });
    const stuck = (await world.ports.store.case(runId))?.tasks.filter(({ kind }) => kind === 'stuck');
    expect(stuck).toMatchObject([{ status: 'cancelled' }]);
    expect((await world.eventTypes(runId)).slice(-2)).toEqual(['run-continued', 'task-cancelled']);
  });

  test('a third execution comes 300 days after the second', async () => {
    const { world, runId } = await old();
    await goesOn({ world, runId });
    world.ports.clock.advance(299 * DAY);
    expect(await sweepRun(world.ports, runId)).toBe(false);
    world.ports.clock.advance(DAY);
    expect(await sweepRun(world.ports, runId)).toBe(true);
    await world.deliver();
    expect([...world.ports.engine.stopped.keys()]).toEqual([runId, `${runId}.2`]);
  });
});

test('a later execution goes through the same items of an each as the first', async () => {
  const world = await World.create(
    process([
      {
        kind: 'each',
        id: 'each-of',
        title: 'Each',
        over: 'concerned',
        steps: [taskStep('write'), taskStep('more')],
      },
    ]),
  );
  const runId = await world.start();
  const input = { runId, stepId: 'each-of', iteration: 1, scope: '' };
  const first = await listParticipants(world.ports, input);
  expect(await listParticipants(world.ports, input)).toEqual(first);
  expect((await world.eventTypes(runId)).filter((type) => type === 'items-listed')).toHaveLength(1);
  const joined = {
    runId,
    organizationId: 'transit',
    legalRole: 'controller' as const,
    taskRoles: [],
    private: false,
    startedAt: START,
    version: 1,
  };
  await world.ports.store.commit({ writes: [{ entity: 'party', after: joined }], events: [] });
  world.ports.clock.advance(300 * DAY);
  await goesOn({ world, runId });
  expect(await listParticipants(world.ports, input)).toEqual(first);
});
