import type { z } from 'zod';

import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import { Awareness, Containment, Facts, Filing, Report, SubjectsTold, Triage } from './answers.ts';
import { BreachData } from './breach-data.ts';

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

/** Every time somebody took a step's task away with a reason; the end of a run cancels tasks too, but closes no case. */
export function cancelledTasks(aCase: Case, stepId: string): Task[] {
  return aCase.tasks.filter(
    (task) => task.stepId === stepId && task.kind !== 'stuck' && task.status === 'cancelled',
  );
}

/** A typed answer with where it came from. */
export interface Answered<T> {
  organizationId: string;
  scope: string;
  task: Task;
  answers: T;
}

export function triageOf(aCase: Case): Answered<Triage> | undefined {
  return lastOf(aCase, 'triage', Triage)[0];
}

export function awarenessOf(aCase: Case, organizationId: string): Answered<Awareness> | undefined {
  return lastAt(aCase, 'awareness', organizationId, Awareness);
}

export function containmentOf(aCase: Case): Answered<Containment> | undefined {
  return lastOf(aCase, 'contain', Containment)[0];
}

/** The facts of every organization that answered, in order of scope. */
export function allFacts(aCase: Case): Answered<Facts>[] {
  return lastOf(aCase, 'facts', Facts);
}

/** All filings of a scope, first to last. */
export function filingsOf(aCase: Case, scope: string): Answered<Filing>[] {
  return doneTasks(aCase, 'file')
    .filter((task) => task.scope === scope)
    .flatMap((task) => answered(task, Filing));
}

/** All reports of an organization under one law (every law when none is named), first to last. */
export function reportsOf(aCase: Case, organizationId: string, regimeId?: string): Answered<Report>[] {
  return doneTasks(aCase, 'report')
    .filter((task) => task.organizationId === organizationId)
    .filter(({ scope }) => regimeId === undefined || scope === `${organizationId}.${regimeId}`)
    .flatMap((task) => answered(task, Report));
}

export function subjectsToldOf(aCase: Case, organizationId: string): Answered<SubjectsTold> | undefined {
  return lastAt(aCase, 'tell-subjects', organizationId, SubjectsTold);
}

export type Decision = 'not-notifiable' | 'notify-authority' | 'notify-authority-and-subjects';
const DECISIONS: readonly string[] = ['not-notifiable', 'notify-authority', 'notify-authority-and-subjects'];

/** What a controller decided, when it has. */
export function decisionOf(
  aCase: Case,
  organizationId: string,
): { decision: Decision; task: Task } | undefined {
  const task = doneTasks(aCase, 'decide')
    .filter((done) => done.organizationId === organizationId)
    .at(-1);
  return task !== undefined && isDecision(task.outcome) ? { decision: task.outcome, task } : undefined;
}

/** What the run keeps about the breach. Throws a ZodError when the run is not a breach: a defect. */
export function breachDataOf(aCase: Case): BreachData {
  return BreachData.parse(aCase.run.data);
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
function lastOf<S extends z.ZodType>(aCase: Case, stepId: string, shape: S): Answered<z.infer<S>>[] {
  const byScope = new Map(doneTasks(aCase, stepId).map((task) => [task.scope, task]));
  return [...byScope.values()].flatMap((task) => answered(task, shape));
}

function answered<S extends z.ZodType>(task: Task, shape: S): Answered<z.infer<S>>[] {
  const parsed = shape.safeParse(task.answers);
  if (!parsed.success) return [];
  return [{ organizationId: task.organizationId, scope: task.scope, task, answers: parsed.data }];
}

function isDecision(outcome: string | undefined): outcome is Decision {
  return outcome !== undefined && DECISIONS.includes(outcome);
}
