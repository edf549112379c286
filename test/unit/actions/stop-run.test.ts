import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { sweepRun } from '../../../core/actions/sweep-run.ts';
import { undoStop } from '../../../core/actions/undo-stop.ts';
import { sampleClock } from '../../support/store-samples.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, START, World } from './support/world.ts';

const HOUR = 3_600_000;

async function running() {
  const world = await World.create(process([taskStep('write'), taskStep('more')]));
  const runId = await world.start();
  const task = await world.opened(runId, 'write');
  await world.deliver();
  world.ports.mailer.sent.length = 0;
  const coordinator = { person: await world.person('city-dpo'), channel: 'portal' as const };
  const stop = (now = false) => stopRun(world.ports, { runId, reason: 'a duplicate', now, ...coordinator });
  const undo = () => undoStop(world.ports, { runId, ...coordinator });
  const run = async () => defined(await world.ports.store.run(runId), 'run');
  const sent = () => world.ports.mailer.sent.map(({ to, subject }) => `${to.name}: ${subject}`).sort();
  return { world, runId, task, stop, undo, run, sent };
}

describe('a stop with a day to undo it', () => {
  test('tells whose work it would end, lets the run go on, and takes effect after 24 hours', async () => {
    const { world, runId, task, stop, run, sent } = await running();
    const at = '2026-05-23T08:00:00.000Z';
    expect(await stop()).toEqual({ result: 'stopping', at });
    expect(await stop()).toEqual({ result: 'stopping', at });
    expect(await run()).toMatchObject({
      status: 'running',
      nextAt: at,
      stopping: { at, cause: 'a duplicate' },
    });
    await world.deliver();
    expect(sent()).toEqual([
      'Ingrid Falk: Read that Sample process is to be stopped [' + runId + ']',
      'Jonas Adler: Read that Sample process is to be stopped [' + runId + ']',
      'Selma Okafor: Read that Sample process is to be stopped [' + runId + ']',
    ]);
    expect(world.ports.mailer.sent[0]?.text).toContain('Saturday, 23 May 2026, 10:00 (Europe/Berlin)');
    expect(world.ports.mailer.sent[0]?.text).not.toContain('a duplicate');

    const person = await world.person('mobility-contact');
    const done = await completeTask(world.ports, {
      ...{ taskId: task.id, person, channel: 'portal' },
      answers: { text: 'x' },
    });
    expect(done).toMatchObject({ result: 'done' });
    const { id: more } = await world.opened(runId, 'more');
    world.ports.clock.set('2026-05-23T07:59:59.999Z');
    expect(await sweepRun(world.ports, runId)).toBe(false);
    world.ports.clock.set(at);
    expect((await sweepDue(world.ports, { limit: 100 })).failed).toEqual([]);
    expect(await run()).toMatchObject({ status: 'stopped', cause: 'a duplicate' });
    expect((await run()).stopping).toBeUndefined();
    expect((await run()).nextAt).toBeUndefined();
    expect(await world.task(more)).toMatchObject({ status: 'cancelled' });
    const ended = (await world.events(runId)).find(({ type }) => type === 'run-ended');
    expect(ended?.actor).toMatchObject({ kind: 'person', personId: 'city-dpo' });
    await world.deliver();
    expect([...world.ports.engine.stopped.keys()]).toEqual([runId]);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('is undone once, and who was told of it is told again', async () => {
    const { world, runId, stop, undo, run, sent } = await running();
    await stop();
    await world.deliver();
    world.ports.mailer.sent.length = 0;
    expect(await undo()).toEqual({ result: 'goes-on' });
    expect(await undo()).toEqual({ result: 'goes-on' });
    await world.deliver();
    expect(sent()).toHaveLength(3);
    expect(sent()[0]).toContain('Sample process goes on');
    expect((await world.eventTypes(runId)).slice(-2)).toEqual(['stop-asked', 'stop-undone']);
    world.ports.clock.set('2026-05-24T08:00:00.000Z');
    expect(await sweepRun(world.ports, runId)).toBe(false);
    expect(await run()).toMatchObject({ status: 'running' });
  });

  test('undone at the moment it takes effect: it is stopped or goes on, never both', async () => {
    const { world, runId, stop, undo, run } = await running();
    await stop();
    world.ports.clock.set('2026-05-23T08:00:00.000Z');
    const [swept, undone] = await Promise.all([sweepRun(world.ports, runId), undo()]);
    const stopped = (await run()).status === 'stopped';
    expect(swept).toBe(stopped);
    expect(undone).toEqual({ result: stopped ? 'already-ended' : 'goes-on' });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('is the coordinator’s to ask for and to undo', async () => {
    const { world, runId, stop } = await running();
    await stop();
    const undoBy = async (id: string) =>
      undoStop(world.ports, { runId, person: await world.person(id), channel: 'portal' });
    expect(await undoBy('mobility-dpo')).toEqual({ result: 'not-allowed' });
    expect(await undoBy('forum-member')).toEqual({ result: 'not-found' });
  });
});

describe('a stop at once', () => {
  const withClock = async (world: World, runId: string) =>
    world.ports.store.commit({ writes: [{ entity: 'clock', after: sampleClock({ runId }) }], events: [] });

  test('stays possible in the first hour, whatever runs', async () => {
    const { world, runId, stop } = await running();
    await withClock(world, runId);
    world.ports.clock.set(new Date(Date.parse(START) + HOUR).toISOString());
    expect(await stop(true)).toEqual({ result: 'stopped' });
  });

  test('is refused later while a legal time limit runs, and possible without one', async () => {
    const { world, runId, stop } = await running();
    await withClock(world, runId);
    world.ports.clock.set(new Date(Date.parse(START) + HOUR + 1).toISOString());
    expect(await stop(true)).toMatchObject({ result: 'invalid', problems: [{ field: 'now' }] });
    const other = await running();
    other.world.ports.clock.advance(5 * HOUR);
    expect(await other.stop(true)).toEqual({ result: 'stopped' });
  });

  test('ends a run that was about to be stopped', async () => {
    const { stop, run } = await running();
    await stop();
    expect(await stop(true)).toEqual({ result: 'stopped' });
    expect((await run()).stopping).toBeUndefined();
  });
});
