import { describe, expect, test } from '@jest/globals';
import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { publishProduct } from '../../../core/actions/publish-product.ts';
import { closeGuard } from '../../../core/rules/breach/close-guard.ts';
import type { BreachDossier } from '../../../core/rules/breach/dossier.ts';
import type { ApprovalOutcome, Step } from '../../../core/rules/process-definition.ts';
import { breachRun } from './support/breach-run.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { defined, World } from './support/world.ts';

const changes: ApprovalOutcome = {
  id: 'changes',
  label: 'Changes',
  consequence: 'It goes back.',
  reason: true,
  changes: true,
};
const yes: ApprovalOutcome = { id: 'yes', label: 'Yes', consequence: 'It goes on.', reason: false };
const lapses = {
  remindBefore: [],
  escalateTo: [],
  every: { hours: 1 },
  expire: { after: { hours: 4 }, outcome: 'lapsed' },
};

async function goOnWithout(world: World, taskId: string, reason = 'They are away.', who = 'city-dpo') {
  return cancelTask(world.ports, { taskId, person: await world.person(who), channel: 'portal', reason });
}

describe('going on without those who were asked for a single step', () => {
  async function opened(steps: Step[], stepId: string) {
    const world = await World.create(process(steps));
    const runId = await world.start();
    const { id } = await world.opened(runId, stepId);
    return { world, runId, id };
  }

  test.each<[string, Step[], string, string]>([
    ['a task with one way on', [taskStep('write')], 'write', 'done'],
    [
      'a task that may lapse',
      [taskStep('write', { late: lapses, outcomes: ['done', 'lapsed'] })],
      'write',
      'lapsed',
    ],
    ['an approval goes back', [approvalStep('agree', { outcomes: [yes, changes] })], 'agree', 'changes'],
  ])('%s', async (_name, steps, stepId, outcome) => {
    const { world, runId, id } = await opened(steps, stepId);
    const before = await world.outbox();
    expect(await goOnWithout(world, id, ' They are away. ')).toMatchObject({ result: 'done' });
    const task = await world.task(id);
    expect(task).toMatchObject({
      status: 'cancelled',
      reason: 'They are away.',
      endedBy: { personId: 'city-dpo' },
    });
    expect(task.outcome).toBeUndefined();
    expect(before.some(({ work }) => work.kind === 'resume')).toBe(false);
    await world.deliver();
    expect(world.ports.engine.resumed.get(`token-${stepId}-1`)).toEqual({ outcome });
    expect((await world.events(runId)).at(-1)).toMatchObject({
      type: 'task-cancelled',
      data: { taskId: id },
    });
    expect(await world.chainHolds(runId)).toBe(true);

    // The state tries again with a new token: it goes on in the same way.
    expect(await world.open(runId, stepId, { token: 'again' })).toMatchObject({ result: 'resumed' });
    await world.deliver();
    expect(world.ports.engine.resumed.get('again')).toEqual({ outcome });
  });

  test.each<[string, Step[], string]>([
    ['a decision between outcomes', [approvalStep('agree')], 'agree'],
    ['a choice of ways', [taskStep('write', { outcomes: ['a', 'b'], outcomeField: 'text' })], 'write'],
    ['work that is decided on', [taskStep('write'), approvalStep('agree', { decidesOn: 'write' })], 'write'],
  ])('is refused for %s', async (_name, steps, stepId) => {
    const { world, id } = await opened(steps, stepId);
    expect(await goOnWithout(world, id)).toEqual({ result: 'needed' });
    expect((await world.task(id)).status).toBe('open');
  });

  test('is the coordinator’s, once, and with a reason', async () => {
    const { world, id } = await opened([taskStep('write')], 'write');
    expect(await goOnWithout(world, id, 'r', 'forum-member')).toEqual({ result: 'not-found' });
    expect(await goOnWithout(world, id, 'r', 'mobility-dpo')).toEqual({ result: 'not-allowed' });
    for (const reason of [' ', 'x'.repeat(2001)])
      expect(await goOnWithout(world, id, reason)).toMatchObject({
        result: 'invalid',
        problems: [{ field: 'reason' }],
      });
    expect(await goOnWithout(world, id)).toMatchObject({ result: 'done' });
    expect(await goOnWithout(world, id)).toMatchObject({ result: 'cancelled' });
  });
});

test('a breach goes on without a silent controller, and closes with that on record', async () => {
  const { world, runId, taskOf, triage, answer, decide, found } = await breachRun();
  await triage();
  await world.open(runId, 'awareness-acts');
  await goOnWithout(world, taskOf('awareness', 'transit'));
  await answer('awareness', 'mobility', 'mobility-dpo', {
    awareAt: '2026-05-22T14:30:00Z',
    foundBy: 'processor',
    evidence: 'x',
  });
  await world.open(runId, 'contain');
  await goOnWithout(world, taskOf('contain', ''), 'Contained by phone.');
  await world.open(runId, 'partners');
  for (const scope of ['grid.mobility', 'grid.transit', 'mobility.transit'])
    await goOnWithout(world, taskOf('tell-partner', scope), 'Told by phone.');
  await world.open(runId, 'decisions');
  await goOnWithout(world, taskOf('decide', 'transit'));
  for (const person of ['mobility-dpo', 'mobility-accountable'])
    await decide('decide', 'mobility', person, 'not-notifiable');
  await world.open(runId, 'lessons');
  await goOnWithout(world, taskOf('lessons', ''), 'Drawn elsewhere.');
  await world.deliver();
  for (const stepId of ['awareness-acts', 'contain', 'decisions', 'lessons'])
    expect(world.ports.engine.resumed.has(`token-${stepId}-1`)).toBe(true);

  expect(closeGuard(await found(), await world.ports.store.organizations())).toEqual([]);
  const published = await publishProduct(world.ports, {
    runId,
    stepId: 'dossier',
    iteration: 1,
    scope: '',
    product: 'breach-dossier',
  });
  expect(published).toEqual({ outcome: 'published' });
  const reasonsIn = async (organizationId: string) => {
    const product = defined(
      (await world.ports.store.products(organizationId, { limit: 1 })).items[0],
      'product',
    );
    const body = defined(await world.ports.objects.get(product.key), 'dossier');
    // Written a line above, from this very type.
    const { wentOnWithout } = JSON.parse(body) as BreachDossier;
    return wentOnWithout.map(({ organizationId: asked, reason = '-' }) => `${asked}: ${reason}`).sort();
  };
  const transit = 'transit: They are away.';
  expect(await reasonsIn('city')).toEqual([
    'city: Drawn elsewhere.',
    'grid: Told by phone.',
    'grid: Told by phone.',
    'mobility: Contained by phone.',
    'mobility: Told by phone.',
    transit,
    transit,
  ]);
  expect(await reasonsIn('transit')).toEqual([
    'city: -',
    'grid: -',
    'grid: -',
    'mobility: -',
    'mobility: -',
    transit,
    transit,
  ]);
});
