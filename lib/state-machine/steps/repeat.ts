import { Choice, Condition, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { RepeatStep } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import { endOf, outcomeOf, type Scope } from '../scope.ts';
import { jsonata, quoted } from '../variables.ts';

/** Again until a step inside ends with a given outcome (a group: its strictest one). */
export function compileRepeat(step: RepeatStep, next: State | undefined, scope: Scope): State {
  const asked = outcomeOf(scope, step, step.until.step);
  const again = Choice.jsonata(scope.construct, `${step.id}-again`, {
    comment: `${step.title}: again unless ${step.until.step} is ${step.until.outcomes.join(' or ')}`,
  });
  const first = scope.compileSteps(step.steps, again, scope);
  if (first === undefined || first === again)
    throw new CompileError(scope.processId, step.id, 'has no steps');
  const ended = Condition.jsonata(
    jsonata(`$${asked.outcome} in [${step.until.outcomes.map(quoted).join(', ')}]`),
  );
  again.when(ended, next ?? endOf(scope)).otherwise(first);
  return first;
}
