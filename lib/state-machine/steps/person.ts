import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { ApprovalStep, TaskStep } from '../../../core/rules/process-definition.ts';
import type { Scope } from '../scope.ts';
import { waitingState } from '../waiting-state.ts';

/** A task or an approval: opened, then waited for. */
export function compilePerson(step: TaskStep | ApprovalStep, next: State | undefined, scope: Scope): State {
  return waitingState(scope, step, next);
}
