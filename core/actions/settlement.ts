import type { Ports } from '../ports.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Task } from '../rules/task.ts';
import { findStep } from './find-step.ts';

/** Who ended a task, when and how, in words for people; undefined while it is open. */
export async function settlementOf(
  ports: Pick<Ports, 'store'>,
  definition: ProcessDefinition,
  task: Task,
): Promise<{ by: string; at: string; outcome: string } | undefined> {
  if (task.endedAt === undefined) return undefined;
  const step = findStep(definition, task.stepId)?.step;
  const chosen =
    step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === task.outcome)?.label : undefined;
  const outcome = chosen ?? task.outcome ?? task.status;
  return { by: await endedByName(ports, task), at: task.endedAt, outcome };
}

/** The name of whoever ended a task: a person, or the system itself. */
export async function endedByName(ports: Pick<Ports, 'store'>, task: Task): Promise<string> {
  if (task.endedBy?.kind === 'guest') return 'the guest who was asked';
  if (task.endedBy?.kind !== 'person') return 'clause8';
  return (await ports.store.person(task.endedBy.personId))?.name ?? 'a person who has left';
}
