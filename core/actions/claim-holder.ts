import type { Ports } from '../ports.ts';
import type { Person } from '../rules/organization.ts';
import type { Task } from '../rules/task.ts';

/** Somebody else is at it; whoever may act on the task can release it and then take it. */
export interface Claimed {
  result: 'claimed';
  by: { name: string };
}

/** The answer for a person when somebody else has claimed the task. */
export async function claimedByOther(
  ports: Pick<Ports, 'store'>,
  task: Task,
  person: Person,
): Promise<Claimed | undefined> {
  if (task.claimedBy === undefined || task.claimedBy === person.id) return undefined;
  const holder = await ports.store.person(task.claimedBy);
  return { result: 'claimed', by: { name: holder?.name ?? 'a person who has left' } };
}
