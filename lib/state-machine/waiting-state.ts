import { Duration } from 'aws-cdk-lib';
import { IntegrationPattern, TaskInput, Timeout, type State } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { CountedStep } from './variables.ts';
import { jsonata } from './variables.ts';
import { STUCK, WAITING } from './retries.ts';
import { assignedBy, iterationOf, type Scope } from './scope.ts';

/** Only a backstop below the one year an execution may last: due dates live in the table. */
const WAIT = Timeout.duration(Duration.days(364));

/** One state that opens a task (or a group of them) and waits until it has ended. */
export function waitingState(scope: Scope, step: CountedStep, next: State | undefined): State {
  const state = LambdaInvoke.jsonata(scope.construct, step.id, {
    ...waiting(scope, step),
    comment: step.title,
    outputs: { outcome: jsonata('$states.result.outcome') },
    ...assign(assignedBy(scope, step, '$states.result')),
  });
  for (const retry of WAITING) state.addRetry(retry);
  if (next !== undefined) state.next(next);
  return withStuck(scope, step, state);
}

/**
 * Whatever goes wrong for good, in the state or in those that follow from it (`also`), becomes a task of its own; when
 * that is answered the state runs again. Coming back to what has been done changes nothing: tasks that have ended answer at once.
 */
export function withStuck<S extends Catching>(
  scope: Scope,
  step: CountedStep,
  state: S,
  also: Catching[] = [],
): S {
  const stuck = LambdaInvoke.jsonata(scope.construct, `${step.id}-stuck`, {
    ...waiting(scope, step, {
      stuck: {
        error: jsonata('$states.input.Error'),
        cause: jsonata('$exists($states.input.Cause) ? $substring($states.input.Cause, 0, 2000) : ""'),
      },
    }),
    comment: `Somebody looks at ${step.id} and has it run again`,
    outputs: { outcome: jsonata('$states.result.outcome') },
  });
  for (const retry of STUCK) stuck.addRetry(retry);
  stuck.next(state);
  for (const each of [state, ...also]) each.addCatch(stuck, { errors: ['States.ALL'] });
  return state;
}

type Catching = State & { addCatch(handler: State, props: { errors: string[] }): unknown };

function waiting(scope: Scope, step: CountedStep, extra: Record<string, unknown> = {}) {
  return {
    lambdaFunction: scope.functions.openTask,
    integrationPattern: IntegrationPattern.WAIT_FOR_TASK_TOKEN,
    retryOnServiceExceptions: false,
    taskTimeout: WAIT,
    payload: TaskInput.fromObject({
      ...address(scope, step),
      token: jsonata('$states.context.Task.Token'),
      execution: jsonata('$states.context.Execution.Id'),
      ...extra,
    }),
  };
}

/** What every payload says about the step: ids only. */
export function address(scope: Scope, step: CountedStep): Record<string, string | number> {
  return {
    runId: scope.address.runId,
    stepId: step.id,
    iteration: iterationOf(scope, step),
    scope: scope.address.scope,
    ...(scope.address.organizationId === undefined ? {} : { organizationId: scope.address.organizationId }),
  };
}

/** CDK's optional properties do not take an explicit undefined. */
export function assign(variables: Record<string, unknown> | undefined): { assign?: Record<string, unknown> } {
  return variables === undefined ? {} : { assign: variables };
}
