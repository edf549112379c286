import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { may } from '../../../core/rules/authorization.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { FILING_SCOPE, filingRun } from './support/breach-run.ts';
import { World } from './support/world.ts';

describe('a notification that is late', () => {
  test('does not become the head’s work, so that the head can still approve it', async () => {
    const { world, taskOf, answer, decide, filled, openFor } = await filingRun();
    const id = taskOf('prepare-filing', FILING_SCOPE);
    // The day of the limit: everybody who could be brought in has been.
    world.ports.clock.set('2026-05-25T14:29:00.000Z');
    await sweepDue(world.ports, { limit: 100 });
    const task = await world.task(id);
    expect(task.escalations).toBe(2);
    expect(task.roles).toEqual(['dpo', 'privacy-lead']);
    expect(await answer('prepare-filing', FILING_SCOPE, 'mobility-accountable', await filled())).toEqual({
      result: 'not-allowed',
    });
    expect(await answer('prepare-filing', FILING_SCOPE, 'mobility-dpo', await filled())).toMatchObject({
      result: 'done',
    });
    await openFor('approve-filing');
    expect(await decide('approve-filing', FILING_SCOPE, 'mobility-accountable', 'approve')).toMatchObject({
      result: 'decided',
    });
  });
});

describe('who has had a hand in a work', () => {
  const write = taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } });
  const steps = [write, approvalStep('approve', { decidesOn: 'write' })];

  async function drafted() {
    const world = await World.create(process(steps));
    const runId = await world.start();
    await world.open(runId, 'write');
    const request = async (id: string, round: number) => ({
      taskId: `${runId}~write~${round}~`,
      person: await world.person(id),
      channel: 'portal' as const,
      answers: { text: 'x' },
    });
    return { world, runId, request };
  }

  test('stays an author when somebody else saves the draft last and completes it', async () => {
    const { world, runId, request } = await drafted();
    await saveDraft(world.ports, await request('mobility-dpo', 1));
    await saveDraft(world.ports, await request('mobility-contact', 1));
    await saveDraft(world.ports, await request('mobility-dpo', 1));
    await saveDraft(world.ports, await request('mobility-contact', 1));
    await completeTask(world.ports, await request('mobility-contact', 1));
    const approval = await world.opened(runId, 'approve');
    expect([...approval.authors].sort()).toEqual(['mobility-contact', 'mobility-dpo']);
    const saved = (await world.eventTypes(runId)).filter((type) => type === 'draft-saved');
    expect(saved).toHaveLength(2);
  });

  test('stays an author of the next round', async () => {
    const { world, runId, request } = await drafted();
    await completeTask(world.ports, await request('mobility-dpo', 1));
    await world.open(runId, 'write', { iteration: 2 });
    await completeTask(world.ports, await request('mobility-contact', 2));
    const approval = await world.opened(runId, 'approve', { iteration: 2 });
    expect([...approval.authors].sort()).toEqual(['mobility-contact', 'mobility-dpo']);
  });
});

test('who joins a task of a private run when it is late sees the run too', async () => {
  const world = await World.create(process([taskStep('write', { late: TO_THE_HEAD })], { private: true }));
  const runId = await world.start();
  await world.open(runId, 'write');
  const head = await world.person('mobility-accountable');
  const seen = async () => {
    const found = await world.ports.store.case(runId);
    return found !== undefined && may(head, 'see-run', found);
  };
  expect(await seen()).toBe(false);
  world.ports.clock.set('2026-05-22T16:00:00.000Z');
  await sweepDue(world.ports, { limit: 100 });
  expect((await world.task(`${runId}~write~1~`)).roles).toEqual(['contact', 'accountable']);
  expect(await seen()).toBe(true);
  expect(await world.chainHolds(runId)).toBe(true);
});

const TO_THE_HEAD = {
  remindBefore: [],
  escalateTo: [{ role: 'accountable' as const, of: 'organization' as const }],
  every: { hours: 2 },
};

test('the coordinator is told of late work of their own organization and does not become its author', async () => {
  const late = { ...TO_THE_HEAD, escalateTo: [{ role: 'dpo' as const, of: 'lead' as const }] };
  const world = await World.create(
    process([taskStep('write', { by: { roles: ['contact'], of: 'lead' }, late })]),
  );
  const { id } = await world.opened(await world.start(), 'write');
  world.ports.clock.set('2026-05-22T16:00:00.000Z');
  await sweepDue(world.ports, { limit: 100 });
  expect(await world.task(id)).toMatchObject({ escalations: 1, roles: ['contact'] });
});
