import { describe, expect, test } from '@jest/globals';
import { endRun } from '../../../core/actions/end-run.ts';
import { retryStuck } from '../../../core/actions/retry-stuck.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { defined, START, World } from './support/world.ts';

const LAPSES = {
  remindBefore: [{ hours: 4 }],
  escalateTo: [],
  every: { hours: 2 },
  expire: { after: { hours: 4 }, outcome: 'expired' },
};

/** Opened at 08:00 UTC, due at 16:00, reminders at 12:00 and 14:00, the DPO joins at 16:00, the lead at 18:00. */
async function openOne(definition = process([taskStep('write')])) {
  const world = await World.create(definition);
  const runId = await world.start();
  const { id } = await world.opened(runId, 'write');
  await world.deliver();
  world.ports.mailer.sent.length = 0;
  const sweep = async (at: string) => {
    world.ports.clock.set(at);
    const swept = await sweepDue(world.ports, { limit: 100 });
    await world.deliver();
    return swept;
  };
  const told = () =>
    world.ports.mailer.sent.map(({ to, subject, text }) =>
      `${to.name}: ${subject.split(' ')[0] ?? ''} ${toneOf(text)}`.trim(),
    );
  return { world, runId, id, sweep, told };
}

/** A reminder has the subject of the mail that asked first, so that they stay together; its words tell it apart. */
function toneOf(text: string): string {
  if (text.includes('The time for this has passed')) return text.includes('still') ? 'overdue' : 'escalated';
  return text.includes('still') ? 'reminder' : '';
}

describe('sweeping a task', () => {
  test('does nothing before its time', async () => {
    const { world, id, sweep, told } = await openOne();
    const before = await world.task(id);
    expect(await sweep('2026-05-22T11:59:59.999Z')).toMatchObject({ settled: 0, failed: [] });
    expect(await world.task(id)).toEqual(before);
    expect(told()).toEqual([]);
  });

  test('reminds, lets the next role join, tells the lead, each once', async () => {
    const { world, runId, id, sweep, told } = await openOne();
    await sweep('2026-05-22T12:00:00.000Z');
    expect(told()).toEqual(['Jonas Adler: Answer reminder']);
    await sweep('2026-05-22T12:00:30.000Z');
    expect(told()).toHaveLength(1);
    await sweep('2026-05-22T14:00:00.000Z');
    await sweep('2026-05-22T16:00:00.000Z');
    expect((await world.task(id)).roles).toEqual(['contact', 'dpo']);
    await sweep('2026-05-22T18:00:00.000Z');
    expect((await world.task(id)).roles).toEqual(['contact', 'dpo']);
    expect(told()).toEqual([
      'Jonas Adler: Answer reminder',
      'Jonas Adler: Answer reminder',
      'Selma Okafor: Answer escalated',
      'Ingrid Falk: Answer escalated',
    ]);
    const task = await world.task(id);
    expect(task).toMatchObject({ status: 'open', remindersSent: 2, escalations: 2 });
    // After Whitsun, when the office opens.
    expect(task.nextAt).toBe('2026-05-26T06:00:00.000Z');
    const types = (await world.eventTypes(runId)).slice(4);
    expect(types).toEqual(['reminder-sent', 'reminder-sent', 'task-escalated', 'task-escalated']);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('late, it catches up without a burst of stale reminders', async () => {
    const { world, id, sweep, told } = await openOne();
    await sweep('2026-05-23T08:00:00.000Z');
    expect(told()).toEqual(['Selma Okafor: Answer escalated', 'Ingrid Falk: Answer escalated']);
    expect(await world.task(id)).toMatchObject({ remindersSent: 2, escalations: 2 });
    await sweep('2026-05-23T08:01:00.000Z');
    expect(told()).toHaveLength(2);
  });

  test('what stays late is reminded of in ever wider gaps, and not for ever', async () => {
    const { sweep, told, world, id } = await openOne();
    await sweep('2026-05-23T08:00:00.000Z');
    const days: (string | undefined)[] = [];
    for (let next = (await world.task(id)).nextAt; next !== undefined; next = (await world.task(id)).nextAt) {
      days.push(next.slice(0, 16));
      await sweep(next);
    }
    expect(days).toEqual([
      '2026-05-26T06:00',
      '2026-05-28T06:00',
      '2026-06-03T06:00',
      '2026-06-15T06:00',
      '2026-07-07T06:00',
    ]);
    expect(told().slice(2)).toEqual(
      days.flatMap(() => ['Jonas Adler: Answer overdue', 'Selma Okafor: Answer overdue']),
    );
  });

  test('two reminders missed are one', async () => {
    const { sweep, told } = await openOne();
    await sweep('2026-05-22T15:00:00.000Z');
    expect(told()).toEqual(['Jonas Adler: Answer reminder']);
  });

  test('many sweeps at once do it once', async () => {
    const { world, runId, told } = await openOne();
    world.ports.clock.set('2026-05-22T16:00:00.000Z');
    await Promise.all(Array.from({ length: 10 }, () => sweepDue(world.ports, { limit: 100 })));
    await world.deliver();
    expect(told()).toEqual(['Selma Okafor: Answer escalated']);
    expect((await world.eventTypes(runId)).filter((type) => type === 'task-escalated')).toHaveLength(1);
  });

  test('ends what nobody answered with its declared outcome, once', async () => {
    const { world, runId, id, sweep } = await openOne(
      process([taskStep('write', { late: LAPSES, outcomes: ['done', 'expired'] })]),
    );
    await sweep('2026-05-22T20:00:00.000Z');
    expect(await world.task(id)).toMatchObject({
      status: 'expired',
      outcome: 'expired',
      endedBy: { kind: 'system', name: 'sweep' },
    });
    expect(world.ports.engine.resumed.get('token-write-1')).toEqual({ outcome: 'expired' });
    await sweep('2026-05-22T20:01:00.000Z');
    expect((await world.eventTypes(runId)).filter((type) => type === 'task-expired')).toHaveLength(1);
  });

  test('tells a question that was for later when its time has come', async () => {
    const again = process([taskStep('write', { askAgainAfter: { hours: 24 } })]);
    const { world, runId, sweep, told } = await openOne(again);
    await world.open(runId, 'write', { iteration: 2 });
    await sweep('2026-05-23T08:00:00.000Z');
    expect(told()).toContain('Jonas Adler: Answer');
    expect((await world.task(`${runId}~write~2~`)).tellAt).toBeUndefined();
  });

  test('an approval gains no voter by escalation', async () => {
    const world = await World.create(process([approvalStep('approve')]));
    const { id } = await world.opened(await world.start(), 'approve');
    const before = await world.task(id);
    world.ports.clock.set('2026-05-23T08:00:00.000Z');
    await sweepDue(world.ports, { limit: 100 });
    const after = await world.task(id);
    expect(after.voters).toEqual(before.voters);
    expect(after.roles).toEqual(before.roles);
    expect(after.escalations).toBe(2);
  });
});

describe('sweeping a clock', () => {
  async function withClock() {
    const { world, runId, sweep, told } = await openOne();
    const clock = { ...clockFrom('gdpr-33', START), runId };
    await world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
    const read = async () => defined((await world.ports.store.case(runId))?.clocks[0], 'clock');
    return { world, runId, sweep, told, read };
  }

  test('warns before the target and at it, then marks it missed, each once', async () => {
    const { world, runId, sweep, read } = await withClock();
    const mails = () =>
      world.ports.mailer.sent
        .filter(({ to, subject }) => subject.includes('authority') && to.name === 'Selma Okafor')
        .map(({ subject }) => subject.split(' ')[0]);
    for (const at of ['2026-05-24T08:00:00.000Z', '2026-05-25T02:00:00.000Z', '2026-05-25T08:00:00.000Z']) {
      await sweep(at);
      await sweep(at);
    }
    expect(mails()).toEqual(['Act', 'Act', 'Act']);
    await sweep('2026-05-25T09:00:00.000Z');
    expect(mails()).toEqual(['Act', 'Act', 'Act', 'Explain']);
    expect(await read()).toMatchObject({ status: 'missed', warningsSent: 3 });
    expect((await read()).nextAt).toBeUndefined();
    expect((await world.eventTypes(runId)).filter((type) => type.startsWith('clock-'))).toEqual([
      'clock-warned',
      'clock-warned',
      'clock-warned',
      'clock-missed',
    ]);
  });

  test('late, it says missed and nothing else', async () => {
    const { world, sweep, read } = await withClock();
    await sweep('2026-05-27T08:00:00.000Z');
    expect(await read()).toMatchObject({ status: 'missed' });
    const about = world.ports.mailer.sent.filter(({ subject }) => subject.includes('authority'));
    // Its DPO, whoever answers for it, and the coordinator.
    expect(about.map(({ to }) => to.name)).toEqual(['Selma Okafor', 'Henrik Voss', 'Ingrid Falk']);
    expect(about[2]?.text).toContain('you are data protection officer of City Office');
  });

  test.each(['failed', 'stopped'] as const)(
    'of a run that %s goes on: the law does not stop',
    async (status) => {
      const { world, runId, sweep, read } = await withClock();
      await endRun(world.ports, { runId, status });
      await world.deliver();
      const ended = world.ports.mailer.sent.filter(({ subject }) => subject.includes('the end of'));
      expect(ended.map(({ to }) => to.name)).toEqual(['Selma Okafor', 'Ingrid Falk', 'Henrik Voss']);
      for (const { text } of ended) {
        expect(text).toContain('Still open for Mobility Agency');
        expect(text).toContain('Monday, 25 May 2026, 11:00 (Europe/Berlin)');
      }
      await sweep('2026-05-24T08:00:00.000Z');
      expect(await read()).toMatchObject({ status: 'running', warningsSent: 1 });
      await sweep('2026-05-27T08:00:00.000Z');
      expect(await read()).toMatchObject({ status: 'missed' });
      expect((await world.eventTypes(runId)).slice(-2)).toEqual(['clock-warned', 'clock-missed']);
      expect(world.ports.mailer.sent.filter(({ subject }) => subject.startsWith('Explain'))).toHaveLength(3);
      expect(await world.chainHolds(runId)).toBe(true);
    },
  );
});

describe('sweeping a stuck step', () => {
  test('tells again after an hour, and others of the lead after two; they may let it try again', async () => {
    const { world, runId, sweep, told } = await openOne();
    const stuck = await world.opened(runId, 'write', { token: 't', stuck: { error: 'e', cause: 'c' } });
    expect(stuck).toMatchObject({ dueAt: '2026-05-22T10:00:00.000Z', nextAt: '2026-05-22T09:00:00.000Z' });
    await sweep('2026-05-22T08:30:00.000Z');
    await sweep('2026-05-22T09:00:00.000Z');
    await sweep('2026-05-22T10:00:00.000Z');
    await sweep('2026-05-22T10:00:30.000Z');
    expect(told()).toEqual([
      'Ingrid Falk: Repair',
      'Ingrid Falk: Repair reminder',
      'Tomas Reinholt: Repair escalated',
    ]);
    expect((await world.task(stuck.id)).roles).toEqual(['dpo', 'accountable']);
    const person = await world.person('city-accountable');
    expect(await retryStuck(world.ports, { taskId: stuck.id, person, channel: 'portal' })).toMatchObject({
      result: 'done',
    });
    await sweep('2026-05-22T12:00:00.000Z');
    expect((await world.task(stuck.id)).roles).toEqual(['dpo', 'accountable']);
    expect(await world.chainHolds(runId)).toBe(true);
  });
});

test('a run whose end was never heard of ends when something in it falls due', async () => {
  const { world, runId, id, sweep } = await openOne();
  world.ports.engine.ends.set(runId, { status: 'failed', cause: 'States.Runtime: boom' });
  await sweep('2026-05-22T11:00:00.000Z');
  expect((await world.ports.store.run(runId))?.status).toBe('running');
  await sweep('2026-05-22T12:00:00.000Z');
  expect(await world.ports.store.run(runId)).toMatchObject({
    status: 'failed',
    cause: 'States.Runtime: boom',
  });
  expect((await world.task(id)).status).toBe('cancelled');
  expect(await world.chainHolds(runId)).toBe(true);
});

describe('sweeping the outbox', () => {
  test('one list that cannot be read does not keep the others waiting', async () => {
    const world = await World.create(process([taskStep('write')]));
    await world.start();
    world.ports.clock.advance(121_000);
    const due = world.ports.store.due.bind(world.ports.store);
    world.ports.store.due = (shard, now, limit) =>
      shard === 0 ? Promise.reject(new Error('store.bad-item')) : due(shard, now, limit);
    expect(await sweepDue(world.ports, { limit: 10 })).toMatchObject({
      delivered: 1,
      failed: [{ id: 'due.0' }],
    });
  });

  test('a run that waits comes before any number of messages that cannot be sent', async () => {
    const world = await World.create(process([taskStep('write')]));
    const runId = await world.start();
    await world.deliver();
    for (let iteration = 1; iteration <= 5; iteration += 1) await world.open(runId, 'write', { iteration });
    world.ports.clock.advance(60_000);
    const late = await world.start();
    world.ports.clock.advance(121_000);
    world.ports.mailer.failNext(...Array.from({ length: 5 }, () => new Error('SendingPaused')));
    const swept = await sweepDue(world.ports, { limit: 3 });
    expect(swept).toMatchObject({ delivered: 1 });
    expect(swept.failed).toHaveLength(2);
    expect(swept.overdue).toEqual([]);
    world.ports.clock.advance(30 * 60_000);
    world.ports.mailer.failNext(...Array.from({ length: 5 }, () => new Error('SendingPaused')));
    const later = await sweepDue(world.ports, { limit: 3 });
    expect(later.overdue).toEqual(later.failed.map(({ id }) => ({ id, notice: 'task-opened' })));
    expect(later.overdue).toHaveLength(3);
    expect(world.ports.engine.started.has(late)).toBe(true);
  });

  test('delivers what the relay has left lying for two minutes, and one failure does not stop the rest', async () => {
    const world = await World.create(process([taskStep('write')]));
    const first = await world.start();
    const second = await world.start();
    world.ports.clock.advance(60_000);
    expect(await sweepDue(world.ports, { limit: 10 })).toMatchObject({ delivered: 0 });
    world.ports.clock.advance(61_000);
    world.ports.engine.answerNext({ done: false, final: false, error: 'ThrottlingException', cause: '' });
    const swept = await sweepDue(world.ports, { limit: 10 });
    expect(swept).toMatchObject({ delivered: 1, failed: [{ error: 'outbox.retry' }] });
    expect(await sweepDue(world.ports, { limit: 10 })).toMatchObject({ delivered: 1, failed: [] });
    expect([...world.ports.engine.started.keys()].sort()).toEqual([first, second].sort());
  });
});
