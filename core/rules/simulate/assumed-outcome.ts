import { allStepsOf } from '../definition-steps.ts';
import type { ApprovalStep, TaskStep } from '../process-definition.ts';
import { CodedError } from '../coded-error.ts';
import type { World } from './world.ts';

/**
 * How a step is taken to end: as the facts say; else so that the loop it ends is left at once; else the strictest of
 * its outcomes, which are listed from the mildest. Throws `facts.unknown-outcome`.
 */
export function assumedOutcome(
  { definition, facts }: World,
  step: TaskStep | ApprovalStep,
  organizationId: string,
): string {
  const possible = outcomesOf(step);
  const wanted = facts.run?.outcomes?.[`${step.id}@${organizationId}`] ?? facts.run?.outcomes?.[step.id];
  if (wanted !== undefined) return known(step.id, wanted, possible);
  const loop = allStepsOf(definition).find(
    (found) => found.kind === 'repeat' && found.until.step === step.id,
  );
  const passing = loop?.kind === 'repeat' ? loop.until.outcomes[0] : undefined;
  return passing ?? possible.at(-1) ?? 'done';
}

/** Throws `facts.unknown-outcome` with what there is to choose from. */
export function known(stepId: string, wanted: string, possible: string[]): string {
  if (possible.includes(wanted)) return wanted;
  throw new CodedError(
    'facts.unknown-outcome',
    `${stepId} has no outcome "${wanted}". Choose one of: ${possible.join(', ')}.`,
  );
}

/** What people can choose: without lapses, and without sending the work back. */
export function outcomesOf(step: TaskStep | ApprovalStep): string[] {
  if (step.kind === 'approval')
    return step.outcomes.filter(({ changes }) => changes !== true).map(({ id }) => id);
  return step.outcomes.filter((outcome) => outcome !== step.late.expire?.outcome);
}

/** An outcome as people choose it. */
export function outcomeWords(step: TaskStep | ApprovalStep, outcome: string): string {
  if (step.kind === 'approval') return step.outcomes.find(({ id }) => id === outcome)?.label ?? outcome;
  const field = step.form.properties[step.outcomeField ?? ''];
  return field?.['x-labels']?.[field.enum?.indexOf(outcome) ?? -1] ?? outcome;
}
