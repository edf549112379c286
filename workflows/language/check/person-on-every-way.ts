import type { RepeatStep, Step } from '../../../core/rules/process-definition.ts';
import { NOBODY } from '../outcomes-of.ts';

/**
 * Whether every way through the steps asks a person. With `until` (the steps are the body of a repeat) only the ways
 * that go round again count. An `each` does not count, because its list may be empty, unless having asked nobody ends the
 * repeat.
 */
export function hasPersonOnEveryWay(steps: Step[], until?: RepeatStep['until']): boolean {
  return steps.some((step) => asksAlways(step, until));
}

function asksAlways(step: Step, until: RepeatStep['until'] | undefined): boolean {
  switch (step.kind) {
    case 'task':
    case 'approval':
      return true;
    case 'repeat':
      return hasPersonOnEveryWay(step.steps);
    case 'both':
      return step.branches.some((branch) => hasPersonOnEveryWay(branch, until));
    case 'branch': {
      const again = Object.entries(step.cases).filter(
        ([outcome]) => step.on !== until?.step || !until.outcomes.includes(outcome),
      );
      const ways = [
        ...again.map(([, list]) => list),
        ...(step.otherwise === undefined ? [] : [step.otherwise]),
      ];
      return ways.length > 0 && ways.every((way) => hasPersonOnEveryWay(way, until));
    }
    case 'each': {
      const deciding = until !== undefined && [step, ...step.steps].some(({ id }) => id === until.step);
      return deciding && until.outcomes.includes(NOBODY) && hasPersonOnEveryWay(step.steps);
    }
    case 'auto':
    case 'back-to':
    case 'clock':
    case 'run':
    case 'publish':
      return false;
  }
}
