import type { z } from 'zod';
import type { Core } from '../runtime/core.ts';
import { ApiError } from './api-error.ts';
import * as executions from './executions.ts';
import { getExecutionHistory } from './history.ts';
import { describeMapRun, listMapRuns } from './map-runs.ts';
import * as schemas from './schemas.ts';
import * as machines from './state-machines.ts';
import { sendTaskFailure, sendTaskHeartbeat, sendTaskSuccess } from './task-tokens.ts';

type Operation = (core: Core, request: unknown) => Promise<object>;

/** The operations of the Step Functions API this engine answers, by the name in `X-Amz-Target`. */
const operations = new Map<string, Operation>([
  ['CreateStateMachine', operation(schemas.CreateStateMachineInput, machines.createStateMachine)],
  ['UpdateStateMachine', operation(schemas.UpdateStateMachineInput, machines.updateStateMachine)],
  ['DeleteStateMachine', operation(schemas.DeleteStateMachineInput, machines.deleteStateMachine)],
  ['DescribeStateMachine', operation(schemas.DescribeStateMachineInput, machines.describeStateMachine)],
  ['ListStateMachines', operation(schemas.ListStateMachinesInput, machines.listStateMachines)],
  ['StartExecution', operation(schemas.StartExecutionInput, executions.startExecution)],
  ['StopExecution', operation(schemas.StopExecutionInput, executions.stopExecution)],
  ['DescribeExecution', operation(schemas.DescribeExecutionInput, executions.describeExecution)],
  ['ListExecutions', operation(schemas.ListExecutionsInput, executions.listExecutions)],
  [
    'DescribeStateMachineForExecution',
    operation(schemas.DescribeStateMachineForExecutionInput, executions.describeStateMachineForExecution),
  ],
  ['GetExecutionHistory', operation(schemas.GetExecutionHistoryInput, getExecutionHistory)],
  ['SendTaskSuccess', operation(schemas.SendTaskSuccessInput, sendTaskSuccess)],
  ['SendTaskFailure', operation(schemas.SendTaskFailureInput, sendTaskFailure)],
  ['SendTaskHeartbeat', operation(schemas.SendTaskHeartbeatInput, sendTaskHeartbeat)],
  ['DescribeMapRun', operation(schemas.DescribeMapRunInput, describeMapRun)],
  ['ListMapRuns', operation(schemas.ListMapRunsInput, listMapRuns)],
]);

/** Calls an operation by name; throws ApiError for every fault of the caller. */
export async function callOperation(core: Core, name: string, request: unknown): Promise<object> {
  const known = operations.get(name);
  if (!known)
    throw new ApiError('UnknownOperationException', `The operation ${name} is not supported by this engine`);
  if (core.isClosed()) throw new ApiError('ServiceUnavailable', 'The engine is closed', 503);
  return core.activity.track(() => known(core, request));
}

function operation<Schema extends z.ZodType>(
  schema: Schema,
  run: (core: Core, request: z.output<Schema>) => Promise<object>,
): Operation {
  return (core, request) => {
    const parsed = schema.safeParse(request);
    if (parsed.success) return run(core, parsed.data);
    const issue = parsed.error.issues[0];
    const field = issue?.path.join('.') ?? '';
    throw new ApiError(
      'ValidationException',
      `${field === '' ? 'The request' : `'${field}'`}: ${issue?.message ?? 'not valid'}`,
    );
  };
}
