import { describe, expect, test } from '@jest/globals';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval, type DecisionRequest } from '../../../core/actions/decide-approval.ts';
import { delegate } from '../../../core/actions/delegate.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import { loadDefinition } from '../../../core/actions/load-definition.ts';
import { shownOf } from '../../../core/actions/shown.ts';
import type { Channel } from '../../../core/rules/actor.ts';
import type { ApprovalStep } from '../../../core/rules/process-definition.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const CHANNELS: Channel[] = ['portal', 'api', 'cli', 'email', 'slack'];
const HANDED = {
  organizationId: 'mobility',
  from: '2026-05-01T00:00:00Z',
  until: '2026-06-30T00:00:00Z',
  scope: 'all',
} as const;

/** An approval of work that `author` did; `decide` speaks for a person. */
async function openApproval(
  step: ApprovalStep = approvalStep('approve', { decidesOn: 'write' }),
  author = 'mobility-contact',
) {
  const write = taskStep('write', { by: { roles: ['contact', 'dpo', 'accountable'], of: 'item' } });
  const world = await World.create(process([write, step]));
  const runId = await world.start();
  const work = await world.opened(runId, 'write');
  await completeTask(world.ports, {
    taskId: work.id,
    person: await world.person(author),
    channel: 'portal',
    answers: { text: 'the work' },
  });
  const { id: taskId } = await world.opened(runId, 'approve');
  const decide = async (person: string, outcome: string, more: Partial<DecisionRequest> = {}) =>
    decideApproval(world.ports, {
      taskId,
      person: await world.person(person),
      channel: 'portal',
      outcome,
      ...more,
    });
  return { world, runId, taskId, step, decide };
}

describe('deciding', () => {
  test('all must agree: the first voice waits, the second decides', async () => {
    const { world, runId, taskId, decide } = await openApproval();
    expect(await decide('mobility-dpo', 'yes')).toMatchObject({ result: 'recorded', waitingFor: 1 });
    expect(await decide('mobility-accountable', 'yes')).toMatchObject({ result: 'decided', outcome: 'yes' });
    const task = await world.task(taskId);
    expect(task).toMatchObject({ status: 'done', outcome: 'yes' });
    expect(task.voices.map(({ personId, slot }) => [personId, slot])).toEqual([
      ['mobility-dpo', 0],
      ['mobility-accountable', 1],
    ]);
    expect((await world.eventTypes(runId)).slice(-3)).toEqual([
      'voice-recorded',
      'voice-recorded',
      'approval-decided',
    ]);
    await world.deliver();
    expect(world.ports.engine.resumed.get('token-approve-1')).toEqual({ outcome: 'yes' });
    expect(await world.chainHolds(runId)).toBe(true);
  });

  test('they disagree: the strictest outcome that got a voice', async () => {
    const { decide } = await openApproval();
    await decide('mobility-accountable', 'no', { reason: 'not yet' });
    expect(await decide('mobility-dpo', 'yes')).toMatchObject({ result: 'decided', outcome: 'no' });
  });

  test('asking for changes ends it at once', async () => {
    const outcomes = [
      { id: 'approve', label: 'Approve', consequence: '', reason: false },
      { id: 'changes', label: 'Changes', consequence: '', reason: true, changes: true },
    ];
    const { decide } = await openApproval(approvalStep('approve', { outcomes }));
    expect(await decide('mobility-dpo', 'changes', { reason: 'the date' })).toMatchObject({
      result: 'decided',
      outcome: 'changes',
    });
    expect(await decide('mobility-accountable', 'approve')).toEqual({
      result: 'already-decided',
      by: { name: 'Selma Okafor' },
      at: '2026-05-22T08:00:00.000Z',
      outcome: 'changes',
    });
  });

  test('nobody speaks twice', async () => {
    const { decide } = await openApproval();
    await decide('mobility-dpo', 'yes');
    expect(await decide('mobility-dpo', 'no', { reason: 'x' })).toEqual({ result: 'already-voiced' });
  });

  test.each([
    ['an outcome there is not', 'perhaps', {}, 'outcome'],
    ['no reason where one is needed', 'no', {}, 'reason'],
    ['an empty reason', 'no', { reason: '  ' }, 'reason'],
  ])('%s is named', async (_, outcome, more, field) => {
    const { decide } = await openApproval();
    expect(await decide('mobility-dpo', outcome, more)).toMatchObject({
      result: 'invalid',
      problems: [{ field }],
    });
  });

  test('what was shown must be what is decided on', async () => {
    const { world, runId, taskId, step, decide } = await openApproval();
    const run = defined(await world.ports.store.run(runId), 'run');
    const { shownHash } = await shownOf(
      world.ports,
      await loadDefinition(world.ports, run),
      step,
      await world.task(taskId),
    );
    expect(await decide('mobility-dpo', 'yes', { shownHash: '0'.repeat(64) })).toEqual({ result: 'stale' });
    expect(await decide('mobility-dpo', 'yes', { shownHash })).toMatchObject({ result: 'recorded' });
    expect((await world.task(taskId)).voices[0]?.shownHash).toBe(shownHash);
  });

  test('200 decisions at once over all channels: one decides, the others learn who', async () => {
    const one = approvalStep('approve', { quorum: { rule: 'at-least', n: 1 } });
    const { world, runId, decide } = await openApproval(one);
    const people = ['mobility-dpo', 'mobility-accountable'];
    const results = await Promise.all(
      Array.from({ length: 200 }, async (_, at) =>
        decide(people[at % 2] ?? '', at % 3 === 0 ? 'yes' : 'no', {
          reason: 'r',
          channel: CHANNELS[at % 5] ?? 'portal',
        }),
      ),
    );
    const winners = results.filter(({ result }) => result === 'decided');
    const others = results.filter(({ result }) => result === 'already-decided');
    expect(winners).toHaveLength(1);
    expect(others).toHaveLength(199);
    const names = new Set(others.map((other) => ('by' in other ? other.by.name : '')));
    expect(names.size).toBe(1);
    await world.deliver();
    expect([...world.ports.engine.resumed.keys()]).toEqual(['token-write-1', 'token-approve-1']);
    expect((await world.eventTypes(runId)).filter((type) => type === 'approval-decided')).toHaveLength(1);
    expect(await world.chainHolds(runId)).toBe(true);
  });
});

describe('own work', () => {
  test.each(CHANNELS)('is refused over %s, and the attempt is kept', async (channel) => {
    const { world, runId, taskId, decide } = await openApproval(undefined, 'mobility-dpo');
    expect(await decide('mobility-dpo', 'yes', { channel })).toEqual({ result: 'own-work' });
    expect((await world.task(taskId)).voices).toEqual([]);
    const last = (await world.events(runId)).at(-1);
    expect(last).toMatchObject({ type: 'decision-refused', actor: { personId: 'mobility-dpo', channel } });
  });

  test('is refused by a delegate: the author lets nobody decide for them', async () => {
    const { world, decide } = await openApproval(undefined, 'mobility-dpo');
    await delegate(world.ports, {
      person: await world.person('mobility-dpo'),
      toPersonId: 'mobility-member',
      ...HANDED,
    });
    expect(await decide('mobility-member', 'yes', { onBehalfOf: 'mobility-dpo' })).toEqual({
      result: 'own-work',
    });
    expect(await decide('mobility-member', 'yes')).toEqual({ result: 'own-work' });
  });

  test('is refused for the author who acts for somebody else', async () => {
    const { world, decide } = await openApproval(undefined, 'mobility-contact');
    await delegate(world.ports, {
      person: await world.person('mobility-dpo'),
      toPersonId: 'mobility-contact',
      ...HANDED,
    });
    expect(await decide('mobility-contact', 'yes', { onBehalfOf: 'mobility-dpo' })).toEqual({
      result: 'own-work',
    });
  });

  test('whoever left the draft is an author too', async () => {
    const write = taskStep('write', { by: { roles: ['contact', 'dpo'], of: 'item' } });
    const world = await World.create(process([write, approvalStep('approve', { decidesOn: 'write' })]));
    const runId = await world.start();
    const work = await world.opened(runId, 'write');
    const answers = { text: 'x' };
    await saveDraft(world.ports, {
      taskId: work.id,
      person: await world.person('mobility-dpo'),
      channel: 'portal',
      answers,
    });
    await completeTask(world.ports, {
      taskId: work.id,
      person: await world.person('mobility-contact'),
      channel: 'portal',
      answers,
    });
    const approval = await world.opened(runId, 'approve');
    expect(approval.authors).toEqual(['mobility-dpo', 'mobility-contact']);
  });
});

describe('acting for somebody', () => {
  test('both names are recorded, and the one asked has spoken', async () => {
    const { world, taskId, decide } = await openApproval();
    await delegate(world.ports, {
      person: await world.person('mobility-dpo'),
      toPersonId: 'mobility-member',
      ...HANDED,
    });
    const decided = await decide('mobility-member', 'yes', { onBehalfOf: 'mobility-dpo' });
    expect(decided).toMatchObject({ result: 'recorded' });
    expect((await world.task(taskId)).voices).toMatchObject([
      { personId: 'mobility-member', onBehalfOf: 'mobility-dpo', slot: 0 },
    ]);
    expect(await decide('mobility-dpo', 'yes')).toEqual({ result: 'already-voiced' });
  });

  test('one person cannot fill two slots', async () => {
    const { world, decide } = await openApproval();
    await delegate(world.ports, {
      person: await world.person('mobility-accountable'),
      toPersonId: 'mobility-dpo',
      ...HANDED,
    });
    await decide('mobility-dpo', 'yes');
    expect(await decide('mobility-dpo', 'yes', { onBehalfOf: 'mobility-accountable' })).toEqual({
      result: 'already-voiced',
    });
  });

  test('without a delegation it is not allowed', async () => {
    const { decide } = await openApproval();
    expect(await decide('mobility-member', 'yes', { onBehalfOf: 'mobility-dpo' })).toEqual({
      result: 'not-allowed',
    });
  });
});

describe('who may not', () => {
  test.each(['transit-dpo', 'grid-dpo', 'forum-member'])('%s finds nothing', async (id) => {
    const { decide } = await openApproval();
    expect(await decide(id, 'yes')).toEqual({ result: 'not-found' });
  });

  test('the coordinator sees it and does not decide', async () => {
    const { decide } = await openApproval();
    expect(await decide('city-dpo', 'yes')).toEqual({ result: 'not-allowed' });
  });

  test('a form does not end an approval, nor a decision a form', async () => {
    const { world, runId, taskId } = await openApproval();
    const person = await world.person('mobility-dpo');
    const completed = await completeTask(world.ports, {
      taskId,
      person,
      channel: 'portal',
      answers: { text: 'x' },
    });
    expect(completed).toEqual({ result: 'not-allowed' });
    const form = await world.opened(runId, 'write', { iteration: 2 });
    const decided = await decideApproval(world.ports, {
      taskId: form.id,
      person,
      channel: 'portal',
      outcome: 'yes',
    });
    expect(decided).toEqual({ result: 'not-allowed' });
  });
});
