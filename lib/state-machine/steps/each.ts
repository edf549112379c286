import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { EachStep } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import type { Scope } from '../scope.ts';
import { groupStep } from '../variables.ts';
import { waitingState } from '../waiting-state.ts';
import { compileMap } from './map.ts';

/** Over one task or approval: one waiting state for the whole group. Over more: a distributed map. */
export function compileEach(step: EachStep, next: State | undefined, scope: Scope): State {
  if (step.steps.length === 0) throw new CompileError(scope.processId, step.id, 'has no steps');
  return groupStep(step) === undefined ? compileMap(step, next, scope) : waitingState(scope, step, next);
}
