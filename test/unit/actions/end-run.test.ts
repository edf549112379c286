import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import { process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const sample = process([taskStep('write'), taskStep('more')]);

async function running() {
  const world = await World.create(sample);
  const runId = await world.start();
  const task = await world.opened(runId, 'write');
  await world.open(runId, 'more');
  return { world, runId, taskId: task.id };
}

describe('the end of a run', () => {
  test('ends the run, cancels what is open and tells the DPOs', async () => {
    const { world, runId, taskId } = await running();
    await world.deliver();
    world.ports.mailer.sent.length = 0;
    expect(await endRun(world.ports, { runId, status: 'failed', cause: 'States.Runtime: boom' })).toEqual({
      result: 'ended',
    });
    const found = await world.ports.store.case(runId);
    expect(found?.run).toMatchObject({ status: 'failed', cause: 'States.Runtime: boom' });
    expect(found?.tasks.map(({ status }) => status)).toEqual(['cancelled', 'cancelled']);
    expect((await world.eventTypes(runId)).slice(-3)).toEqual([
      'run-ended',
      'task-cancelled',
      'task-cancelled',
    ]);
    expect((await world.outbox()).map(({ work }) => work.kind)).toEqual(['notify']);
    await world.deliver();
    expect(world.ports.mailer.sent.map(({ to }) => to.name)).toEqual(['Selma Okafor', 'Ingrid Falk']);
    const person = await world.person('mobility-contact');
    const late = await completeTask(world.ports, {
      taskId,
      person,
      channel: 'portal',
      answers: { text: 'x' },
    });
    expect(late).toMatchObject({ result: 'cancelled' });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('told twice, the first end stands; an unknown run is none of ours', async () => {
    const { world, runId } = await running();
    await endRun(world.ports, { runId, status: 'completed' });
    const events = await world.events(runId);
    expect(await endRun(world.ports, { runId, status: 'failed' })).toEqual({ result: 'already-ended' });
    expect(await world.events(runId)).toEqual(events);
    expect(await endRun(world.ports, { runId: 'child-1', status: 'completed' })).toEqual({
      result: 'not-found',
    });
  });

  test('an answer and the end at once: the answer stands or is refused, never half', async () => {
    const { world, runId, taskId } = await running();
    const person = await world.person('mobility-contact');
    const [done] = await Promise.all([
      completeTask(world.ports, { taskId, person, channel: 'portal', answers: { text: 'x' } }),
      endRun(world.ports, { runId, status: 'stopped' }),
    ]);
    const task = await world.task(taskId);
    expect(task.status).toBe(done.result === 'done' ? 'done' : 'cancelled');
    expect(await world.chainHolds(runId)).toBe(true);
  });
});

describe('stopping a run', () => {
  test('is the coordinator’s, with a reason', async () => {
    const { world, runId } = await running();
    const stop = async (id: string, reason: string, now = false) =>
      stopRun(world.ports, { runId, person: await world.person(id), reason, now, channel: 'portal' });
    expect(await stop('forum-member', 'r')).toEqual({ result: 'not-found' });
    expect(await stop('mobility-dpo', 'r')).toEqual({ result: 'not-allowed' });
    expect(await stop('city-dpo', ' ')).toMatchObject({ result: 'invalid', problems: [{ field: 'reason' }] });
    expect(await stop('city-dpo', 'a duplicate', true)).toEqual({ result: 'stopped' });
    expect(await stop('city-dpo', 'again', true)).toEqual({ result: 'already-ended' });
    const found = await world.ports.store.case(runId);
    expect(found?.run).toMatchObject({ status: 'stopped', cause: 'a duplicate' });
    expect(found?.tasks.every(({ status }) => status === 'cancelled')).toBe(true);
    await world.deliver();
    expect([...world.ports.engine.stopped.keys()]).toEqual([runId]);
  });
});
