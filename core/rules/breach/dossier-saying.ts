import { allStepsOf } from '../definition-steps.ts';
import type { ProcessDefinition } from '../process-definition.ts';

/** How a dossier's ids and times are said. */
export interface DossierSaying {
  timeZone: string;
  definition: ProcessDefinition;
  organizationName: (id: string) => string;
}

/** An outcome as its step words it. */
export function sayOutcome({ definition }: Pick<DossierSaying, 'definition'>, outcome: string): string {
  const labels = allStepsOf(definition).flatMap((step) => (step.kind === 'approval' ? step.outcomes : []));
  const plain = outcome.replaceAll('-', ' ');
  return labels.find(({ id }) => id === outcome)?.label ?? plain.charAt(0).toUpperCase() + plain.slice(1);
}
