import type { Actor } from '../../../../core/rules/actor.ts';
import type { Case } from '../../../../core/rules/case.ts';
import { COMPUTATIONS } from '../../../../core/rules/computations.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import type { EffectResult } from '../../../../core/rules/effect.ts';
import { effectOf } from '../../../../core/rules/effects.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import type { RegisterEntry, RegisterPut } from '../../../../core/rules/register-entry.ts';
import { requestAnswer } from '../../../../core/rules/request/answer-product.ts';
import type { ProductDraft } from '../../../../core/rules/product/product-maker.ts';
import { requestStart } from '../../../../core/rules/request/start.ts';
import { taskId } from '../../../../core/rules/task-id.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { dataSubjectRequest } from '../../../../workflows/data-subject-request/process.ts';
import { organization } from '../city.ts';

/** A request built step by step as the actions would, for tests of its rules. */

export const RUN_ID = 'run-abcdef1234567890';
export const RECEIVED_AT = '2026-03-02T09:00:00.000Z';
export const PERSON = { name: 'Ottilie Sommerfeld', email: 'ottilie@example.org' };
export const ORGANIZATIONS: Organization[] = [
  organization('office', 'other', true),
  organization('mobility'),
  organization('transit'),
  organization('cloud', 'processor'),
  { ...organization('london'), country: 'GB', timeZone: 'Europe/London' },
];

/** What stands after each step: the case and the register. */
export interface World {
  case: Case;
  registers: RegisterEntry[];
}

/** A request that has come to an organization, not yet acknowledged. */
export function received(organizationId = 'mobility', more: Record<string, unknown> = {}): World {
  const answers = {
    rights: ['access'],
    details: 'My parking permits.',
    ...PERSON,
    asksFor: 'self',
    receivedAt: RECEIVED_AT,
    ...more,
  };
  const started = requestStart({
    answers,
    runId: RUN_ID,
    organizationId,
    organizations: ORGANIZATIONS,
    at: '2026-03-02T10:00:00.000Z',
  });
  if (!started.ok) throw new Error(JSON.stringify(started.problems));
  const aCase: Case = {
    run: {
      id: RUN_ID,
      processId: dataSubjectRequest.id,
      processVersion: 1,
      definitionHash: '0'.repeat(64),
      title: started.title,
      private: true,
      leadOrganizationId: 'office',
      ownerOrganizationId: organizationId,
      status: 'running',
      startedBy: byPerson(organizationId),
      startedAt: RECEIVED_AT,
      data: started.data,
      head: { seq: 0, hash: '0'.repeat(64) },
      version: 1,
    },
    parties: (started.parties ?? []).map((party) => ({
      ...party,
      runId: RUN_ID,
      taskRoles: [],
      private: true,
      startedAt: RECEIVED_AT,
      version: 1,
    })),
    tasks: [],
    groups: [],
    clocks: [],
  };
  return { case: aCase, registers: putIn([], started.puts ?? []) };
}

export interface Ended {
  answers: Record<string, unknown>;
  outcome?: string;
  at: string;
  scope?: string;
  iteration?: number;
}

/** The world after a task has ended, and what its effect was. */
export function answered(
  world: World,
  stepId: string,
  organizationId: string,
  ended: Ended,
): World & { effect: EffectResult } {
  const step = personStep(dataSubjectRequest, stepId);
  if (step?.kind !== 'task') throw new Error(`${stepId} is no task`);
  const { answers, at, scope = organizationId, iteration = 1 } = ended;
  const chosen = step.outcomeField === undefined ? undefined : answers[step.outcomeField];
  const task: Task = {
    id: taskId({ runId: RUN_ID, stepId, iteration, scope }),
    runId: RUN_ID,
    stepId,
    iteration,
    scope,
    kind: 'task',
    organizationId,
    roles: step.by.roles,
    status: 'done',
    private: true,
    processId: dataSubjectRequest.id,
    title: step.title,
    openedAt: at,
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    execution: 'arn:execution',
    version: 2,
    answers,
    outcome: ended.outcome ?? (typeof chosen === 'string' ? chosen : 'done'),
    endedAt: at,
    endedBy: byPerson(organizationId),
  };
  const input = {
    case: world.case,
    task,
    organizations: ORGANIZATIONS,
    at,
    actor: byPerson(organizationId),
  };
  const effect = effectOf(step.effect, input);
  const after = { ...world.case, tasks: [...world.case.tasks, task] };
  return { ...applied({ ...world, case: after }, effect), effect };
}

/** The world after an auto step. */
export function computed(
  world: World,
  name: string,
  at: string,
  organizationId?: string,
): World & { effect: Partial<EffectResult> } {
  const rule = COMPUTATIONS[name];
  if (rule === undefined) throw new Error(`no ${name}`);
  const place = { stepId: name, iteration: 1, scope: organizationId ?? '' };
  const effect = rule.compute({
    case: world.case,
    organizations: ORGANIZATIONS,
    registers: world.registers,
    products: [],
    at,
    place: organizationId === undefined ? place : { ...place, organizationId },
  });
  return { ...applied(world, effect), effect };
}

/** The world after a controller's answer has been made available. */
export function delivered(
  world: World,
  organizationId: string,
  at: string,
): World & { effect: Partial<EffectResult>; document: ProductDraft['document'] | undefined } {
  const input = {
    case: world.case,
    organizations: ORGANIZATIONS,
    registers: world.registers,
    products: [],
    at,
    definition: dataSubjectRequest,
    events: [],
    people: [],
    ecosystem: 'Office',
    place: { stepId: 'deliver', iteration: 1, scope: organizationId, organizationId },
  };
  const effect = requestAnswer.after?.(input) ?? {};
  return { ...applied(world, effect), effect, document: requestAnswer.make(input)[0]?.document };
}

function applied(world: World, effect: Partial<EffectResult>): World {
  const { clocks = [], parties = [], runData } = effect;
  const { run } = world.case;
  return {
    case: {
      ...world.case,
      run: runData === undefined ? run : { ...run, data: runData },
      clocks: replaced(
        world.case.clocks,
        clocks.map(({ after }) => after),
        ({ id }) => id,
      ),
      parties: replaced(
        world.case.parties,
        parties.map(({ after }) => after),
        ({ organizationId }) => organizationId,
      ),
    },
    registers: putIn(world.registers, effect.puts ?? []),
  };
}

function replaced<T>(known: T[], changed: T[], keyOf: (one: T) => string): T[] {
  return [...new Map([...known, ...changed].map((one) => [keyOf(one), one])).values()];
}

function putIn(registers: RegisterEntry[], puts: RegisterPut[]): RegisterEntry[] {
  return puts.reduce((all, { organizationId, kind, id, change }) => {
    const before = all.find(
      (one) => one.organizationId === organizationId && one.kind === kind && one.id === id,
    );
    const content = change(before);
    if (content === undefined) return all;
    const after = {
      organizationId,
      kind,
      id,
      at: RECEIVED_AT,
      version: (before?.version ?? 0) + 1,
      ...content,
    };
    return [...all.filter((one) => one !== before), after];
  }, registers);
}

function byPerson(organizationId: string): Actor {
  return { kind: 'person', personId: `${organizationId}-contact`, organizationId, channel: 'portal' };
}
