import { breachForm } from './breach/breach-form.ts';
import { MEANING } from './breach/meaning.ts';
import { breachPrefill } from './breach/prefill.ts';
import type { FormProblem, FormSchema } from './form.ts';
import { checkAnswers, type Answers, type AnswersVerdict } from './form-check.ts';
import type { TaskStep } from './process-definition.ts';
import type { TaskContext } from './task-context.ts';

/** How a process makes its forms fit the case. Absent parts change nothing. */
interface ProcessForms {
  form?: (step: TaskStep, context: TaskContext) => FormSchema;
  prefill?: (stepId: string, context: TaskContext) => Answers;
  meaning?: Readonly<Record<string, (answers: Answers, context: TaskContext) => FormProblem[]>>;
}

const PROCESSES: Readonly<Record<string, ProcessForms>> = {
  'breach-notification': { form: breachForm, prefill: breachPrefill, meaning: MEANING },
};

/**
 * The form a person is asked now: the snapshot's form, fitted to the case (for instance the reasons for a delay are
 * required when the 72 hours are over). The page and the completion both use it.
 */
export function formFor(step: TaskStep, context: TaskContext): FormSchema {
  return formsOf(context).form?.(step, context) ?? step.form;
}

/** What the page shows in the fields before anybody has saved a draft; never applied by itself. */
export function prefillFor(step: TaskStep, context: TaskContext): Answers {
  return formsOf(context).prefill?.(step.id, context) ?? {};
}

/** Checks the answers to a task: the form as asked now, then whether they fit the case and the time. */
export function checkTaskAnswers(step: TaskStep, context: TaskContext, answers: unknown): AnswersVerdict {
  const checked = checkAnswers(formFor(step, context), answers);
  if (!checked.ok) return checked;
  const problems = formsOf(context).meaning?.[step.id]?.(checked.answers, context) ?? [];
  return problems.length === 0 ? checked : { ok: false, problems };
}

/** The outcome that checked answers stand for. */
export function outcomeOf(step: TaskStep, answers: Answers): string {
  const chosen = step.outcomeField === undefined ? undefined : answers[step.outcomeField];
  return typeof chosen === 'string' ? chosen : 'done';
}

function formsOf({ task }: TaskContext): ProcessForms {
  return PROCESSES[task.processId] ?? {};
}
