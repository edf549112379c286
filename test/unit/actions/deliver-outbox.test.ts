import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { deliverOutbox } from '../../../core/actions/deliver-outbox.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { failedNotices } from '../../../core/actions/fail-notice.ts';
import { retryStuck } from '../../../core/actions/retry-stuck.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import type { EngineAnswer } from '../../../core/ports/engine.ts';
import { CodedError } from '../../../core/rules/coded-error.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const sample = process([taskStep('write'), approvalStep('approve', { decidesOn: 'write' })]);
const PERSONAL_LINK = /https:\/\/clause8\.example\/t\/#[a-z2-7]{42}\b/;
const TIMED_OUT: EngineAnswer = { done: false, final: true, error: 'TaskTimedOut', cause: 'gone' };
const THROTTLED: EngineAnswer = {
  done: false,
  final: false,
  error: 'ThrottlingException',
  cause: 'slow down',
};

/** A run whose first task has been answered; the mails and the start are delivered, the resume waits. */
async function answered() {
  const world = await World.create(sample);
  const runId = await world.start();
  const { id: taskId } = await world.opened(runId, 'write');
  await world.deliver();
  const person = await world.person('mobility-contact');
  await completeTask(world.ports, { taskId, person, channel: 'portal', answers: { text: 'x' } });
  const resume = defined(
    (await world.outbox()).find(({ work }) => work.kind === 'resume'),
    'resume',
  );
  return { world, runId, taskId, resume };
}

describe('resuming a run', () => {
  test('twice is once', async () => {
    const { world, resume } = await answered();
    const both = await Promise.all([deliverOutbox(world.ports, resume), deliverOutbox(world.ports, resume)]);
    expect(both.map(({ result }) => result).sort()).toEqual(['delivered', 'undecided']);
    expect(world.ports.engine.resumed.size).toBe(1);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'gone' });
  });

  test('what can be tried again is thrown, and stays', async () => {
    const { world, resume } = await answered();
    world.ports.engine.answerNext(THROTTLED);
    await expect(deliverOutbox(world.ports, resume)).rejects.toMatchObject({ name: 'outbox.retry' });
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'delivered' });
  });

  test('refused at first: too early to say whether it is the echo of one that worked', async () => {
    const { world, resume } = await answered();
    world.ports.engine.answerNext(TIMED_OUT);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'undecided' });
    expect(await world.ports.store.outbox(resume.id)).toEqual(resume);
  });

  test('refused, but the run has gone on: reconciled', async () => {
    const { world, runId, resume } = await answered();
    world.ports.clock.advance(1000);
    await world.open(runId, 'approve');
    world.ports.engine.answerNext(TIMED_OUT);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'reconciled' });
    expect(await world.ports.store.outbox(resume.id)).toBeUndefined();
  });

  test('refused, but the run has ended: reconciled', async () => {
    const { world, runId, resume } = await answered();
    await endRun(world.ports, { runId, status: 'completed' });
    world.ports.engine.answerNext(TIMED_OUT);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'reconciled' });
  });

  test('refused, but the state has brought a new token: reconciled', async () => {
    const { world, runId, resume } = await answered();
    await world.open(runId, 'write', { token: 'new' });
    world.ports.engine.answerNext(TIMED_OUT);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'reconciled' });
  });

  test('refused for good: a stuck task with its cause, and a retry delivers it again', async () => {
    const { world, runId, taskId, resume } = await answered();
    world.ports.clock.advance(150_000);
    world.ports.engine.answerNext(TIMED_OUT);
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'failed', error: 'TaskTimedOut' });
    expect((await world.ports.store.outbox(resume.id))?.failed).toMatchObject({
      error: 'TaskTimedOut',
      cause: 'gone',
    });
    expect(await world.ports.store.waitingOutbox('9999', 100)).not.toContainEqual(
      expect.objectContaining({ id: resume.id }),
    );
    const found = defined(await world.ports.store.case(runId), 'case');
    const stuck = defined(
      found.tasks.find(({ kind }) => kind === 'stuck'),
      'stuck task',
    );
    expect(stuck).toMatchObject({
      stepId: 'write-stuck',
      organizationId: 'city',
      stuck: { error: 'TaskTimedOut', entryId: resume.id },
    });
    expect((await world.events(runId)).at(-1)).toMatchObject({ type: 'step-stuck' });

    const person = await world.person('city-dpo');
    expect(await retryStuck(world.ports, { taskId: stuck.id, person, channel: 'portal' })).toMatchObject({
      result: 'done',
    });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-write-1')).toEqual({ outcome: 'done' });
    expect(await world.ports.store.outbox(resume.id)).toBeUndefined();
    expect((await world.task(taskId)).status).toBe('done');
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('a stuck step whose state is gone is settled by a retry, and opens no other', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const stuck = await world.opened(runId, 'write', { stuck: { error: 'e', cause: 'c' } });
    await world.deliver();
    await retryStuck(world.ports, {
      taskId: stuck.id,
      person: await world.person('city-dpo'),
      channel: 'portal',
    });
    world.ports.clock.advance(150_000);
    world.ports.engine.answerNext(TIMED_OUT);
    expect((await world.deliver())[0]).toEqual({ result: 'reconciled' });
    const open = (await world.ports.store.case(runId))?.tasks.filter(({ status }) => status === 'open');
    expect(open).toEqual([]);
  });

  test('only the lead’s DPO may try again', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const stuck = await world.opened(runId, 'write', { stuck: { error: 'e', cause: 'c' } });
    const retry = async (id: string) =>
      retryStuck(world.ports, { taskId: stuck.id, person: await world.person(id), channel: 'portal' });
    expect(await retry('mobility-dpo')).toEqual({ result: 'not-found' });
    expect(await retry('city-accountable')).toEqual({ result: 'not-allowed' });
    expect(await retry('city-dpo')).toMatchObject({ result: 'done' });
    expect(await retry('city-dpo')).toMatchObject({ result: 'already-done', by: { name: 'Ingrid Falk' } });
  });
});

describe('starting and stopping', () => {
  test('a start that is refused for good is a stuck task', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    world.ports.engine.answerNext({
      done: false,
      final: true,
      error: 'StateMachineDoesNotExist',
      cause: 'none',
    });
    expect(await world.deliver()).toEqual([{ result: 'failed', error: 'StateMachineDoesNotExist' }]);
    expect((await world.ports.store.case(runId))?.tasks).toMatchObject([
      { kind: 'stuck', stepId: 'start-stuck' },
    ]);
  });

  test('a stop that is refused for good is on record, and asks nobody in a run that has ended', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    await world.deliver();
    const person = await world.person('city-dpo');
    await stopRun(world.ports, { runId, person, reason: 'a duplicate', now: true, channel: 'portal' });
    world.ports.engine.answerNext({ done: false, final: true, error: 'InvalidArn', cause: 'wrong' });
    expect(await world.deliver()).toContainEqual({ result: 'failed', error: 'InvalidArn' });
    expect((await world.ports.store.case(runId))?.tasks).toEqual([]);
    expect((await world.events(runId)).at(-1)).toMatchObject({
      type: 'step-stuck',
      data: { error: 'InvalidArn' },
    });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('a run that was stopped before its start was delivered is never started', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    await endRun(world.ports, { runId, status: 'stopped' });
    expect((await world.deliver())[0]).toEqual({ result: 'reconciled' });
    expect(world.ports.engine.started.size).toBe(0);
  });

  test('a run that is stopped while it is started is stopped', async () => {
    const world = await World.create(sample);
    const runId = await world.start();
    const start = world.ports.engine.start.bind(world.ports.engine);
    world.ports.engine.start = async (...given) => {
      await endRun(world.ports, { runId, status: 'stopped' });
      return start(...given);
    };
    const [entry] = await world.outbox();
    expect(await deliverOutbox(world.ports, defined(entry, 'start'))).toEqual({ result: 'delivered' });
    expect([...world.ports.engine.stopped.keys()]).toEqual([runId]);
  });

  test('what could pass but has not for half an hour is shown, and a retry delivers it', async () => {
    const { world, runId, resume } = await answered();
    world.ports.clock.advance(29 * 60_000);
    world.ports.engine.answerNext(THROTTLED);
    await expect(deliverOutbox(world.ports, resume)).rejects.toMatchObject({ name: 'outbox.retry' });
    world.ports.clock.advance(60_000);
    world.ports.vault.open = () => Promise.reject(new CodedError('vault.refused', 'the key is gone'));
    expect(await deliverOutbox(world.ports, resume)).toEqual({ result: 'failed', error: 'vault.refused' });
    const stuck = (await world.ports.store.case(runId))?.tasks.filter(({ kind }) => kind === 'stuck');
    expect(stuck).toMatchObject([{ stepId: 'write-stuck', stuck: { error: 'vault.refused' } }]);
  });
});

describe('telling people', () => {
  async function opened() {
    const world = await World.create(sample);
    const runId = await world.start({ title: 'Data of Erika Mustermann' });
    const task = await world.opened(runId, 'write');
    const notify = defined(
      (await world.outbox()).find(({ work }) => work.kind === 'notify'),
      'notify',
    );
    return { world, runId, task, notify };
  }

  test('says what, for whom, why, by when and where, without the title of the run', async () => {
    const { world, runId, task } = await opened();
    await world.deliver();
    const [mail] = world.ports.mailer.sent;
    expect(mail).toMatchObject({ to: { name: 'Jonas Adler', email: 'contact@mobility.example' } });
    expect(mail?.subject).toBe(`Answer by Fri 22 May, 18:00: Do write (Mobility Agency) [${runId}]`);
    expect(mail?.text).toContain('Why you:   you are contact for the people concerned of Mobility Agency');
    expect(mail?.text).toContain('Friday, 22 May 2026, 18:00 (Europe/Berlin), 8 hours left');
    expect(mail?.text).toMatch(PERSONAL_LINK);
    expect(mail?.html).toMatch(PERSONAL_LINK);
    expect(mail?.text).not.toContain(encodeURIComponent(task.id));
    expect(JSON.stringify(mail)).not.toContain('Mustermann');
  });

  test('twice is once per person', async () => {
    const { world, notify } = await opened();
    await Promise.all([deliverOutbox(world.ports, notify), deliverOutbox(world.ports, notify)]);
    await deliverOutbox(world.ports, notify);
    expect(world.ports.mailer.sent).toHaveLength(1);
  });

  test('a question that was answered meanwhile is not asked', async () => {
    const { world, task, notify } = await opened();
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel: 'portal', answers: { text: 'x' } });
    expect(await deliverOutbox(world.ports, notify)).toEqual({ result: 'delivered' });
    expect(world.ports.mailer.sent).toEqual([]);
  });

  test('the others hear who settled it', async () => {
    const both = process([taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } })]);
    const world = await World.create(both);
    const task = await world.opened(await world.start(), 'write');
    await world.deliver();
    world.ports.mailer.sent.length = 0;
    const person = await world.person('mobility-contact');
    await completeTask(world.ports, { taskId: task.id, person, channel: 'portal', answers: { text: 'x' } });
    await world.deliver();
    expect(world.ports.mailer.sent.map(({ to }) => to.name)).toEqual(['Selma Okafor']);
    expect(world.ports.mailer.sent[0]?.text).toContain(
      'Jonas Adler has answered. Nothing is left for you to do.',
    );
  });

  test('a channel that is down is tried again, and nobody gets it twice', async () => {
    const both = process([taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } })]);
    const world = await World.create(both);
    await world.opened(await world.start(), 'write');
    const notify = defined(
      (await world.outbox()).find(({ work }) => work.kind === 'notify'),
      'notify',
    );
    world.ports.mailer.failNext(new Error('no network'));
    await expect(deliverOutbox(world.ports, notify)).rejects.toThrow('no network');
    expect(await deliverOutbox(world.ports, notify)).toEqual({ result: 'delivered' });
    expect(world.ports.mailer.sent.map(({ to }) => to.name).sort()).toEqual(['Jonas Adler', 'Selma Okafor']);
  });

  test('what has failed for one is sent again to that one only', async () => {
    const world = await World.create(sample);
    await world.opened(await world.start(), 'approve');
    const entry = defined(
      (await world.outbox()).find(({ work }) => work.kind === 'notify'),
      'notify',
    );
    world.ports.mailer.failNext(new Error('TooManyRequests'));
    await expect(deliverOutbox(world.ports, entry)).rejects.toThrow('TooManyRequests');
    const first = world.ports.mailer.sent.map(({ to }) => to.name);
    for (let again = 0; again < 3; again += 1) {
      world.ports.mailer.failNext(new Error('TooManyRequests'));
      await expect(deliverOutbox(world.ports, entry)).rejects.toThrow('TooManyRequests');
    }
    expect(world.ports.mailer.sent.map(({ to }) => to.name)).toEqual(first);
    expect(await deliverOutbox(world.ports, entry)).toEqual({ result: 'delivered' });
    const names = world.ports.mailer.sent.map(({ to }) => to.name);
    expect(new Set(names).size).toBe(names.length);
    expect(names).toHaveLength(first.length + 1);
  });

  test('relay and sweep at once: one of them sends, the other leaves it', async () => {
    const { world, notify } = await opened();
    const both = await Promise.all([1, 2, 3].map(() => deliverOutbox(world.ports, notify)));
    expect(both.filter(({ result }) => result === 'delivered')).toHaveLength(1);
    expect(world.ports.mailer.sent).toHaveLength(1);
  });

  test('a sender that died: nobody else sends for a while, then the rest is sent', async () => {
    const { world, notify } = await opened();
    const sending = { to: 'mobility-contact', at: world.ports.now() };
    const dead = { ...notify, progress: { sent: [], refused: [], sending }, version: 2 };
    await world.ports.store.commit({
      writes: [{ entity: 'outbox', before: notify, after: dead }],
      events: [],
    });
    expect(await deliverOutbox(world.ports, notify)).toEqual({ result: 'undecided' });
    expect(world.ports.mailer.sent).toEqual([]);
    world.ports.clock.advance(90_000);
    expect(await deliverOutbox(world.ports, notify)).toEqual({ result: 'delivered' });
    expect(world.ports.mailer.sent).toHaveLength(1);
  });

  test('an address that is refused is on record; no task, nothing to close the case on, no second mail', async () => {
    const { world, runId, notify } = await opened();
    world.ports.mailer.failNext(new CodedError('mail.refused', 'no such mailbox'));
    expect(await deliverOutbox(world.ports, notify)).toEqual({ result: 'failed', error: 'mail.refused' });
    expect(await world.ports.store.outbox(notify.id)).toBeUndefined();
    expect((await world.ports.store.case(runId))?.tasks.map(({ kind }) => kind)).toEqual(['task']);
    expect(failedNotices(await world.events(runId))).toMatchObject([
      { notice: 'task-opened', taskId: `${runId}~write~1~`, personIds: ['mobility-contact'] },
    ]);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('a refused message of a run that has ended leaves no task behind', async () => {
    const { world, runId } = await opened();
    await world.deliver();
    await endRun(world.ports, { runId, status: 'completed' });
    const refused = new CodedError('mail.refused', 'no such mailbox');
    world.ports.mailer.failNext(refused, refused);
    expect(await world.deliver()).toEqual([{ result: 'failed', error: 'mail.refused' }]);
    const found = await world.ports.store.case(runId);
    expect(found?.tasks.filter(({ status }) => status === 'open')).toEqual([]);
    expect(await world.outbox()).toEqual([]);
  });
});
