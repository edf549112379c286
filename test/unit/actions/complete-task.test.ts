import { describe, expect, test } from '@jest/globals';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { delegate } from '../../../core/actions/delegate.ts';
import { releaseTask } from '../../../core/actions/release-task.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import { commitment } from '../../../core/rules/evidence-chain.ts';
import { process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const sample = process([taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } })]);
const answers = { text: 'what happened' };

async function openOne(definition = sample) {
  const world = await World.create(definition);
  const runId = await world.start();
  const { id: taskId } = await world.opened(runId, 'write');
  const by = async (id: string) => ({ taskId, person: await world.person(id), channel: 'portal' as const });
  return { world, runId, taskId, by };
}

describe('completing a task', () => {
  test('ends it, leaves a commitment in the evidence and orders the run to go on', async () => {
    const { world, runId, taskId, by } = await openOne();
    const done = await completeTask(world.ports, { ...(await by('mobility-contact')), answers });
    expect(done).toMatchObject({ result: 'done' });
    const task = await world.task(taskId);
    expect(task).toMatchObject({
      status: 'done',
      outcome: 'done',
      answers,
      endedBy: { personId: 'mobility-contact' },
    });
    expect(task.nextAt).toBeUndefined();
    const [event] = (await world.events(runId)).slice(-1);
    expect(event).toMatchObject({ type: 'task-completed', data: { taskId, outcome: 'done' } });
    expect(event?.data.answers).toBe(commitment(answers, task.salt ?? ''));
    expect(JSON.stringify(event)).not.toContain('what happened');
    expect(await world.chainHolds(runId)).toBe(true);
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-write-1')).toEqual({ outcome: 'done' });
  });

  test('the first answer stands, later ones learn whose it was', async () => {
    const { world, by } = await openOne();
    await completeTask(world.ports, { ...(await by('mobility-contact')), answers });
    expect(
      await completeTask(world.ports, { ...(await by('mobility-dpo')), answers: { text: 'other' } }),
    ).toEqual({
      result: 'already-done',
      by: { name: 'Jonas Adler' },
      at: '2026-05-22T08:00:00.000Z',
      outcome: 'done',
    });
  });

  test('200 answers at once: one stands, 199 learn whose, the run goes on once', async () => {
    const { world, runId, by } = await openOne();
    const people = ['mobility-contact', 'mobility-dpo'];
    const channels = ['portal', 'api', 'cli', 'email', 'slack'] as const;
    const attempts = Array.from({ length: 200 }, async (_, at) =>
      completeTask(world.ports, {
        ...(await by(people[at % 2] ?? '')),
        channel: channels[at % 5] ?? 'portal',
        answers: { text: `answer ${at}` },
      }),
    );
    const results = await Promise.all(attempts);
    expect(results.filter(({ result }) => result === 'done')).toHaveLength(1);
    expect(results.filter(({ result }) => result === 'already-done')).toHaveLength(199);
    expect((await world.eventTypes(runId)).filter((type) => type === 'task-completed')).toHaveLength(1);
    await world.deliver();
    expect(world.ports.engine.resumed.size).toBe(1);
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test.each([
    ['nothing', {}, 'text'],
    ['too long', { text: 'x'.repeat(101) }, 'text'],
    ['another type', { text: 7 }, 'text'],
    ['an unknown field', { text: 'x', more: 1 }, 'more'],
  ])('answers that miss the form name the field: %s', async (_, wrong, field) => {
    const { world, taskId, by } = await openOne();
    const refused = await completeTask(world.ports, { ...(await by('mobility-contact')), answers: wrong });
    expect(refused).toMatchObject({ result: 'invalid', problems: [{ field }] });
    expect((await world.task(taskId)).status).toBe('open');
  });

  test('an outcome field decides the outcome', async () => {
    const step = taskStep('write', {
      outcomeField: 'text',
      outcomes: ['good', 'bad'],
      form: {
        ...sample.start,
        properties: { text: { type: 'string', title: 'Text', enum: ['good', 'bad'] } },
      },
    });
    const { world, by } = await openOne(process([step]));
    await completeTask(world.ports, { ...(await by('mobility-contact')), answers: { text: 'bad' } });
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-write-1')).toEqual({ outcome: 'bad' });
  });

  test('a page of an older version is stale', async () => {
    const { world, by } = await openOne();
    const request = await by('mobility-contact');
    await claimTask(world.ports, request);
    expect(await completeTask(world.ports, { ...request, answers, version: 1 })).toEqual({ result: 'stale' });
    expect(await completeTask(world.ports, { ...request, answers, version: 2 })).toMatchObject({
      result: 'done',
    });
  });
});

describe('who may', () => {
  const strangers = ['transit-dpo', 'grid-dpo', 'forum-member'];

  test.each(strangers)('%s of another organization finds nothing', async (id) => {
    const { world, by } = await openOne();
    const request = await by(id);
    expect(await claimTask(world.ports, request)).toEqual({ result: 'not-found' });
    expect(await releaseTask(world.ports, request)).toEqual({ result: 'not-found' });
    expect(await saveDraft(world.ports, { ...request, answers })).toEqual({ result: 'not-found' });
    expect(await completeTask(world.ports, { ...request, answers })).toEqual({ result: 'not-found' });
  });

  test('a colleague without the role sees the task and may not act', async () => {
    const { world, by } = await openOne();
    expect(await completeTask(world.ports, { ...(await by('mobility-member')), answers })).toEqual({
      result: 'not-allowed',
    });
  });

  test('in a private run that colleague finds nothing', async () => {
    const { world, by } = await openOne(process(sample.steps, { private: true }));
    expect(await completeTask(world.ports, { ...(await by('mobility-member')), answers })).toEqual({
      result: 'not-found',
    });
  });

  test('a former assignee finds nothing, draft and claim notwithstanding', async () => {
    const { world, taskId, by } = await openOne(process(sample.steps, { private: true }));
    const before = await world.person('mobility-contact');
    await claimTask(world.ports, await by('mobility-contact'));
    await saveDraft(world.ports, { ...(await by('mobility-contact')), answers });
    const after = {
      ...before,
      memberships: [{ organizationId: 'mobility', roles: ['member' as const] }],
      version: 2,
    };
    await world.ports.store.commit({ writes: [{ entity: 'person', before, after }], events: [] });
    expect(await completeTask(world.ports, { ...(await by('mobility-contact')), answers })).toEqual({
      result: 'not-found',
    });
    expect((await world.task(taskId)).status).toBe('open');
  });

  test('a task that does not exist looks the same', async () => {
    const { world, by } = await openOne();
    const request = { ...(await by('mobility-contact')), taskId: 'run-0~write~1~', answers };
    expect(await completeTask(world.ports, request)).toEqual({ result: 'not-found' });
  });
});

describe('claiming and drafts', () => {
  test('a claimed task is left alone by others until it is released', async () => {
    const { world, runId, by } = await openOne();
    const [contact, dpo] = [await by('mobility-contact'), await by('mobility-dpo')];
    expect(await claimTask(world.ports, contact)).toMatchObject({
      result: 'done',
      task: { claimedBy: 'mobility-contact' },
    });
    const claimed = { result: 'claimed', by: { name: 'Jonas Adler' } };
    expect(await claimTask(world.ports, dpo)).toEqual(claimed);
    expect(await saveDraft(world.ports, { ...dpo, answers })).toEqual(claimed);
    expect(await completeTask(world.ports, { ...dpo, answers })).toEqual(claimed);
    expect(await releaseTask(world.ports, dpo)).toMatchObject({ result: 'done' });
    expect(await completeTask(world.ports, { ...dpo, answers })).toMatchObject({ result: 'done' });
    expect((await world.eventTypes(runId)).slice(-3)).toEqual([
      'task-claimed',
      'task-released',
      'task-completed',
    ]);
  });

  test('claiming twice changes nothing', async () => {
    const { world, taskId, by } = await openOne();
    await claimTask(world.ports, await by('mobility-contact'));
    const before = await world.task(taskId);
    await claimTask(world.ports, await by('mobility-contact'));
    expect(await world.task(taskId)).toEqual(before);
  });

  test('a draft keeps unfinished answers; unknown fields are named', async () => {
    const { world, taskId, runId, by } = await openOne();
    const request = await by('mobility-contact');
    expect(await saveDraft(world.ports, { ...request, answers: { text: '' } })).toMatchObject({
      result: 'done',
    });
    await saveDraft(world.ports, { ...request, answers });
    expect((await world.task(taskId)).draft).toMatchObject({ answers, by: 'mobility-contact' });
    expect((await world.eventTypes(runId)).filter((type) => type === 'draft-saved')).toHaveLength(1);
    const refused = await saveDraft(world.ports, { ...request, answers: { other: 1 } });
    expect(refused).toMatchObject({ result: 'invalid', problems: [{ field: 'other' }] });
  });
});

describe('acting for somebody', () => {
  test('both names are recorded', async () => {
    const { world, taskId, by } = await openOne(process([taskStep('write')]));
    const person = await world.person('mobility-contact');
    const away = { from: '2026-05-22T00:00:00Z', until: '2026-05-30T00:00:00Z', scope: 'tasks' as const };
    const handed = await delegate(world.ports, {
      person,
      toPersonId: 'mobility-member',
      organizationId: 'mobility',
      ...away,
    });
    expect(handed).toMatchObject({ result: 'delegated' });
    expect(await completeTask(world.ports, { ...(await by('mobility-member')), answers })).toMatchObject({
      result: 'done',
    });
    expect((await world.task(taskId)).endedBy).toMatchObject({
      personId: 'mobility-member',
      onBehalfOf: 'mobility-contact',
    });
  });

  test('not before, not after, and not for approvals only', async () => {
    const { world, by } = await openOne(process([taskStep('write')]));
    const person = await world.person('mobility-contact');
    const hand = (from: string, until: string, scope: 'tasks' | 'approvals') =>
      delegate(world.ports, {
        person,
        toPersonId: 'mobility-member',
        organizationId: 'mobility',
        from,
        until,
        scope,
      });
    const attempt = async () => completeTask(world.ports, { ...(await by('mobility-member')), answers });
    await hand('2026-05-23T00:00:00Z', '2026-05-30T00:00:00Z', 'tasks');
    expect(await attempt()).toEqual({ result: 'not-allowed' });
    await hand('2026-05-22T00:00:00Z', '2026-05-30T00:00:00Z', 'approvals');
    expect(await attempt()).toEqual({ result: 'not-allowed' });
    await hand('2026-05-22T00:00:00Z', '2026-05-22T09:00:00Z', 'tasks');
    world.ports.clock.set('2026-05-22T09:00:00.000Z');
    expect(await attempt()).toEqual({ result: 'not-allowed' });
  });
});
