import { describe, expect, test } from '@jest/globals';
import { liftCycle, moveCycle, planCycle, startCycleNow } from '../../../core/actions/change-cycle.ts';
import { planCycleWrites } from '../../../core/actions/plan-cycles.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { SYSTEM } from '../../../core/actions/system-actor.ts';
import { cycleId } from '../../../core/rules/cycle-acts.ts';
import type { Cycle, CyclePlan } from '../../../core/rules/cycle.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const PLAN: CyclePlan = {
  processId: 'sample',
  organizationId: 'mobility',
  subject: 'sample',
  reason: 'Yearly sample',
  dueOn: '2026-10-26',
  answers: { text: 'again' },
};
const ID = cycleId(PLAN);
/** 08:00 in Berlin, the day after the clocks went back. */
const BEGINS = '2026-10-26T07:00:00.000Z';

async function planned(plan: Partial<CyclePlan> = {}) {
  const world = await World.create(process([taskStep('write')]));
  const commit = async (more: Partial<CyclePlan> = {}) => {
    const writes = await planCycleWrites(world.ports, [{ ...PLAN, ...plan, ...more }], SYSTEM.computeStep);
    if (writes.length > 0) expect(await world.ports.store.commit({ writes, events: [] })).toBe('committed');
    return writes.length;
  };
  await commit();
  const cycle = async (): Promise<Cycle> => defined(await world.ports.store.cycle(ID), 'cycle');
  const sweepAt = async (at: string) => {
    world.ports.clock.set(at);
    return sweepDue(world.ports, { limit: 100 });
  };
  return { world, commit, cycle, sweepAt };
}

const by = async (world: World, id: string) => ({
  person: await world.person(id),
  channel: 'portal' as const,
});

describe('a cycle', () => {
  test('is planned once, and planning again moves its day', async () => {
    const { commit, cycle } = await planned();
    expect(await cycle()).toMatchObject({ status: 'waiting', nextAt: BEGINS, version: 1 });
    expect(await commit()).toBe(0);
    expect(await commit({ dueOn: '2026-07-01' })).toBe(1);
    expect(await cycle()).toMatchObject({
      dueOn: '2026-07-01',
      nextAt: '2026-07-01T06:00:00.000Z',
      version: 2,
    });
    expect((await cycle()).log.map(({ did }) => did)).toEqual(['planned', 'moved']);
  });

  test('of two plans for the same thing in one result the last counts', async () => {
    const { world } = await planned();
    const writes = await planCycleWrites(
      world.ports,
      [PLAN, { ...PLAN, dueOn: '2027-01-04' }],
      SYSTEM.computeStep,
    );
    expect(writes).toHaveLength(1);
    expect(writes[0]?.after).toMatchObject({ dueOn: '2027-01-04' });
  });

  test('begins on its day in its place, not earlier, and once', async () => {
    const { world, cycle, sweepAt } = await planned();
    await sweepAt('2026-10-26T06:59:59.999Z');
    expect(await cycle()).toMatchObject({ status: 'waiting' });
    await sweepAt(BEGINS);
    const begun = await cycle();
    expect(begun).toMatchObject({ status: 'started' });
    expect(begun.nextAt).toBeUndefined();
    const runId = defined(begun.runId, 'run');
    const run = defined(await world.ports.store.run(runId), 'run');
    expect(run).toMatchObject({
      processId: 'sample',
      status: 'running',
      startedBy: { kind: 'system', name: 'cycle' },
      data: { start: { text: 'again' } },
    });
    expect(
      (await world.ports.store.case(runId))?.parties.map(({ organizationId }) => organizationId),
    ).toContain('mobility');
    expect(await world.chainHolds(runId)).toBe(true);
    await sweepAt('2026-10-27T07:00:00.000Z');
    expect((await cycle()).version).toBe(begun.version);
  });

  test('twenty sweeps at once begin it once', async () => {
    const { world, cycle } = await planned();
    world.ports.clock.set(BEGINS);
    await Promise.all(Array.from({ length: 20 }, () => sweepDue(world.ports, { limit: 100 })));
    expect(await cycle()).toMatchObject({ status: 'started', version: 2 });
    expect((await world.outbox()).filter(({ work }) => work.kind === 'start-execution')).toHaveLength(1);
  });

  test('that comes back every year waits for its next day', async () => {
    const { cycle, sweepAt } = await planned({ everyMonths: 12, dueOn: '2028-02-29' });
    await sweepAt('2028-02-29T07:00:00.000Z');
    const first = await cycle();
    expect(first).toMatchObject({ status: 'waiting', dueOn: '2029-02-28' });
    await sweepAt('2029-02-28T07:00:00.000Z');
    const second = await cycle();
    expect(second).toMatchObject({ status: 'waiting', dueOn: '2030-02-28' });
    expect(second.runId).not.toBe(first.runId);
  });

  test('planned anew for the day on which it has begun does not begin twice', async () => {
    const { world, commit, cycle, sweepAt } = await planned();
    await sweepAt(BEGINS);
    await commit();
    expect(await cycle()).toMatchObject({ status: 'waiting', dueOn: PLAN.dueOn });
    await sweepAt('2026-10-26T08:00:00.000Z');
    expect(await cycle()).toMatchObject({ status: 'started' });
    const runs = await world.ports.store.partiesOf('mobility', { limit: 10 });
    expect(runs.items).toHaveLength(1);
  });
});

describe('a cycle that cannot begin', () => {
  test('says what is missing, tells its people once, is tried again and begins with the answers it lacked', async () => {
    const { world, cycle, sweepAt } = await planned({ answers: {} });
    const swept = await sweepAt(BEGINS);
    expect(swept.failed).toEqual([]);
    expect(await cycle()).toMatchObject({
      status: 'waiting',
      trouble: ['Text: Answer this field.'],
      nextAt: '2026-10-27T07:00:00.000Z',
    });
    await world.deliver();
    const mails = world.ports.mailer.sent.filter(({ subject }) =>
      subject.includes('could not begin by itself'),
    );
    expect(mails.map(({ to }) => to.name).sort()).toEqual(['Jonas Adler', 'Selma Okafor']);
    expect(mails[0]?.text).toContain(`/calendar/cycles/${encodeURIComponent(ID)}`);

    await sweepAt('2026-10-27T07:00:00.000Z');
    await world.deliver();
    expect((await cycle()).log.map(({ did }) => did)).toEqual(['planned', 'could-not-start']);
    expect(world.ports.mailer.sent.filter(({ subject }) => subject.includes('by itself'))).toHaveLength(2);

    const dpo = await by(world, 'mobility-dpo');
    expect(await startCycleNow(world.ports, { id: ID }, dpo)).toMatchObject({ result: 'invalid' });
    const begun = await startCycleNow(world.ports, { id: ID, answers: { text: 'given now' } }, dpo);
    const runId = (await cycle()).runId;
    expect(begun).toEqual({ result: 'started', runId });
    expect(await startCycleNow(world.ports, { id: ID, answers: { text: 'x' } }, dpo)).toEqual(begun);
    expect((await cycle()).trouble).toBeUndefined();
    expect((await world.ports.store.run(runId ?? ''))?.startedBy).toMatchObject({ personId: 'mobility-dpo' });
  });

  test('of a process there is no more is shown too, and moving it clears the trouble', async () => {
    const { world, cycle, sweepAt } = await planned();
    world.ports.catalogue = { process: () => undefined, all: () => [] };
    await sweepAt(BEGINS);
    expect((await cycle()).trouble).toEqual(['There is no process "sample" any more.']);
    const moved = await moveCycle(
      world.ports,
      { id: ID, dueOn: '2026-11-02', why: 'later' },
      await by(world, 'city-dpo'),
    );
    expect(moved).toMatchObject({ result: 'changed', cycle: { dueOn: '2026-11-02' } });
    expect((await cycle()).trouble).toBeUndefined();
  });
});

describe('people and cycles', () => {
  test.each([
    ['mobility-dpo', 'changed'],
    ['city-dpo', 'changed'],
    ['mobility-member', 'not-allowed'],
    ['transit-dpo', 'not-found'],
    ['forum-member', 'not-found'],
  ])('%s plans one for the mobility agency: %s', async (id, result) => {
    const world = await World.create(process([taskStep('write')]));
    const plan = { ...PLAN, everyMonths: 12 };
    expect(await planCycle(world.ports, plan, await by(world, id))).toMatchObject({ result });
    expect((await world.ports.store.cyclesOf('mobility')).length).toBe(result === 'changed' ? 1 : 0);
  });

  test.each([
    [{ dueOn: '2026-05-21' }, 'dueOn'],
    [{ dueOn: '2026-02-30' }, 'dueOn'],
    [{ dueOn: 'soon' }, 'dueOn'],
    [{ dueOn: '2040-01-01' }, 'dueOn'],
    [{ reason: ' ' }, 'reason'],
    [{ subject: 'a~b' }, 'subject'],
    [{ everyMonths: 0 }, 'everyMonths'],
    [{ answers: {} }, 'text'],
    [{ answers: { text: 'x', more: 'y' } }, 'more'],
  ])('what does not fit is named: %j', async (wrong, field) => {
    const world = await World.create(process([taskStep('write')]));
    const answer = await planCycle(world.ports, { ...PLAN, ...wrong }, await by(world, 'mobility-dpo'));
    expect(answer).toMatchObject({ result: 'invalid', problems: [{ field }] });
  });

  test('move and lift it with a reason, until it has begun', async () => {
    const { world, cycle, sweepAt } = await planned();
    const dpo = await by(world, 'mobility-dpo');
    expect(await moveCycle(world.ports, { id: ID, dueOn: '2026-12-01', why: '' }, dpo)).toMatchObject({
      result: 'invalid',
      problems: [{ field: 'why' }],
    });
    expect(
      await moveCycle(world.ports, { id: ID, dueOn: '2026-12-01', why: 'An audit.' }, dpo),
    ).toMatchObject({
      result: 'changed',
    });
    expect((await cycle()).log.at(-1)).toMatchObject({ did: 'moved', why: 'An audit.', dueOn: '2026-12-01' });
    expect(await liftCycle(world.ports, { id: ID, why: 'Not needed.' }, dpo)).toMatchObject({
      result: 'changed',
    });
    expect(await liftCycle(world.ports, { id: ID, why: 'Not needed.' }, dpo)).toEqual({ result: 'over' });
    await sweepAt('2027-01-01T00:00:00.000Z');
    expect(await cycle()).toMatchObject({ status: 'lifted' });
    expect((await cycle()).runId).toBeUndefined();
    expect(await planCycle(world.ports, { ...PLAN, dueOn: '2027-02-01' }, dpo)).toMatchObject({
      result: 'changed',
      cycle: { status: 'waiting' },
    });
  });
});
