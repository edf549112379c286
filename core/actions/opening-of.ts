import type { Participant } from '../rules/participants.ts';
import type { Opening } from '../rules/plan-task.ts';
import type { OpenTaskInput } from './open-task-input.ts';

/** Where a task is opened, with what its list says about the item. */
export function openingOf(
  input: OpenTaskInput,
  { scope, organizationId, label, dueOn, guest }: Participant,
): Opening {
  return {
    iteration: input.iteration,
    scope,
    organizationId,
    execution: input.execution,
    ...(label === undefined ? {} : { label }),
    ...(dueOn === undefined ? {} : { itemDate: dueOn }),
    ...(guest === undefined ? {} : { guest }),
  };
}
