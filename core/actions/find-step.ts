import { listsInside } from '../rules/definition-steps.ts';
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
    for (const sequence of listsInside(step)) {
      const found = findAmong(sequence, stepId, [...inside, step]);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}
