import type { Ports } from '../ports.ts';
import { checkAnswers, type AnswersVerdict } from '../rules/form-check.ts';
import type { TaskStep } from '../rules/process-definition.ts';
import type { Language } from '../rules/preferences.ts';
import { checkTaskAnswers, dependsOnCase } from '../rules/task-form.ts';
import type { Task } from '../rules/task.ts';
import { taskContext } from './task-context.ts';

/** Answers checked against the form as it stands for this task now, and against the case. */
export async function checkedAnswers(
  ports: Pick<Ports, 'store' | 'now'>,
  task: Task,
  step: TaskStep,
  answers: Record<string, unknown>,
  language: Language = 'en',
): Promise<AnswersVerdict> {
  // In a case of three hundred organizations the reading of it costs more than all the rest.
  if (!dependsOnCase(task)) return checkAnswers(step.form, answers, language);
  return checkTaskAnswers(step, await taskContext(ports, task), answers, language);
}
