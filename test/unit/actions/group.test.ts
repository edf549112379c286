import { describe, expect, test } from '@jest/globals';
import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import type { Write } from '../../../core/ports/transaction.ts';
import type { EachStep } from '../../../core/rules/process-definition.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

function each(...steps: EachStep['steps']): EachStep {
  return { kind: 'each', id: 'all', title: 'Each', over: 'controllers', steps };
}
const PARTIES = ['mobility', 'transit'].map((organizationId) => ({
  organizationId,
  legalRole: 'controller' as const,
}));

async function openPair(step: EachStep = each(taskStep('facts'))) {
  const world = await World.create(process([step]));
  const runId = await world.start({ parties: PARTIES });
  const opened = await world.open(runId, 'all');
  const groupId = `${runId}~${step.steps[0]?.id ?? ''}~1`;
  const answer = async (organization: string, person = `${organization}-contact`) =>
    completeTask(world.ports, {
      taskId: `${groupId}~${organization}`,
      person: await world.person(person),
      channel: 'portal',
      answers: { text: 'facts' },
    });
  const group = async () => defined(await world.ports.store.group(groupId), 'group');
  return { world, runId, groupId, opened, answer, group };
}

describe('a group', () => {
  test('has a task per organization under one token', async () => {
    const { opened, groupId, group, world } = await openPair();
    expect(opened).toEqual({ result: 'opened', waitId: groupId, tasks: 2 });
    expect(await group()).toMatchObject({ stepId: 'facts', total: 2, open: 2, counts: {} });
    const task = await world.task(`${groupId}~transit`);
    expect(task).toMatchObject({ organizationId: 'transit', scope: 'transit', groupId, stepId: 'facts' });
    expect(task.sealedToken).toBeUndefined();
  });

  test('goes on with the last answer, with the outcomes counted', async () => {
    const { world, answer, group } = await openPair();
    await answer('mobility');
    expect(await group()).toMatchObject({ open: 1, counts: { done: 1 } });
    expect((await world.outbox()).filter(({ work }) => work.kind === 'resume')).toEqual([]);
    await answer('transit');
    expect(await group()).toMatchObject({ open: 0, counts: { done: 2 } });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-all-1')).toEqual({ outcome: 'done', counts: { done: 2 } });
  });

  test('both answers at once: each counts once', async () => {
    const { world, runId, answer, group } = await openPair();
    await Promise.all([answer('mobility'), answer('transit'), answer('mobility'), answer('transit')]);
    expect(await group()).toMatchObject({ open: 0, counts: { done: 2 } });
    expect((await world.outbox()).filter(({ work }) => work.kind === 'resume')).toHaveLength(1);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('the strictest outcome stands for the group', async () => {
    const { world, groupId } = await openPair(
      each(approvalStep('ask', { quorum: { rule: 'at-least', n: 1 } })),
    );
    for (const [organization, outcome] of [
      ['mobility', 'no'],
      ['transit', 'yes'],
    ] as const) {
      const person = await world.person(`${organization}-dpo`);
      await decideApproval(world.ports, {
        taskId: `${groupId}~${organization}`,
        person,
        channel: 'portal',
        outcome,
        reason: 'r',
      });
    }
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-all-1')).toEqual({
      outcome: 'no',
      counts: { yes: 1, no: 1 },
    });
  });

  test('nobody to ask: it goes on at once', async () => {
    const world = await World.create(process([each(taskStep('facts'))]));
    const runId = await world.start({ parties: [] });
    expect(await world.open(runId, 'all')).toMatchObject({ result: 'resumed' });
    expect(await world.open(runId, 'all')).toMatchObject({ result: 'already-open' });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-all-1')).toEqual({ outcome: 'none', counts: {} });
  });

  test('a repeated call changes nothing, a new token replaces the old', async () => {
    const { world, runId, answer, group } = await openPair();
    const before = await group();
    expect(await world.open(runId, 'all')).toMatchObject({ result: 'already-open' });
    expect(await group()).toEqual(before);
    await world.open(runId, 'all', { token: 'new' });
    await answer('mobility');
    await answer('transit');
    await world.deliver();
    expect([...world.ports.engine.resumed.keys()]).toEqual(['new']);
  });

  test('a state that tries again after the last answer goes on at once', async () => {
    const { world, runId, answer } = await openPair();
    await answer('mobility');
    await answer('transit');
    expect(await world.open(runId, 'all', { token: 'new' })).toMatchObject({ result: 'resumed' });
    await world.deliver();
    expect(world.ports.engine.resumed.get('new')).toEqual({ outcome: 'done', counts: { done: 2 } });
  });

  test('one that is not concerned can be taken out; the group goes on without it', async () => {
    const { world, groupId, answer } = await openPair();
    await answer('mobility');
    const request = { taskId: `${groupId}~transit`, channel: 'portal' as const, reason: 'no data of theirs' };
    const cancel = async (id: string) =>
      cancelTask(world.ports, { ...request, person: await world.person(id) });
    expect(await cancel('forum-member')).toEqual({ result: 'not-found' });
    expect(await cancel('transit-contact')).toEqual({ result: 'not-allowed' });
    expect(await cancel('city-dpo')).toMatchObject({ result: 'done', task: { status: 'cancelled' } });
    expect(await cancel('city-dpo')).toMatchObject({ result: 'cancelled' });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-all-1')).toEqual({ outcome: 'done', counts: { done: 1 } });
  });
});

describe('three hundred organizations', () => {
  const IDS = Array.from({ length: 300 }, (_, at) => `org-${String(at).padStart(3, '0')}`);

  async function openMany() {
    const world = await World.create(process([each(taskStep('facts'))]));
    const { store } = world.ports;
    for (const id of IDS) await store.commit({ writes: memberWrites(id), events: [] });
    const runId = await world.start({ parties: [] });
    for (const organizationId of IDS)
      await store.commit({ writes: [{ entity: 'party', after: party(runId, organizationId) }], events: [] });
    return { world, runId, groupId: `${runId}~facts~1` };
  }

  test('are asked in batches, and their answers at once all count', async () => {
    const { world, runId, groupId } = await openMany();
    expect(await world.open(runId, 'all')).toEqual({ result: 'opened', waitId: groupId, tasks: 300 });
    const results = await Promise.all(
      IDS.map(async (id) => {
        const person = await world.person(`${id}-contact`);
        return completeTask(world.ports, {
          taskId: `${groupId}~${id}`,
          person,
          channel: 'portal',
          answers: { text: id },
        });
      }),
    );
    expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['done']));
    expect(await world.ports.store.group(groupId)).toMatchObject({ open: 0, counts: { done: 300 } });
    expect((await world.outbox()).filter(({ work }) => work.kind === 'resume')).toHaveLength(1);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('a call that was cut off half way is completed by its repetition', async () => {
    const { world, runId, groupId } = await openMany();
    const { store } = world.ports;
    const commit = store.commit.bind(store);
    let commits = 0;
    store.commit = async (transaction) => {
      commits += 1;
      if (commits > 8) throw new Error('cut off');
      return commit(transaction);
    };
    await expect(world.open(runId, 'all')).rejects.toThrow('cut off');
    store.commit = commit;
    expect((await world.ports.store.case(runId))?.tasks.length).toBeLessThan(300);
    expect(await world.open(runId, 'all')).toMatchObject({ result: 'opened', waitId: groupId });
    const found = defined(await world.ports.store.case(runId), 'case');
    expect(found.tasks).toHaveLength(300);
    expect(found.groups).toMatchObject([{ total: 300, open: 300 }]);
    expect((await world.eventTypes(runId)).filter((type) => type === 'task-opened')).toHaveLength(300);
  });

  function memberWrites(id: string): Write[] {
    const organization = {
      id,
      name: id,
      lead: false,
      country: 'DE',
      timeZone: 'Europe/Berlin',
      legalRole: 'controller',
      version: 1,
    } as const;
    const memberships = [{ organizationId: id, roles: ['contact' as const] }];
    const person = {
      id: `${id}-contact`,
      name: id,
      email: `${id}@example.org`,
      memberships,
      delegations: [],
      version: 1,
    };
    return [
      { entity: 'organization', after: organization },
      { entity: 'person', after: person },
    ];
  }

  function party(runId: string, organizationId: string) {
    const startedAt = '2026-05-22T08:00:00.000Z';
    return {
      runId,
      organizationId,
      legalRole: 'controller' as const,
      taskRoles: [],
      private: false,
      startedAt,
      version: 1,
    };
  }
});
