import type { ProcessDefinition, Step } from '../rules/process-definition.ts';
import { allStepsOf, listsInside } from '../rules/definition-steps.ts';
import { findStep } from './find-step.ts';

/** The steps that can only be entered once this one has ended: those behind it, on every level it lies in. */
export function stepsAfter(definition: ProcessDefinition, stepId: string): Set<string> {
  const found = findStep(definition, stepId);
  if (found === undefined) return new Set();
  const chain = [...found.inside, found.step];
  return new Set(
    chain.flatMap((step, depth) => {
      const around = depth === 0 ? [definition.steps] : listsInside(chain[depth - 1] ?? step);
      const sequence = around.find((steps) => steps.includes(step)) ?? [];
      return sequence.slice(sequence.indexOf(step) + 1).flatMap(idsWithin);
    }),
  );
}

/** The steps that a repeat around this one, or a way back, can enter again after it has ended. */
export function stepsAgain(definition: ProcessDefinition, stepId: string): Set<string> {
  const around = findStep(definition, stepId)?.inside ?? [];
  const repeated = around.filter((step) => step.kind === 'repeat').flatMap(idsWithin);
  const backTo = allStepsOf(definition).flatMap((step) => (step.kind === 'back-to' ? [step.step] : []));
  return new Set([...repeated, ...backTo]);
}

function idsWithin(step: Step): string[] {
  return allStepsOf({ steps: [step] }).map(({ id }) => id);
}
