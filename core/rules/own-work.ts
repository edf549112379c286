import type { Person } from './organization.ts';
import type { Task } from './task.ts';

type Ids = Pick<Person, 'id'>;

/** Whether a task looks at work that this person, or the one they act for, had a hand in. */
export function isOwnWork({ barred = [] }: Pick<Task, 'barred'>, person: Ids, onBehalfOf?: Ids): boolean {
  return barred.includes(person.id) || (onBehalfOf !== undefined && barred.includes(onBehalfOf.id));
}
