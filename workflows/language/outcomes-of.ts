import type { Step } from '../../core/rules/process-definition.ts';

/** Outcome of an `each` whose list was empty. */
export const NOBODY = 'none';

/**
 * The outcomes a step can end with, as a branch or a repeat sees them; empty when it has none to read. An `each`
 * over one step ends with the strictest outcome that occurred, or `none`.
 */
export function outcomesOf(step: Step): string[] {
  switch (step.kind) {
    case 'task':
    case 'auto':
    case 'run':
    case 'publish':
      return step.outcomes;
    case 'approval':
      return [...step.outcomes.map((outcome) => outcome.id), ...expiryOf(step.late)];
    case 'each': {
      const [only, ...more] = step.steps;
      return only === undefined || more.length > 0 ? [] : [...outcomesOf(only), NOBODY];
    }
    case 'both':
    case 'branch':
    case 'repeat':
    case 'back-to':
    case 'clock':
      return [];
  }
}

/** An approval's lapse is an outcome beside those people can choose. */
function expiryOf(late: { expire?: { outcome: string } } | undefined): string[] {
  return late?.expire === undefined ? [] : [late.expire.outcome];
}
