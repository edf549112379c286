import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { reopenRun } from '../../../core/actions/reopen-run.ts';
import { startByHand } from '../../../core/actions/start-by-hand.ts';
import { taskContext } from '../../../core/actions/task-context.ts';
import { prefillFor } from '../../../core/rules/task-form.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const WRITE = taskStep('write');

/** A run that was answered and has come to its end. */
async function over() {
  const world = await World.create(process([WRITE]));
  const started = await startByHand(world.ports, {
    processId: 'sample',
    organizationId: 'mobility',
    answers: { text: 'how it began' },
    person: await world.person('mobility-contact'),
    channel: 'portal',
  });
  if (started.result !== 'started') throw new Error(started.result);
  const { runId } = started;
  const { id: taskId } = await world.opened(runId, 'write');
  const person = await world.person('mobility-contact');
  await completeTask(world.ports, { taskId, person, channel: 'portal', answers: { text: 'what was said' } });
  const reopen = async (id = 'mobility-dpo', reason = 'It has changed.', from = runId, answers = {}) =>
    reopenRun(world.ports, {
      runId: from,
      person: await world.person(id),
      channel: 'portal',
      reason,
      ...(Object.keys(answers).length === 0 ? {} : { answers }),
    });
  const end = (id = runId) => endRun(world.ports, { runId: id, status: 'completed' });
  return { world, runId, reopen, end };
}

describe('taking up a run again', () => {
  test('begins a new run with what the first began with, and each names the other', async () => {
    const { world, runId, reopen, end } = await over();
    expect(await reopen()).toEqual({ result: 'still-running' });
    await end();
    const reopened = await reopen();
    if (reopened.result !== 'reopened') throw new Error(reopened.result);
    const next = defined(await world.ports.store.run(reopened.runId), 'run');
    expect(next).toMatchObject({
      status: 'running',
      reopens: runId,
      origin: runId,
      data: { start: { text: 'how it began' } },
      startedBy: { personId: 'mobility-dpo' },
    });
    expect(await world.ports.store.run(runId)).toMatchObject({ status: 'completed', reopenedAs: next.id });
    expect((await world.events(runId)).at(-1)).toMatchObject({ type: 'run-reopened', data: { as: next.id } });
    expect((await world.events(next.id))[0]).toMatchObject({ type: 'run-started', data: { reopens: runId } });
    expect(await world.chainHolds(runId)).toBe(true);
    expect(await world.chainHolds(next.id)).toBe(true);
  });

  test('is done once, however often it is asked for; then the new one can be taken up', async () => {
    const { world, runId, reopen, end } = await over();
    await end();
    const answers = await Promise.all(Array.from({ length: 10 }, () => reopen()));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const [first] = answers;
    if (first?.result !== 'reopened') throw new Error(first?.result);
    expect((await world.outbox()).filter(({ work }) => work.kind === 'start-execution')).toHaveLength(2);
    await end(first.runId);
    const second = await reopen('city-dpo', 'Again.', first.runId);
    if (second.result !== 'reopened') throw new Error(second.result);
    expect(await world.ports.store.run(second.runId)).toMatchObject({ reopens: first.runId, origin: runId });
  });

  test('offers what was answered to the same question, as far as the form still asks it', async () => {
    const { world, reopen, end } = await over();
    await end();
    const reopened = await reopen();
    if (reopened.result !== 'reopened') throw new Error(reopened.result);
    const task = await world.opened(reopened.runId, 'write');
    const context = await taskContext(world.ports, task);
    expect(prefillFor(WRITE, context)).toEqual({ text: 'what was said' });
    const other = { ...WRITE, form: { ...WRITE.form, properties: {}, required: [] } };
    expect(prefillFor(other, context)).toEqual({});
    expect(prefillFor(WRITE, { ...context, task: { ...task, organizationId: 'transit' } })).toEqual({});
  });

  test('wants a reason and answers that fit, of somebody who may', async () => {
    const { reopen, end } = await over();
    await end();
    expect(await reopen('forum-member')).toEqual({ result: 'not-found' });
    expect(await reopen('mobility-contact')).toEqual({ result: 'not-allowed' });
    expect(await reopen('mobility-dpo', ' ')).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'reason' }],
    });
    expect(await reopen('mobility-dpo', 'x', undefined, { more: 1 })).toMatchObject({ result: 'invalid' });
    expect(await reopen('mobility-dpo', 'x', undefined, { text: 'otherwise' })).toMatchObject({
      result: 'reopened',
    });
  });
});
