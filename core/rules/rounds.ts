import type { Case } from './case.ts';
import type { Task } from './task.ts';

type Tasks = Pick<Case, 'tasks'>;

/** The tasks of the latest round of a step, in order of scope; a stuck step's own tasks are not among them. */
export function lastRound({ tasks }: Tasks, stepId: string): Task[] {
  const asked = tasks.filter((task) => task.stepId === stepId && task.kind !== 'stuck');
  const latest = Math.max(0, ...asked.map(({ iteration }) => iteration));
  return asked
    .filter(({ iteration }) => iteration === latest)
    .sort((left, right) => (left.scope < right.scope ? -1 : 1));
}

/** How the last round of a step that asks once ended: an outcome, also of a lapse; undefined while it is open. */
export function lastOutcome(aCase: Tasks, stepId: string): string | undefined {
  return lastRound(aCase, stepId).at(0)?.outcome;
}

/** The latest task of a step for one item of an `each` whose items go round on their own. */
export function latestOf({ tasks }: Tasks, stepId: string, scope: string): Task | undefined {
  return tasks
    .filter((task) => task.stepId === stepId && task.scope === scope && task.kind !== 'stuck')
    .sort((left, right) => left.iteration - right.iteration)
    .at(-1);
}
