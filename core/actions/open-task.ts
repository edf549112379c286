import { CodedError } from '../rules/coded-error.ts';
import type { ApprovalStep, EachStep, Step, TaskStep } from '../rules/process-definition.ts';
import { findStep } from './find-step.ts';
import { loadCase } from './load-case.ts';
import { loadDefinition } from './load-definition.ts';
import { openGroup } from './open-group.ts';
import { openChildRun } from './open-child-run.ts';
import { openSingleTask } from './open-single-task.ts';
import { openStuckTask } from './open-stuck-task.ts';
import type { OpenTaskInput, OpenTaskPorts, OpenTaskResult } from './open-task-input.ts';

/**
 * Opens what a waiting state asks for: a task, an approval, a group of them, or a look at a stuck step. Idempotent on
 * run, step, iteration and scope: a repeated call changes nothing, a new token for the same wait replaces the old.
 * Throws `run.unknown`, `step.unknown`, `step.not-asked`, `participants.unknown` (defects) and `store.contended`.
 */
export async function openTask(ports: OpenTaskPorts, input: OpenTaskInput): Promise<OpenTaskResult> {
  const found = await loadCase(ports, input.runId);
  if (found.run.status !== 'running') return { result: 'run-over' };
  if (input.stuck !== undefined) return openStuckTask(ports, input, input.stuck);
  const definition = await loadDefinition(ports, found.run);
  const step = findStep(definition, input.stepId)?.step;
  if (step === undefined)
    throw new CodedError('step.unknown', `${definition.id} has no step ${input.stepId}`);
  if (step.kind === 'run') return openChildRun(ports, input, step);
  if (step.kind === 'each') return openGroup(ports, input, step.over, askedStep(step));
  return openSingleTask(ports, input, askable(step));
}

function askedStep(each: EachStep): TaskStep | ApprovalStep {
  const [only, ...more] = each.steps;
  if (only === undefined || more.length > 0)
    throw new CodedError('step.not-asked', `each ${each.id} has not exactly one step`);
  return askable(only);
}

function askable(step: Step): TaskStep | ApprovalStep {
  if (step.kind === 'task' || step.kind === 'approval') return step;
  throw new CodedError('step.not-asked', `step ${step.id} is of kind ${step.kind}, which asks nobody`);
}
