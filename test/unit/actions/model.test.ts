import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { endRun } from '../../../core/actions/end-run.ts';
import { releaseTask } from '../../../core/actions/release-task.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import { sweepDue } from '../../../core/actions/sweep-due.ts';
import { Model, PEOPLE, type Someone, type Step } from './support/model.ts';
import { approvalStep, process, taskStep } from './support/processes.ts';
import { World } from './support/world.ts';

const HOUR = 3_600_000;
const lapses = {
  remindBefore: [{ hours: 2 }],
  escalateTo: [],
  every: { hours: 1 },
  expire: { after: { hours: 4 }, outcome: 'lapsed' },
};
const SAMPLE = process([
  taskStep('write', {
    by: { roles: ['contact', 'dpo'], of: 'item' },
    late: lapses,
    outcomes: ['done', 'lapsed'],
  }),
  approvalStep('approve', {
    decidesOn: 'write',
    late: { remindBefore: [], escalateTo: [], every: { hours: 1 } },
  }),
]);

type Command =
  | { do: 'open'; step: Step; token: string }
  | { do: 'claim' | 'release' | 'draft' | 'complete'; by: Someone }
  | { do: 'decide'; by: Someone; outcome: 'yes' | 'no' }
  | { do: 'pass'; hours: number }
  | { do: 'deliver' | 'stop' };

const someone = fc.constantFrom(...PEOPLE);
const command: fc.Arbitrary<Command> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('open' as const),
      step: fc.constantFrom<Step>('write', 'approve'),
      token: fc.constantFrom('a', 'b'),
    }),
  },
  {
    weight: 8,
    arbitrary: fc.record({
      do: fc.constantFrom('claim' as const, 'release' as const, 'draft' as const, 'complete' as const),
      by: someone,
    }),
  },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      by: someone,
      outcome: fc.constantFrom('yes' as const, 'no' as const),
    }),
  },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('pass' as const), hours: fc.constantFrom(1, 4, 8) }) },
  { weight: 2, arbitrary: fc.constant({ do: 'deliver' as const }) },
  { weight: 1, arbitrary: fc.constant({ do: 'stop' as const }) },
);

test('any sequence of openings, claims, drafts, answers, decisions, lapses, repeats and ends goes as the model says', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { minLength: 4, maxLength: 30 }), async (commands) => {
      const world = await World.create(SAMPLE);
      const runId = await world.start();
      const model = new Model();
      for (const each of commands)
        expect([each, await perform(world, runId, each)]).toEqual([each, imagine(model, each)]);
      await world.deliver();
      for (const [token, outcome] of model.resumed)
        expect(world.ports.engine.resumed.get(token)).toEqual({ outcome });
      expect(await world.chainHolds(runId)).toBe(true);
      for (const [step, asked] of Object.entries(model.asked))
        expect(await world.task(`${runId}~${step}~1~`)).toMatchObject({ status: asked.status });
    }),
    { numRuns: 150 },
  );
});

function imagine(model: Model, command: Command): string {
  switch (command.do) {
    case 'open':
      return model.open(command.step, `${command.step}-${command.token}`);
    case 'decide':
      return model.decide(command.by, command.outcome);
    case 'pass':
      model.pass(command.hours);
      return 'passed';
    case 'deliver':
      return 'delivered';
    case 'stop':
      model.stop();
      return 'stopped';
    case 'claim':
    case 'release':
    case 'draft':
    case 'complete':
      return model[command.do](command.by);
  }
}

async function perform(world: World, runId: string, command: Command): Promise<string> {
  const { ports } = world;
  switch (command.do) {
    case 'open':
      return (await world.open(runId, command.step, { token: `${command.step}-${command.token}` })).result;
    case 'decide': {
      const { by, outcome } = command;
      const request = {
        taskId: `${runId}~approve~1~`,
        person: await world.person(by),
        channel: 'api' as const,
      };
      return (await decideApproval(ports, { ...request, outcome, reason: 'because' })).result;
    }
    case 'pass':
      ports.clock.advance(command.hours * HOUR);
      await sweepDue(ports, { limit: 100 });
      return 'passed';
    case 'deliver':
      await world.deliver();
      return 'delivered';
    case 'stop':
      await endRun(ports, { runId, status: 'stopped' });
      return 'stopped';
    case 'claim':
    case 'release':
    case 'draft':
    case 'complete':
      return (await act(world, runId, command)).result;
  }
}

async function act(
  world: World,
  runId: string,
  command: { do: 'claim' | 'release' | 'draft' | 'complete'; by: Someone },
) {
  const request = {
    taskId: `${runId}~write~1~`,
    person: await world.person(command.by),
    channel: 'portal' as const,
  };
  const answers = { text: 'an answer' };
  switch (command.do) {
    case 'claim':
      return claimTask(world.ports, request);
    case 'release':
      return releaseTask(world.ports, request);
    case 'draft':
      return saveDraft(world.ports, { ...request, answers });
    case 'complete':
      return completeTask(world.ports, { ...request, answers });
  }
}
