import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { AutoStep } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import { ANSWERED, OUTCOME, computingState } from '../computing-state.ts';
import { assignedBy, type Scope } from '../scope.ts';
import { address, assign } from '../waiting-state.ts';

/** A function computes. */
export function compileAuto(step: AutoStep, next: State | undefined, scope: Scope): State {
  const run = scope.functions.auto[step.run];
  if (run === undefined)
    throw new CompileError(scope.processId, step.id, `there is no function "${step.run}"`);
  return computingState(
    scope,
    step,
    {
      name: step.id,
      function: run,
      payload: address(scope, step),
      outputs: OUTCOME,
      ...assign(assignedBy(scope, step, ANSWERED)),
    },
    next,
  );
}
