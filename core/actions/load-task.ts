import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { may } from '../rules/authorization.ts';
import type { Actor, Channel } from '../rules/actor.ts';
import type { Person } from '../rules/organization.ts';
import type { ProcessDefinition, Step } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { actingFor, type Acting } from './acting-for.ts';
import { findStep } from './find-step.ts';
import { loadDefinition } from './load-definition.ts';

/** A task with its run and definition, for somebody who may act on it. */
export interface LoadedTask {
  task: Task;
  run: Run;
  definition: ProcessDefinition;
  /** Absent for a stuck task. */
  step: Step | undefined;
  acting: Acting;
}

export type LoadTaskResult =
  ({ result: 'loaded' } & LoadedTask) | { result: 'not-found' } | { result: 'not-allowed' };

/**
 * A task for somebody who wants to act on it. Who may not even see it gets the same answer as for a task that does
 * not exist.
 */
export async function loadTask(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  action: 'act-on-task' | 'decide-approval',
  { taskId, onBehalfOf }: { taskId: string; onBehalfOf?: string | undefined },
): Promise<LoadTaskResult> {
  const task = await ports.store.task(taskId);
  if (task === undefined) return { result: 'not-found' };
  const run = await ports.store.run(task.runId);
  if (run === undefined) return { result: 'not-found' };
  const acting = await actingFor(ports, person, action, task, { run, parties: [] }, onBehalfOf);
  if (acting === undefined) {
    const found = await ports.store.case(task.runId);
    return { result: found !== undefined && sees(ports, person, found, task) ? 'not-allowed' : 'not-found' };
  }
  const definition = await loadDefinition(ports, run);
  return { result: 'loaded', task, run, definition, step: findStep(definition, task.stepId)?.step, acting };
}

function sees(ports: Pick<Ports, 'now'>, person: Person, { run, parties }: Case, task: Task): boolean {
  return may(person, 'see-task', { run, parties, task, at: ports.now() });
}

/** The person as the evidence names them: with the organization of the task, and whom they act for. */
export function actorOf(
  person: Person,
  task: Task,
  acting: Acting,
  channel: Channel,
): Extract<Actor, { kind: 'person' }> {
  const actor = {
    kind: 'person',
    personId: person.id,
    organizationId: task.organizationId,
    channel,
  } as const;
  return acting.inOwnName ? actor : { ...actor, onBehalfOf: acting.asked.id };
}
