import type { Ports } from '../../ports.ts';
import type { Case } from '../../rules/case.ts';
import { may } from '../../rules/authorization.ts';
import type { Clock } from '../../rules/clock.ts';
import { breachMaterial, type MaterialSection } from '../../rules/breach/material.ts';
import type { FormSchema } from '../../rules/form.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from '../../rules/process-definition.ts';
import { findSlot } from '../../rules/quorum.ts';
import type { Run } from '../../rules/run.ts';
import { formFor, prefillFor } from '../../rules/task-form.ts';
import type { TaskContext } from '../../rules/task-context.ts';
import type { Task } from '../../rules/task.ts';
import { actingFor, type Acting } from '../acting-for.ts';
import { findStep } from '../find-step.ts';
import { loadDefinition } from '../load-definition.ts';
import { shownOf } from '../shown.ts';
import { namesOf } from './names-of.ts';
import { publicRun } from './public-run.ts';
import { onlyState, withoutSecrets } from './without-secrets.ts';

/** Why a person who sees a task cannot act on it. */
export type WhyNot =
  'ended' | 'run-over' | 'not-asked' | 'claimed' | 'own-work' | 'already-voiced' | 'slots-taken';

/** A task as one person may see it. */
export interface TaskView {
  task: Task;
  run: Run;
  definition: ProcessDefinition;
  /** Absent for a stuck step. */
  step: TaskStep | ApprovalStep | undefined;
  /** The form as asked now, and what its fields show before anybody has typed. */
  form?: FormSchema;
  prefill: Record<string, unknown>;
  /** What must be seen to answer or decide; empty for those who may not. */
  material: MaterialSection[];
  /** What a decision is bound to. */
  shownHash?: string;
  /** Clocks of the task's organization. */
  clocks: Clock[];
  organizations: Organization[];
  people: Record<string, string>;
  /** In whose name the person acts; absent when they may not. */
  acting?: Acting;
  whyNot?: WhyNot;
}

/** The task page. Undefined when there is no such task for this person. */
export async function taskView(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  taskId: string,
): Promise<TaskView | undefined> {
  const task = await ports.store.task(taskId);
  const found = task === undefined ? undefined : await ports.store.case(task.runId);
  if (task === undefined || found === undefined) return undefined;
  const now = ports.now();
  const action = task.kind === 'approval' ? 'decide-approval' : 'act-on-task';
  const acting = await actingFor(ports, person, action, task, found);
  if (acting === undefined && !may(person, 'see-task', { ...found, task, at: now })) return undefined;
  const [definition, organizations] = await Promise.all([
    loadDefinition(ports, found.run),
    ports.store.organizations(),
  ]);
  const reads = acting !== undefined || may(person, 'see-answers', { ...found, task, at: now });
  const shown = reads ? withoutSecrets(task) : onlyState(task);
  const clocks = found.clocks.filter(({ organizationId }) => organizationId === task.organizationId);
  const step = personStepOf(definition, task);
  const whyNot = whyNotOf(person, found, task, acting, now);
  return {
    task: shown,
    run: publicRun(found.run),
    definition,
    step,
    ...(reads && step !== undefined
      ? await contentOf(ports, { task, case: found, organizations, now }, definition, step)
      : { prefill: {}, material: [] }),
    clocks,
    organizations,
    people: await namesOf(ports, { run: found.run, tasks: [shown], clocks }),
    ...(whyNot === undefined ? {} : { whyNot }),
    ...(acting === undefined ? {} : { acting }),
  };
}

function personStepOf(definition: ProcessDefinition, task: Task): TaskStep | ApprovalStep | undefined {
  const step = task.kind === 'stuck' ? undefined : findStep(definition, task.stepId)?.step;
  return step?.kind === 'task' || step?.kind === 'approval' ? step : undefined;
}

async function contentOf(
  ports: Pick<Ports, 'store'>,
  context: TaskContext,
  definition: ProcessDefinition,
  step: TaskStep | ApprovalStep,
): Promise<Pick<TaskView, 'form' | 'prefill' | 'material' | 'shownHash'>> {
  const material = materialOf(definition, context);
  if (step.kind === 'task')
    return { form: formFor(step, context), prefill: prefillFor(step, context), material };
  const { shownHash } = await shownOf(ports, context.case.run, step, context.task);
  return { prefill: {}, material, shownHash };
}

function materialOf(definition: ProcessDefinition, context: TaskContext): MaterialSection[] {
  if (definition.id !== 'breach-notification') return [];
  const home = context.organizations.find(({ id }) => id === context.task.organizationId);
  return breachMaterial(definition, context, {
    timeZone: home?.timeZone ?? 'UTC',
    organizationName: (id) =>
      context.organizations.find((organization) => organization.id === id)?.name ?? id,
  });
}

function whyNotOf(
  person: Person,
  { run }: Case,
  task: Task,
  acting: Acting | undefined,
  at: string,
): WhyNot | undefined {
  if (task.status !== 'open') return 'ended';
  if (run.status !== 'running') return 'run-over';
  if (acting === undefined) return 'not-asked';
  if (task.kind !== 'approval')
    return task.claimedBy === undefined || task.claimedBy === person.id ? undefined : 'claimed';
  const slot = findSlot(task, { person, at, ...(acting.inOwnName ? {} : { onBehalfOf: acting.asked }) });
  if (slot.result === 'slot') return undefined;
  return slot.result === 'not-allowed' ? 'not-asked' : slot.result;
}
