import type { ApprovalStep, ProcessDefinition, Step, TaskStep } from './process-definition.ts';

/** Every list of steps directly inside a step. */
export function listsInside(step: Step): Step[][] {
  switch (step.kind) {
    case 'each':
    case 'repeat':
      return [step.steps];
    case 'both':
      return step.branches;
    case 'branch':
      return [...Object.values(step.cases), ...(step.otherwise === undefined ? [] : [step.otherwise])];
    case 'task':
    case 'approval':
    case 'auto':
    case 'back-to':
    case 'clock':
    case 'run':
    case 'publish':
      return [];
  }
}

/** The steps directly inside a step, in reading order. */
export function stepsInside(step: Step): Step[] {
  return listsInside(step).flat();
}

/** All steps of a definition in reading order. */
export function allStepsOf(definition: Pick<ProcessDefinition, 'steps'>): Step[] {
  return definition.steps.flatMap(withInner);
}

/** The task or approval with this id. */
export function personStep(
  definition: Pick<ProcessDefinition, 'steps'>,
  stepId: string,
): TaskStep | ApprovalStep | undefined {
  const step = allStepsOf(definition).find((found) => found.id === stepId);
  return step?.kind === 'task' || step?.kind === 'approval' ? step : undefined;
}

function withInner(step: Step): Step[] {
  return [step, ...stepsInside(step).flatMap(withInner)];
}
