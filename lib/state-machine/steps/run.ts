import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { RunStep } from '../../../core/rules/process-definition.ts';
import type { Scope } from '../scope.ts';
import { waitingState } from '../waiting-state.ts';

/**
 * Another process, waited for like a person: `open-task` starts its run, whose end resumes the wait. So it is a run of its
 * own, with parties, evidence and continuations, and nothing waits inside Step Functions but one token.
 */
export function compileRun(step: RunStep, next: State | undefined, scope: Scope): State {
  return waitingState(scope, step, next);
}
