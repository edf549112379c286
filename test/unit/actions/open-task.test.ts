import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { openTask } from '../../../core/actions/open-task.ts';
import { retryStuck } from '../../../core/actions/retry-stuck.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const sample = process([taskStep('write'), approvalStep('approve', { decidesOn: 'write' })]);

describe('opening a task', () => {
  test('asks the first role of the organization and says by when', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write');
    expect(task).toMatchObject({
      id: `${runId}~write~1~`,
      kind: 'task',
      organizationId: 'mobility',
      roles: ['contact'],
      status: 'open',
      openedAt: '2026-05-22T08:00:00.000Z',
      dueAt: '2026-05-22T16:00:00.000Z',
      nextAt: '2026-05-22T12:00:00.000Z',
      version: 1,
    });
    expect(await world.eventTypes(runId)).toEqual([
      'run-started',
      'party-joined',
      'party-joined',
      'task-opened',
    ]);
    expect((await world.ports.store.case(runId))?.parties[0]?.taskRoles).toEqual(['contact']);
  });

  test('keeps the token sealed for this one wait', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write', { token: 'the-secret-token' });
    expect(JSON.stringify(task)).not.toContain('the-secret-token');
    const context = { purpose: 'task-token', runId, waitId: task.id };
    expect(await world.ports.vault.open(task.sealedToken ?? '', context)).toBe('the-secret-token');
    await expect(
      world.ports.vault.open(task.sealedToken ?? '', { ...context, waitId: 'other' }),
    ).rejects.toThrow();
  });

  test('a repeated call changes nothing', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write');
    const before = await world.outbox();
    expect(await world.open(runId, 'write')).toEqual({ result: 'already-open', waitId: task.id });
    expect(await world.task(task.id)).toEqual(task);
    expect(await world.outbox()).toEqual(before);
    expect(await world.events(runId)).toHaveLength(4);
  });

  test('many calls at once open one task', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const opened = await Promise.all(Array.from({ length: 20 }, () => world.open(runId, 'write')));
    expect(opened.filter(({ result }) => result === 'opened')).toHaveLength(1);
    expect(await world.eventTypes(runId)).toEqual([
      'run-started',
      'party-joined',
      'party-joined',
      'task-opened',
    ]);
  });

  test('a state that tries again brings a new token, which replaces the old', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write', { token: 'first' });
    await world.open(runId, 'write', { token: 'second' });
    const answers = { text: 'done' };
    await completeTask(world.ports, {
      taskId: task.id,
      person: await world.person('mobility-contact'),
      channel: 'portal',
      answers,
    });
    await world.deliver();
    expect([...world.ports.engine.resumed.keys()]).toEqual(['second']);
  });

  test('a state that tries again after the answer was given goes on at once', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write', { token: 'first' });
    const answers = { text: 'done' };
    await completeTask(world.ports, {
      taskId: task.id,
      person: await world.person('mobility-contact'),
      channel: 'portal',
      answers,
    });
    expect(await world.open(runId, 'write', { token: 'first' })).toMatchObject({ result: 'already-open' });
    expect(await world.open(runId, 'write', { token: 'second' })).toEqual({
      result: 'resumed',
      waitId: task.id,
    });
    await world.deliver();
    expect(world.ports.engine.resumed.get('second')).toEqual({ outcome: 'done' });
  });

  test('an approval names a slot per role, and the authors of the work', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write');
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel: 'portal', answers: { text: 'x' } });
    expect(await world.opened(runId, 'approve')).toMatchObject({
      kind: 'approval',
      roles: ['dpo', 'accountable'],
      voters: [
        { role: 'dpo', organizationId: 'mobility' },
        { role: 'accountable', organizationId: 'mobility' },
      ],
      quorum: { rule: 'all' },
      authors: ['mobility-contact'],
      voices: [],
    });
  });

  test('a question that is asked again is told later', async () => {
    const again = process([taskStep('triage', { askAgainAfter: { hours: 24 } })]);
    const world = await World.create(again);
    const runId = await world.start();
    await world.opened(runId, 'triage');
    await world.deliver();
    const second = await world.opened(runId, 'triage', { iteration: 2 });
    expect(second).toMatchObject({
      tellAt: '2026-05-23T08:00:00.000Z',
      dueAt: '2026-05-23T16:00:00.000Z',
      nextAt: '2026-05-23T08:00:00.000Z',
    });
    expect(await world.outbox()).toEqual([]);
  });

  test('a run that has ended opens nothing; unknown runs and steps are defects', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    await expect(world.open('run-nothing', 'write')).rejects.toMatchObject({ name: 'run.unknown' });
    await expect(world.open(runId, 'nothing')).rejects.toMatchObject({ name: 'step.unknown' });
    const run = await world.ports.store.run(runId);
    if (run === undefined) throw new Error('no run');
    await world.ports.store.commit({
      writes: [
        { entity: 'run', before: run, after: { ...run, status: 'stopped', version: run.version + 1 } },
      ],
      events: [],
    });
    expect(await world.open(runId, 'write')).toEqual({ result: 'run-over' });
  });
});

describe('opening a stuck step', () => {
  const stuck = { error: 'organization.missing', cause: 'no organization x' };

  test("asks the lead's DPO, with the cause", async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const task = await world.opened(runId, 'write', { stuck });
    expect(task).toMatchObject({
      kind: 'stuck',
      stepId: 'write-stuck',
      organizationId: 'city',
      roles: ['dpo'],
      stuck,
    });
    const events = await world.events(runId);
    expect(events.at(-1)).toMatchObject({ type: 'step-stuck', data: { error: 'organization.missing' } });
    expect(JSON.stringify(events)).not.toContain('no organization x');
  });

  test('a repeated call finds it; a second failure after a retry is a task of its own', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const input = { runId, stepId: 'write', iteration: 1, scope: '', execution: 'arn', stuck };
    const first = await openTask(world.ports, { ...input, token: 'a' });
    expect(await openTask(world.ports, { ...input, token: 'a' })).toMatchObject({ result: 'already-open' });
    if (first.result !== 'opened') throw new Error(first.result);
    const person = await world.person('city-dpo');
    expect(await retryStuck(world.ports, { taskId: first.waitId, person, channel: 'portal' })).toMatchObject({
      result: 'done',
    });
    expect(await openTask(world.ports, { ...input, token: 'a' })).toMatchObject({ result: 'already-open' });
    const second = await openTask(world.ports, { ...input, token: 'b' });
    expect(second).toMatchObject({ result: 'opened', waitId: `${runId}~write-stuck~2~` });
    await world.deliver();
    expect(world.ports.engine.resumed.get('a')).toEqual({ outcome: 'retry' });
  });
});
