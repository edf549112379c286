import type { ProcessDefinition, Step } from '../rules/process-definition.ts';

/** A step and the steps around it, outermost first. */
export interface FoundStep {
  step: Step;
  inside: Step[];
}

/** The step of that id, or undefined. */
export function findStep(definition: ProcessDefinition, stepId: string): FoundStep | undefined {
  return findAmong(definition.steps, stepId, []);
}

function findAmong(steps: Step[], stepId: string, inside: Step[]): FoundStep | undefined {
  for (const step of steps) {
    if (step.id === stepId) return { step, inside };
    for (const sequence of sequencesOf(step)) {
      const found = findAmong(sequence, stepId, [...inside, step]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** The sequences of steps inside a step. */
export function sequencesOf(step: Step): Step[][] {
  switch (step.kind) {
    case 'each':
    case 'repeat':
      return [step.steps];
    case 'both':
      return step.branches;
    case 'branch':
      return [...Object.values(step.cases), step.otherwise ?? []];
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
