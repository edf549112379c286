import { listsInside } from '../../../core/rules/definition-steps.ts';
import type { Step } from '../../../core/rules/process-definition.ts';

/**
 * A step with what surrounds it. `before` are the steps that have certainly ended when it begins and whose outcome
 * can be read there: earlier ones of its own list and of the lists around it, up to the edge of its scope.
 */
export interface Place {
  step: Step;
  before: Step[];
  /** Steps that have certainly ended, also inside an `each` or a `both`: their work can be decided on. */
  done: Step[];
  /** The same with those on a way that is not always taken, and those of an earlier round of a repeat around it. */
  worked: Step[];
  /** Earlier steps of the same scope to which the flow can go back. */
  reachableBack: Step[];
  insideEach: boolean;
  /** Ids of the repeats around it, inside the scope. */
  repeats: string[];
}

/** All steps in reading order, with their places. */
export function places(steps: Step[]): Place[] {
  return walk(steps, { before: [], done: [], worked: [], reachableBack: [], insideEach: false, repeats: [] });
}

function walk(steps: Step[], around: Omit<Place, 'step'>): Place[] {
  const found: Place[] = [];
  const own = { ...around };
  for (const step of steps) {
    found.push({ step, ...own });
    for (const inner of listsInside(step)) found.push(...walk(inner, aroundInner(step, own)));
    const ended = endedWith(step);
    own.before = [...own.before, ...ended];
    own.done = [...own.done, ...doneWith(step)];
    own.worked = [...own.worked, ...allIn([step])];
    own.reachableBack = [...own.reachableBack, step, ...(step.kind === 'repeat' ? ended : [])];
  }
  return found;
}

/** The scope ends at an `each` (each item is on its own) and, for going back, at a `both`. */
function aroundInner(step: Step, own: Omit<Place, 'step'>): Omit<Place, 'step'> {
  switch (step.kind) {
    case 'each':
      return {
        ...own,
        before: [],
        reachableBack: [],
        insideEach: true,
        repeats: [],
      };
    case 'both':
      return { ...own, reachableBack: [], repeats: [] };
    case 'repeat':
      return {
        ...own,
        repeats: [...own.repeats, step.id],
        worked: [...own.worked, ...allIn(step.steps)],
      };
    case 'branch':
    case 'task':
    case 'approval':
    case 'auto':
    case 'back-to':
    case 'clock':
    case 'run':
    case 'publish':
      return own;
  }
}

/** What has certainly ended, and can be read, once this step has ended. */
function endedWith(step: Step): Step[] {
  return step.kind === 'repeat' ? [step, ...step.steps.flatMap(endedWith)] : [step];
}

/** Whose work is certainly there once this step has ended; the work of no item of an empty list is none to decide on. */
function doneWith(step: Step): Step[] {
  if (step.kind === 'branch') return [step];
  return [step, ...listsInside(step).flatMap((list) => list.flatMap(doneWith))];
}

function allIn(steps: Step[]): Step[] {
  return steps.flatMap((step) => [step, ...listsInside(step).flatMap(allIn)]);
}
