import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { hashOf } from '../rules/canonical.ts';
import type { ApprovalStep } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { loadCase } from './load-case.ts';

/** What is decided on: the text of the step, and the work of the step it is about. */
export interface Shown {
  title: string;
  text: string;
  outcomes: ApprovalStep['outcomes'];
  /** The answers that are decided on, with the task they come from. */
  work?: { taskId: string; answers: Record<string, unknown> };
}

/**
 * What a person is shown before they decide, and its hash (SHA-256 of canonical JSON), which their voice is bound to:
 * when the work changes, an old page cannot decide on the new work.
 */
export async function shownOf(
  ports: Pick<Ports, 'store'>,
  run: Run,
  step: ApprovalStep,
  task: Task,
): Promise<{ shown: Shown; shownHash: string }> {
  const work = step.decidesOn === undefined ? undefined : workDecidedOn(await loadCase(ports, run.id), step, task.scope);
  const shown: Shown = {
    title: step.title,
    text: step.text,
    outcomes: step.outcomes,
    ...(work?.answers === undefined ? {} : { work: { taskId: work.id, answers: work.answers } }),
  };
  return { shown, shownHash: hashOf({ taskId: task.id, ...shown }) };
}

/** The last finished work of the step that is decided on, in the same scope. */
export function workDecidedOn({ tasks }: Case, step: ApprovalStep, scope: string): Task | undefined {
  return tasks
    .filter((task) => task.stepId === step.decidesOn && task.status === 'done')
    .filter((task) => task.scope === scope || task.scope === '')
    .sort((a, b) => b.iteration - a.iteration)
    .at(0);
}
