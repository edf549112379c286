import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { remindLate } from '../../../core/actions/remind-late.ts';
import { organizationRows } from '../../../core/rules/organization-rows.ts';
import { process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const HOUR = 3_600_000;

/** Two organizations are asked, each by its own question; both are due after eight hours. */
async function asked() {
  const world = await World.create(process([taskStep('write')]));
  const runId = await world.start({
    parties: [
      { organizationId: 'mobility', legalRole: 'controller' },
      { organizationId: 'transit', legalRole: 'controller' },
    ],
  });
  for (const organizationId of ['mobility', 'transit'])
    await world.open(runId, 'write', { scope: organizationId, organizationId, token: `t-${organizationId}` });
  await world.deliver();
  world.ports.mailer.sent.length = 0;
  const remind = async (id = 'city-dpo') =>
    remindLate(world.ports, { runId, person: await world.person(id), channel: 'portal' });
  const rows = async () =>
    organizationRows(defined(await world.ports.store.case(runId), 'case'), world.ports.now()).map(
      ({ organizationId, state }) => `${organizationId} ${state}`,
    );
  return { world, runId, remind, rows };
}

describe('reminding all who are late', () => {
  test('reminds of each open question once a day', async () => {
    const { world, runId, remind } = await asked();
    expect(await remind()).toEqual({ result: 'reminded', now: 0, before: 0, organizations: 0 });
    world.ports.clock.advance(9 * HOUR);
    expect(await remind()).toEqual({ result: 'reminded', now: 2, before: 0, organizations: 2 });
    expect(await remind()).toEqual({ result: 'reminded', now: 0, before: 2, organizations: 2 });
    await world.deliver();
    const told = world.ports.mailer.sent.map(({ to }) => to.name).sort();
    expect(told).toEqual(['Jonas Adler', 'Tess Contact']);
    expect((await world.events(runId)).at(-1)).toMatchObject({
      type: 'late-reminded',
      actor: { personId: 'city-dpo' },
      data: { day: '2026-05-22' },
    });
    world.ports.clock.advance(24 * HOUR);
    expect(await remind()).toMatchObject({ now: 2, before: 0 });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('pressed twenty times at once is pressed once', async () => {
    const { world, remind } = await asked();
    world.ports.clock.advance(9 * HOUR);
    const all = await Promise.all(Array.from({ length: 20 }, () => remind()));
    expect(all.reduce((sum, one) => sum + (one.result === 'reminded' ? one.now : 0), 0)).toBe(2);
    expect(await world.outbox()).toHaveLength(2);
  });

  test('reminds nobody who has answered, and is the coordinator’s', async () => {
    const { world, runId, remind } = await asked();
    await completeTask(world.ports, {
      taskId: `${runId}~write~1~mobility`,
      person: await world.person('mobility-contact'),
      channel: 'portal',
      answers: { text: 'x' },
    });
    world.ports.clock.advance(9 * HOUR);
    expect(await remind('mobility-dpo')).toEqual({ result: 'not-allowed' });
    expect(await remind('forum-member')).toEqual({ result: 'not-found' });
    expect(await remind()).toMatchObject({ now: 1, organizations: 1 });
  });
});

describe('one row per organization', () => {
  test('says whose part stands how, late ones first', async () => {
    const { world, runId, rows } = await asked();
    expect(await rows()).toEqual(['mobility waiting', 'transit waiting', 'city not-asked']);
    await completeTask(world.ports, {
      taskId: `${runId}~write~1~mobility`,
      person: await world.person('mobility-contact'),
      channel: 'portal',
      answers: { text: 'x' },
    });
    world.ports.clock.advance(9 * HOUR);
    expect(await rows()).toEqual(['transit late', 'city not-asked', 'mobility done']);
  });
});
