import type { Channel } from '../rules/actor.ts';
import type { Person } from '../rules/organization.ts';

/** A person at a task, through one of the doors. `person` has just been read from the store. */
export interface TaskRequest {
  taskId: string;
  person: Person;
  channel: Channel;
}
