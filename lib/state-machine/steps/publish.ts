import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { PublishStep } from '../../../core/rules/process-definition.ts';
import { ANSWERED, OUTCOME, computingState } from '../computing-state.ts';
import { assignedBy, type Scope } from '../scope.ts';
import { address, assign } from '../waiting-state.ts';

/** Assembles and seals a work product, or refuses. */
export function compilePublish(step: PublishStep, next: State | undefined, scope: Scope): State {
  return computingState(
    scope,
    step,
    {
      name: step.id,
      function: scope.functions.publishProduct,
      payload: { ...address(scope, step), product: step.product },
      outputs: OUTCOME,
      ...assign(assignedBy(scope, step, ANSWERED)),
    },
    next,
  );
}
