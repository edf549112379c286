import { answered, doneTasks, lastAt, lastOf, type Answered } from '../answered.ts';
import type { Case } from '../case.ts';
import type { Task } from '../task.ts';
import { Awareness, Containment, Facts, Filing, Report, SubjectsTold, Triage } from './answers.ts';
import { BreachData } from './breach-data.ts';

/** Every time somebody took a step's task away with a reason; the end of a run cancels tasks too, but closes no case. */
export function cancelledTasks(aCase: Case, stepId: string): Task[] {
  return aCase.tasks.filter(
    (task) => task.stepId === stepId && task.kind !== 'stuck' && task.status === 'cancelled',
  );
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

function isDecision(outcome: string | undefined): outcome is Decision {
  return outcome !== undefined && DECISIONS.includes(outcome);
}
