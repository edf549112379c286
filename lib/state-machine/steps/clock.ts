import { Wait, WaitTime, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { ClockStep } from '../../../core/rules/process-definition.ts';
import { ANSWERED, computingState } from '../computing-state.ts';
import { assignedBy, type Scope } from '../scope.ts';
import { jsonata } from '../variables.ts';
import { address, assign } from '../waiting-state.ts';

/**
 * Waits until a moment that is asked for when the step is entered: an execution that goes on for an earlier one of the
 * same run is told the same moment, and a span can be counted in working days.
 */
export function compileClock(step: ClockStep, next: State | undefined, scope: Scope): State {
  const wait = Wait.jsonata(scope.construct, step.id, {
    comment: step.title,
    time: WaitTime.timestamp(jsonata('$states.input.until')),
    outputs: {},
    ...assign(assignedBy(scope, step, '$states.input')),
  });
  if (next !== undefined) wait.next(next);
  return computingState(
    scope,
    step,
    {
      name: `${step.id}-until`,
      function: scope.functions.computeStep,
      payload: { ...address(scope, step), wait: true },
      outputs: { until: jsonata(`${ANSWERED}.until`) },
    },
    wait,
  );
}
