import { describe, expect, test } from '@jest/globals';

import type { ChangeClockResult, ClockRequest } from '../../../core/actions/change-clock.ts';
import { correctClock } from '../../../core/actions/correct-clock.ts';
import { extendClock, recordNotice } from '../../../core/actions/extend-clock.ts';
import { liftClock } from '../../../core/actions/lift-clock.ts';
import { resumeClock } from '../../../core/actions/resume-clock.ts';
import { retimeTasks } from '../../../core/actions/retime-tasks.ts';
import { suspendClock } from '../../../core/actions/suspend-clock.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { clockFrom } from '../rules/sample-clock.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, START, World } from './support/world.ts';

const ANSWER = taskStep('answer', {
  due: { clock: 'request', before: { days: 1 }, orAfter: { hours: 8 } },
});
const LATER = '2026-05-26T08:00:00.000Z';

/** A run with an open task that answers a request, and the request's clock if there is one yet. */
async function requested(ruleId: string | undefined = 'gdpr-12-3') {
  const world = await World.create(process([ANSWER]));
  const runId = await world.start();
  if (ruleId !== 'none') await put(world, { ...clockFrom(ruleId, START), runId });
  const task = await world.opened(runId, 'answer');
  await world.deliver();
  world.ports.mailer.sent.length = 0;
  const read = async () => defined((await world.ports.store.case(runId))?.clocks[0], 'clock');
  const by = async (personId = 'mobility-dpo'): Promise<ClockRequest> => ({
    runId,
    clockId: `${ruleId}.mobility`,
    person: await world.person(personId),
    channel: 'portal',
  });
  const events = async () => (await world.eventTypes(runId)).filter((type) => type.startsWith('clock-'));
  return { world, runId, task, read, by, events };
}

async function put(world: World, clock: Clock): Promise<void> {
  await world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }], events: [] });
}

function changed(said: ChangeClockResult): Clock {
  if (said.result !== 'changed') throw new Error(JSON.stringify(said));
  return said.clock;
}

describe('suspending and resuming', () => {
  test('the time stands still, tasks wait, and all of it comes back with the days added', async () => {
    const { world, task, read, by, events, runId } = await requested();
    expect(task.dueAt).toBe('2026-06-21T22:00:00.000Z');
    world.ports.clock.set(LATER);
    changed(await suspendClock(world.ports, { ...(await by()), ground: 'identity' }));
    expect(await read()).toMatchObject({ status: 'suspended', due: { evaluable: false } });
    const waiting = await world.task(task.id);
    expect([waiting.dueAt, waiting.nextAt]).toEqual([undefined, undefined]);

    world.ports.clock.set('2026-05-29T08:00:00.000Z');
    changed(await resumeClock(world.ports, await by()));
    expect(await read()).toMatchObject({ status: 'running', due: { strictDay: '2026-06-25' } });
    expect(await world.task(task.id)).toMatchObject({ dueAt: '2026-06-24T22:00:00.000Z', remindersSent: 0 });
    expect(await events()).toEqual(['clock-suspended', 'clock-resumed']);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('asked twice it happens once', async () => {
    const { world, read, by, events } = await requested();
    world.ports.clock.set(LATER);
    const suspension = { ...(await by()), ground: 'identity', reason: 'No passport yet.' };
    const first = await suspendClock(world.ports, suspension);
    world.ports.clock.set('2026-05-27T08:00:00.000Z');
    expect(await suspendClock(world.ports, suspension)).toEqual(first);
    expect((await read()).ledger).toHaveLength(2);
    expect(await events()).toEqual(['clock-suspended']);
    expect(await suspendClock(world.ports, { ...suspension, reason: 'Another.' })).toMatchObject({
      result: 'refused',
    });
  });

  test('only on a ground of the law, at a moment that can be', async () => {
    const { world, by, events } = await requested();
    world.ports.clock.set(LATER);
    const suspend = async (more: { ground: string; effectiveAt?: string }) =>
      suspendClock(world.ports, { ...(await by()), ...more });
    expect(await suspend({ ground: 'holidays' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'ground' }],
    });
    for (const effectiveAt of ['soon', '2026-05-27T08:00:00Z', '2026-05-01T08:00:00Z'])
      expect(await suspend({ ground: 'identity', effectiveAt })).toMatchObject({
        result: 'invalid',
        problems: [{ field: 'effectiveAt' }],
      });
    expect(await events()).toEqual([]);
  });
});

describe('extending', () => {
  test('needs a reason, happens once, and says that they must be told', async () => {
    const { world, read, by, events } = await requested();
    world.ports.clock.set(LATER);
    const extension = { ...(await by()), reason: 'Many requests.' };
    expect(await extendClock(world.ports, { ...extension, reason: ' ' })).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'reason' }],
    });
    const first = await extendClock(world.ports, extension);
    expect(changed(first).due).toMatchObject({ strictDay: '2026-08-22', lastDay: '2026-08-24' });
    expect(await extendClock(world.ports, extension)).toEqual(first);
    expect(await extendClock(world.ports, { ...extension, reason: 'Again.' })).toMatchObject({
      result: 'refused',
      why: expect.stringContaining('only once'),
    });
    changed(await recordNotice(world.ports, { ...(await by()), noticeAt: LATER }));
    expect((await read()).ledger.map(({ type }) => type)).toEqual(['started', 'extended', 'noticed']);
    expect(await events()).toEqual(['clock-extended', 'clock-noticed']);
  });

  test('the 72 hours of a breach know no extension', async () => {
    const { world, by } = await requested('gdpr-33');
    expect(await extendClock(world.ports, { ...(await by()), reason: 'x' })).toEqual({
      result: 'refused',
      why: 'The law knows no extension here: GDPR art. 33(1) gives none.',
    });
  });

  test('comes too late after the first period', async () => {
    const { world, by } = await requested();
    world.ports.clock.set('2026-06-23T08:00:00.000Z');
    expect(await extendClock(world.ports, { ...(await by()), reason: 'x' })).toMatchObject({
      result: 'refused',
      why: expect.stringContaining('before the first period ends'),
    });
  });
});

describe('correcting and lifting', () => {
  test('a corrected start moves the clock and what follows it', async () => {
    const { world, task, by, read, events } = await requested();
    const correction = { ...(await by()), startAt: '2026-05-20T08:00:00Z', reason: 'Post mark.' };
    changed(await correctClock(world.ports, correction));
    changed(await correctClock(world.ports, correction));
    expect(await read()).toMatchObject({ due: { strictDay: '2026-06-20', lastDay: '2026-06-22' } });
    expect((await world.task(task.id)).dueAt).toBe('2026-06-19T22:00:00.000Z');
    expect(await events()).toEqual(['clock-corrected']);
    for (const startAt of ['soon', '2026-06-22T08:00:00Z'])
      expect(await correctClock(world.ports, { ...correction, startAt })).toMatchObject({
        result: 'invalid',
        problems: [{ field: 'startAt' }],
      });
  });

  test('a lifted clock keeps its reason and changes no more', async () => {
    const { world, by, read } = await requested();
    expect(await liftClock(world.ports, { ...(await by()), reason: '' })).toMatchObject({
      result: 'invalid',
    });
    changed(await liftClock(world.ports, { ...(await by()), reason: 'Withdrawn.' }));
    expect(await read()).toMatchObject({ status: 'lifted' });
    expect(await suspendClock(world.ports, { ...(await by()), ground: 'identity' })).toMatchObject({
      result: 'refused',
    });
  });

  test('works on a run that has ended: the law does not stop with it', async () => {
    const { world, runId, by, read } = await requested();
    const run = defined(await world.ports.store.run(runId), 'run');
    await world.ports.store.commit({
      writes: [{ entity: 'run', before: run, after: { ...run, status: 'failed', version: run.version + 1 } }],
      events: [],
    });
    changed(await liftClock(world.ports, { ...(await by()), reason: 'Withdrawn.' }));
    expect((await read()).status).toBe('lifted');
  });
});

describe('a clock that starts while its task is open', () => {
  test('moves a task that had no clock to follow', async () => {
    const { world, runId, task } = await requested('none');
    expect(task).toMatchObject({ dueAt: '2026-05-22T16:00:00.000Z' });
    expect(task.dueClockId).toBeUndefined();
    const clock = { ...clockFrom('gdpr-12-3', START), runId };
    const found = defined(await world.ports.store.case(runId), 'case');
    const writes = await retimeTasks(world.ports, found, [{ after: clock }]);
    await world.ports.store.commit({ writes: [{ entity: 'clock', after: clock }, ...writes], events: [] });
    const moved = await world.task(task.id);
    expect(moved).toMatchObject({ dueAt: '2026-06-21T22:00:00.000Z', dueClockId: clock.id });
    expect(moved.nextAt).toBe('2026-06-21T18:00:00.000Z');
    const now = defined(await world.ports.store.case(runId), 'case');
    expect(await retimeTasks(world.ports, now, [{ before: clock, after: clock }])).toEqual([]);
  });

  test('which stands still lets a task that opens wait', async () => {
    const { world, runId, by } = await requested();
    await suspendClock(world.ports, { ...(await by()), ground: 'identity' });
    const opened = await world.opened(runId, 'answer', { iteration: 2 });
    expect(opened.dueClockId).toBe('gdpr-12-3.mobility');
    expect(opened.dueAt).toBeUndefined();
  });
});

describe('who may', () => {
  test.each(['mobility-dpo', 'mobility-accountable'])('%s', async (personId) => {
    const { world, by } = await requested();
    changed(await liftClock(world.ports, { ...(await by(personId)), reason: 'x' }));
  });

  test.each([
    ['mobility-contact', 'not-allowed'],
    ['city-dpo', 'not-allowed'],
    ['forum-member', 'not-found'],
  ])('not %s', async (personId, result) => {
    const { world, by, read } = await requested();
    expect(await liftClock(world.ports, { ...(await by(personId)), reason: 'x' })).toEqual({ result });
    expect((await read()).version).toBe(1);
  });

  test('a clock that does not exist is not found', async () => {
    const { world, by } = await requested();
    const request = { ...(await by()), clockId: 'gdpr-99.mobility', reason: 'x' };
    expect(await liftClock(world.ports, request)).toEqual({ result: 'not-found' });
  });
});

describe('those concerned', () => {
  test('are told what changed, with both times, the zone and the way there; who did it is not', async () => {
    const { world, by } = await requested();
    await extendClock(world.ports, { ...(await by()), reason: 'Secret reason' });
    await world.deliver();
    const { sent } = world.ports.mailer;
    expect(sent.map(({ to }) => to.name).sort()).toEqual(['Henrik Voss', 'Ingrid Falk']);
    const text = sent[0]?.text ?? '';
    expect(text).toContain('It was extended.');
    expect(text).toMatch(/Working target: +end of Saturday, 22 August 2026 \(Europe\/Berlin\), .* left/);
    expect(text).toMatch(/Latest by law: +end of Monday, 24 August 2026 \(Europe\/Berlin\), .* left/);
    expect(text).toMatch(/Still to do: +Tell the person who asked of the extension/);
    const steps = text.split('How this was computed:\n')[1]?.split('\n\n')[0]?.split('\n') ?? [];
    expect(steps.length).toBeGreaterThanOrEqual(3);
    expect(steps.length).toBeLessThanOrEqual(6);
    expect(text).toContain('/clocks/gdpr-12-3.mobility');
    expect(text).not.toContain('Secret reason');
  });
});
