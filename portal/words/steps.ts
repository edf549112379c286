import { allStepsOf } from '../../core/rules/definition-steps.ts';
import type { ProcessDefinition, Step } from '../../core/rules/process-definition.ts';

/** The words people chose among when they gave an outcome. */
export function outcomeInWords(definition: ProcessDefinition, stepId: string, outcome: string): string {
  const step = deciding(allStepsOf(definition).find((found) => found.id === stepId));
  if (step?.kind === 'approval')
    return step.outcomes.find(({ id }) => id === outcome)?.label ?? plainOutcome(outcome);
  if (step?.kind === 'task' && step.outcomeField !== undefined) {
    const field = step.form.properties[step.outcomeField];
    const place = field?.enum?.indexOf(outcome) ?? -1;
    return (place >= 0 ? field?.['x-labels']?.[place] : undefined) ?? plainOutcome(outcome);
  }
  return plainOutcome(outcome);
}

/** An `each` or `repeat` ends with the outcome of its last step. */
function deciding(step: Step | undefined): Step | undefined {
  if (step?.kind === 'repeat' || step?.kind === 'each') return deciding(step.steps.at(-1));
  return step;
}

/** `personal-data-breach` → `Personal data breach` */
export function plainOutcome(outcome: string): string {
  const words = outcome.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
