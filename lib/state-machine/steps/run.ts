import { IntegrationPattern, StateMachine, TaskInput, type State } from 'aws-cdk-lib/aws-stepfunctions';
import { StepFunctionsStartExecution } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import type { RunStep } from '../../../core/rules/process-definition.ts';
import { stateMachineName } from '../state-machine-name.ts';
import { assignedBy, iterationOf, type Scope } from '../scope.ts';
import { jsonata, quoted } from '../variables.ts';
import { assign, withStuck } from '../waiting-state.ts';

/** Another process, waited for. Its run id, and so the execution's name, follows from run, step and iteration. */
export function compileRun(step: RunStep, next: State | undefined, scope: Scope): State {
  const iteration = iterationOf(scope, step);
  const runId = jsonata(
    [expression(scope.address.runId), quoted(`-${step.id}-`), `$string(${expression(iteration)})`].join(
      ' & ',
    ),
  );
  const state = StepFunctionsStartExecution.jsonata(scope.construct, step.id, {
    comment: step.title,
    stateMachine: StateMachine.fromStateMachineName(
      scope.construct,
      `${step.id}-process`,
      stateMachineName(step.process),
    ),
    integrationPattern: IntegrationPattern.RUN_JOB,
    name: runId,
    input: TaskInput.fromObject({ runId }),
    associateWithParent: true,
    outputs: { outcome: jsonata('$states.result.Output.outcome') },
    ...assign(assignedBy(scope, step, '$states.result.Output')),
  });
  if (next !== undefined) state.next(next);
  return withStuck(scope, step, state);
}

function expression(value: string | number): string {
  return typeof value === 'number' ? String(value) : value.slice(3, -3);
}
