import type { Step } from '../../core/rules/process-definition.ts';

/**
 * Names of workflow variables. A step id is unique in its process, so these are unique over all scopes: Step
 * Functions lets an inner scope neither assign nor redeclare a name of an outer one.
 */
export function variable(
  kind: 'round' | 'outcome' | 'counts' | 'runId' | 'scope' | 'organizationId',
  id: string,
): string {
  return `${kind}_${id.replaceAll('-', '_')}`;
}

/** A JSONata expression as Step Functions wants it in a string. */
export function jsonata(expression: string): string {
  return `{% ${expression} %}`;
}

/** A JSONata string literal. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Steps that become a state of their own and are counted when they are entered again. */
export type CountedStep = Exclude<Step, { kind: 'branch' | 'repeat' | 'back-to' }>;

export function isCounted(step: Step): step is CountedStep {
  return step.kind !== 'branch' && step.kind !== 'repeat' && step.kind !== 'back-to';
}

/** An `each` over one task or approval waits once for all its tasks. */
export function groupStep(step: Step): Extract<Step, { kind: 'task' | 'approval' }> | undefined {
  if (step.kind !== 'each' || step.steps.length !== 1) return undefined;
  const [only] = step.steps;
  return only?.kind === 'task' || only?.kind === 'approval' ? only : undefined;
}
