import { decidedOn } from './decided-on.ts';
import { allStepsOf } from './definition-steps.ts';
import type { ApprovalStep, ProcessDefinition, TaskStep } from './process-definition.ts';

/**
 * The outcome with which a process goes on without the people of a step: the lapse it declares; the one way there is;
 * or, of an approval, that it goes back to be changed. Undefined where going on would take a decision that only these
 * people can take, or would leave an approval without the work it is about.
 */
export function outcomeWithout(
  definition: Pick<ProcessDefinition, 'steps'>,
  step: TaskStep | ApprovalStep,
): string | undefined {
  const lapse = step.late.expire?.outcome;
  if (lapse !== undefined) return lapse;
  if (step.kind === 'approval') return step.outcomes.find(({ changes }) => changes === true)?.id;
  const [only, ...more] = step.outcomes;
  return more.length > 0 || isDecidedOn(definition, step.id) ? undefined : only;
}

function isDecidedOn(definition: Pick<ProcessDefinition, 'steps'>, stepId: string): boolean {
  return allStepsOf(definition).some((step) => {
    // An approval that is about several works has the others, and what stands in the case.
    const works = step.kind === 'approval' ? decidedOn(step) : [];
    return works.length === 1 && works.includes(stepId);
  });
}
