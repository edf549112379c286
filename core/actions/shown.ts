import type { Ports } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import { hashOf } from '../rules/canonical.ts';
import type { MaterialSection } from '../rules/material-section.ts';
import { decidedOn } from '../rules/decided-on.ts';
import type { ApprovalStep, ProcessDefinition } from '../rules/process-definition.ts';
import { materialFor } from '../rules/task-material.ts';
import type { Task } from '../rules/task.ts';
import { taskContext } from './task-context.ts';

type Works = Pick<ApprovalStep, 'decidesOn'>;

/** What is decided on: the text of the step, the material beside it, and the work of the step it is about. */
export interface Shown {
  title: string;
  text: string;
  outcomes: ApprovalStep['outcomes'];
  material: MaterialSection[];
  /** The answers that are decided on, with the task they come from. */
  work?: { taskId: string; answers: Record<string, unknown> };
}

/**
 * What a person is shown before they decide, and its hash (SHA-256 of canonical JSON), which their voice is bound to:
 * when the facts, a clock or the work change, an old page cannot decide on the new ones.
 */
export async function shownOf(
  ports: Pick<Ports, 'store' | 'now'>,
  definition: ProcessDefinition,
  step: ApprovalStep,
  task: Task,
): Promise<{ shown: Shown; shownHash: string }> {
  const context = await taskContext(ports, task);
  // Of several works, the material beside the text shows each.
  const work = decidedOn(step).length === 1 ? workDecidedOn(context.case, step, task.scope) : undefined;
  const shown: Shown = {
    title: step.title,
    text: step.text,
    outcomes: step.outcomes,
    material: materialFor(definition, context),
    ...(work?.answers === undefined ? {} : { work: { taskId: work.id, answers: work.answers } }),
  };
  return { shown, shownHash: hashOf({ taskId: task.id, ...shown }) };
}

/** The last finished work of the step that is decided on, in the same scope. */
export function workDecidedOn(found: Case, step: ApprovalStep, scope: string): Task | undefined {
  return roundsDecidedOn(found, step, scope).at(0);
}

/** Who had a hand in any round of that work: what was sent back once is still in the text that comes again. */
export function authorsDecidedOn(found: Case, step: Works, scope: string): string[] {
  return [...new Set(roundsDecidedOn(found, step, scope).flatMap(({ authors }) => authors))];
}

/** Latest round first. */
function roundsDecidedOn({ tasks }: Case, step: Works, scope: string): Task[] {
  return tasks
    .filter((task) => decidedOn(step).includes(task.stepId) && task.status === 'done')
    .filter((task) => task.scope === scope || task.scope === '')
    .sort((a, b) => b.iteration - a.iteration);
}
