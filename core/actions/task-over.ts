import type { Ports } from '../ports.ts';
import type { Task } from '../rules/task.ts';

export type EndedBy =
  /** `asked`: whom they acted for. */
  { kind: 'person'; name: string; asked?: string } | { kind: 'guest' | 'left' | 'system' };

/** How a task came to its end, for those who need not do it any more. */
export interface TaskOver {
  by: EndedBy;
  at: string;
  how: 'answered' | 'decided' | 'repaired' | 'withdrawn';
  /** What was decided, in the language of the message. */
  outcome?: string;
}

/** Who ended a task, when and how; undefined while it is open. */
export async function taskOver(ports: Pick<Ports, 'store'>, task: Task): Promise<TaskOver | undefined> {
  if (task.endedAt === undefined) return undefined;
  return { by: await endedBy(ports, task), at: task.endedAt, how: howOf(task) };
}

async function endedBy({ store }: Pick<Ports, 'store'>, { endedBy: by }: Task): Promise<EndedBy> {
  if (by?.kind === 'guest') return { kind: 'guest' };
  if (by?.kind !== 'person') return { kind: 'system' };
  const person = await store.person(by.personId);
  if (person === undefined) return { kind: 'left' };
  const asked = by.onBehalfOf === undefined ? undefined : await store.person(by.onBehalfOf);
  return { kind: 'person', name: person.name, ...(asked === undefined ? {} : { asked: asked.name }) };
}

function howOf({ status, kind }: Task): TaskOver['how'] {
  if (status !== 'done') return 'withdrawn';
  return kind === 'task' ? 'answered' : kind === 'approval' ? 'decided' : 'repaired';
}
