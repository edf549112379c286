import { allStepsOf, stepsInside } from '../../core/rules/definition-steps.ts';
import type { Step } from '../../core/rules/process-definition.ts';

/** The steps of one scope in reading order: into branches and repeats, not into `both` and `each`. */
export function stepsOfScope(steps: readonly Step[]): Step[] {
  return steps.flatMap((step) => [step, ...stepsOfScope(within(step))]);
}

function within(step: Step): Step[] {
  return step.kind === 'repeat' || step.kind === 'branch' ? stepsInside(step) : [];
}

/** Every step of a process in reading order, whatever the scope. */
export function allSteps(steps: readonly Step[]): Step[] {
  return allStepsOf({ steps: [...steps] });
}

/** Ids of the steps whose outcome a later `branch` or `repeat` asks for. */
export function outcomesAskedFor(steps: readonly Step[]): Set<string> {
  return new Set(
    allSteps(steps).flatMap((step) => {
      if (step.kind === 'branch') return [step.on];
      return step.kind === 'repeat' ? [step.until.step] : [];
    }),
  );
}

/**
 * Ids of the steps of a scope that can be entered more than once: those inside a `repeat`, and those between
 * a `back-to` and its target in reading order.
 */
export function stepsInLoops(steps: readonly Step[]): Set<string> {
  const flat = stepsOfScope(steps);
  const looped = new Set<string>();
  flat.forEach((step, index) => {
    if (step.kind === 'repeat') stepsOfScope(step.steps).forEach(({ id }) => looped.add(id));
    if (step.kind !== 'back-to') return;
    const target = flat.findIndex(({ id }) => id === step.step);
    if (target >= 0) flat.slice(target, index).forEach(({ id }) => looped.add(id));
  });
  return looped;
}
