import { Duration } from 'aws-cdk-lib';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { TaskInput, Timeout, type State } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { COMPUTING } from './retries.ts';
import type { Scope } from './scope.ts';
import { jsonata, type CountedStep } from './variables.ts';
import { withStuck } from './waiting-state.ts';

export interface Computing {
  name: string;
  function: IFunction;
  payload: Record<string, unknown>;
  outputs: Record<string, unknown>;
  assign?: Record<string, unknown>;
}

/** Longer than any function of ours may take, so that a lost answer is noticed. */
const ANSWER = Timeout.duration(Duration.minutes(5));

/** One state that invokes a function and goes on with what it answers. */
export function computingState(
  scope: Scope,
  step: CountedStep,
  computing: Computing,
  next: State | undefined,
  also: Parameters<typeof withStuck>[3] = [],
): State {
  const { name, function: lambdaFunction, payload, ...rest } = computing;
  const state = LambdaInvoke.jsonata(scope.construct, name, {
    lambdaFunction,
    payload: TaskInput.fromObject(payload),
    comment: step.title,
    retryOnServiceExceptions: false,
    taskTimeout: ANSWER,
    ...rest,
  });
  for (const retry of COMPUTING) state.addRetry(retry);
  if (next !== undefined) state.next(next);
  return withStuck(scope, step, state, also);
}

/** Result of a function as `lambda:invoke` wraps it. */
export const ANSWERED = '$states.result.Payload';

/** Only the outcome travels on. */
export const OUTCOME = { outcome: jsonata(`${ANSWERED}.outcome`) };
