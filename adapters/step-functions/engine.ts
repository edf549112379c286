import {
  DescribeExecutionCommand,
  ExecutionDoesNotExist,
  SendTaskSuccessCommand,
  SFNServiceException,
  StartExecutionCommand,
  StopExecutionCommand,
  type SFNClient,
} from '@aws-sdk/client-sfn';
import type { Engine, EngineAnswer, ExecutionEnd } from '../../core/ports/engine.ts';
import { executionName } from '../../core/rules/execution-name.ts';

/** Faults that no retry mends: the wait is over, or the request can never be taken. */
const FINAL = new Set([
  'TaskTimedOut',
  'InvalidToken',
  'TaskDoesNotExist',
  'InvalidOutput',
  'InvalidName',
  'InvalidArn',
  'InvalidExecutionInput',
  'StateMachineDoesNotExist',
  'StateMachineDeleting',
  'ValidationException',
]);

/** The longest cause StopExecution takes, in characters. */
const MAX_CAUSE = 32_768;
/** What a run keeps of it. */
const MAX_RUN_CAUSE = 1000;

/**
 * Step Functions. The state machine of process p is `<stateMachineArnPrefix>p`, its executions are named by their run (execution-name.ts).
 * All three calls can be repeated: a second start of a run and the stop of one that is not there are done already.
 */
export function createEngine({
  client,
  stateMachineArnPrefix,
}: {
  client: SFNClient;
  stateMachineArnPrefix: string;
}): Engine {
  const executionArnPrefix = stateMachineArnPrefix.replace(':stateMachine:', ':execution:');
  return {
    start: (processId, runId, input, execution) =>
      answerOf(
        () =>
          client.send(
            new StartExecutionCommand({
              stateMachineArn: stateMachineArnPrefix + processId,
              name: executionName(runId, execution),
              input: JSON.stringify(input),
            }),
          ),
        'ExecutionAlreadyExists',
      ),
    stop: (processId, runId, cause, execution) =>
      answerOf(
        () =>
          client.send(
            new StopExecutionCommand({
              executionArn: `${executionArnPrefix}${processId}:${executionName(runId, execution)}`,
              error: 'run.stopped',
              cause: cause.slice(0, MAX_CAUSE),
            }),
          ),
        'ExecutionDoesNotExist',
      ),
    resume: (taskToken, output) =>
      answerOf(() => client.send(new SendTaskSuccessCommand({ taskToken, output: JSON.stringify(output) }))),
    ended: (processId, runId, execution) =>
      endOf(client, `${executionArnPrefix}${processId}:${executionName(runId, execution)}`),
  };
}

const ENDS = { SUCCEEDED: 'completed', FAILED: 'failed', TIMED_OUT: 'failed', ABORTED: 'stopped' } as const;

async function endOf(client: SFNClient, executionArn: string): Promise<ExecutionEnd | undefined> {
  try {
    const { status, error, cause } = await client.send(new DescribeExecutionCommand({ executionArn }));
    if (status === undefined || status === 'RUNNING' || status === 'PENDING_REDRIVE') return undefined;
    const why = [error, cause].filter((part) => part).join(': ');
    return { status: ENDS[status], ...(why === '' ? {} : { cause: why.slice(0, MAX_RUN_CAUSE) }) };
  } catch (error) {
    if (error instanceof ExecutionDoesNotExist) return undefined;
    throw error;
  }
}

async function answerOf(call: () => Promise<unknown>, alreadyDone?: string): Promise<EngineAnswer> {
  try {
    await call();
    return { done: true };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.name === alreadyDone) return { done: true };
    const final = error instanceof SFNServiceException && FINAL.has(error.name);
    return { done: false, final, error: error.name, cause: error.message };
  }
}
