import { completeTask } from '../../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../../core/actions/decide-approval.ts';
import { draftFiling } from '../../../../core/actions/draft-filing.ts';
import { startByHand } from '../../../../core/actions/start-by-hand.ts';
import { breachDataOf } from '../../../../core/rules/breach/read-case.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { AWARE, FACTS } from '../../rules/breach/breach-case.ts';
import { defined, World } from './world.ts';

export const NOW = '2026-05-22T18:00:00.000Z';
const NAMED = { controllers: ['mobility'], jointControllers: ['transit'], processors: ['grid'] };

/** A breach run on the real definition; the states of its machine are called by hand. */
export async function breachRun(start: Record<string, unknown> = {}) {
  const world = await World.create(breachNotification);
  const started = await startByHand(world.ports, {
    processId: 'breach-notification',
    organizationId: 'mobility',
    answers: { title: 'Open bucket', summary: 'A bucket was open.', ...start },
    person: await world.person('mobility-responder'),
    channel: 'portal',
  });
  if (started.result !== 'started') throw new Error(started.result);
  world.ports.clock.set(NOW);
  const { runId } = started;
  const taskOf = (stepId: string, scope: string) => `${runId}~${stepId}~1~${scope}`;
  const answer = async (stepId: string, scope: string, person: string, answers: Record<string, unknown>) =>
    completeTask(world.ports, {
      taskId: taskOf(stepId, scope),
      person: await world.person(person),
      channel: 'portal',
      answers,
    });
  const decide = async (stepId: string, scope: string, person: string, outcome: string) =>
    decideApproval(world.ports, {
      taskId: taskOf(stepId, scope),
      person: await world.person(person),
      channel: 'portal',
      outcome,
      reason: 'a risk',
    });
  const triage = async (more: Record<string, unknown> = { assessment: 'personal-data-breach', ...NAMED }) => {
    await world.open(runId, 'triage');
    return answer('triage', '', 'mobility-responder', { reason: 'It held names.', ...more });
  };
  const aware = async () => {
    await world.open(runId, 'awareness-acts');
    await answer('awareness', 'mobility', 'mobility-dpo', AWARE);
    await answer('awareness', 'transit', 'transit-dpo', AWARE);
  };
  const found = async () => defined(await world.ports.store.case(runId), 'case');
  return { world, runId, taskOf, answer, decide, triage, aware, found };
}

export const FILING_SCOPE = 'mobility.gdpr-33';
const ITEM = { scope: FILING_SCOPE, organizationId: 'mobility' };

/** Up to the filing of the mobility agency, whose task `prepare-filing` is open; `filled` is a complete notification. */
export async function filingRun(awareAt: string = AWARE.awareAt) {
  const run = await breachRun();
  const { world, runId, answer, decide, triage, found } = run;
  await triage({ assessment: 'personal-data-breach', controllers: ['mobility'] });
  await world.open(runId, 'awareness-acts');
  await answer('awareness', 'mobility', 'mobility-dpo', { ...AWARE, awareAt });
  await world.open(runId, 'facts-of-each');
  await answer('facts', 'mobility', 'mobility-dpo', FACTS);
  await world.open(runId, 'decisions');
  for (const person of ['mobility-dpo', 'mobility-accountable'])
    await decide('decide', 'mobility', person, 'notify-authority');
  await draftFiling(world.ports, { runId, stepId: 'draft', iteration: 1, ...ITEM });
  await world.open(runId, 'prepare-filing', ITEM);
  const filled = async () => {
    const draft = defined(breachDataOf(await found()).drafts?.[FILING_SCOPE], 'draft').values;
    return {
      ...draft,
      controller: {
        ...block(draft.controller),
        reporterName: 'Privacy office',
        reporterContact: 'privacy@mobility.example',
        dpoContact: 'dpo@mobility.example',
      },
      measures: { before: [], taken: 'Closed.', ...block(draft.measures) },
      consequences: { method: 'none', ...block(draft.consequences) },
    };
  };
  const openFor = async (stepId: string) => world.open(runId, stepId, ITEM);
  return { ...run, filled, openFor };
}

export function block(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
