import type * as z from 'zod';

import type { Case } from './case.ts';
import type { Task } from './task.ts';

/** The last time a step ended for a scope; `done` only, lapses do not count. */
export function lastDone(aCase: Case, stepId: string, scope?: string): Task | undefined {
  return doneTasks(aCase, stepId)
    .filter((task) => scope === undefined || task.scope === scope)
    .at(-1);
}

/** Every time a step ended `done`, in order of round and then of scope. */
export function doneTasks({ tasks }: Pick<Case, 'tasks'>, stepId: string): readonly Task[] {
  const known = DONE.get(tasks) ?? doneByStep(tasks);
  DONE.set(tasks, known);
  return known.get(stepId) ?? [];
}

/** A case is read hundreds of times while it is judged, and its list of tasks is never changed but replaced. */
const DONE = new WeakMap<readonly Task[], ReadonlyMap<string, Task[]>>();

function doneByStep(tasks: readonly Task[]): ReadonlyMap<string, Task[]> {
  const done = tasks
    .filter(({ status }) => status === 'done')
    .sort((left, right) => left.iteration - right.iteration || (left.scope < right.scope ? -1 : 1));
  const byStep = new Map<string, Task[]>();
  for (const task of done) byStep.set(task.stepId, [...(byStep.get(task.stepId) ?? []), task]);
  return byStep;
}

/** A typed answer with where it came from. */
export interface Answered<T> {
  organizationId: string;
  scope: string;
  task: Task;
  answers: T;
}

/** The last answer of one scope of a step; undefined when it does not parse any more. */
export function lastAt<S extends z.ZodType>(
  aCase: Case,
  stepId: string,
  scope: string,
  shape: S,
): Answered<z.infer<S>> | undefined {
  const task = lastDone(aCase, stepId, scope);
  return task === undefined ? undefined : answered(task, shape)[0];
}

/** The last answer of each scope of a step; answers that no longer parse are left out. */
export function lastOf<S extends z.ZodType>(aCase: Case, stepId: string, shape: S): Answered<z.infer<S>>[] {
  const byScope = new Map(doneTasks(aCase, stepId).map((task) => [task.scope, task]));
  return [...byScope.values()].flatMap((task) => answered(task, shape));
}

/** The answers of one task; none when they do not parse any more. */
export function answered<S extends z.ZodType>(task: Task, shape: S): Answered<z.infer<S>>[] {
  const parsed = shape.safeParse(task.answers);
  if (!parsed.success) return [];
  return [{ organizationId: task.organizationId, scope: task.scope, task, answers: parsed.data }];
}
