import { nameOfStateMachineArn } from '../arns.ts';
import type { Command } from '../interpreter/command.ts';
import type { TaskOutcome } from '../interpreter/event.ts';
import type { Head } from '../interpreter/execution.ts';
import { parseJson, type Json } from '../json.ts';
import type { Core } from './core.ts';
import { startExecution } from './start-execution.ts';

type StartExecution = Extract<Command, { kind: 'start-execution' }>;

/** Starts the execution a task asks for. */
export async function startNested(
  core: Core,
  parentKey: string,
  command: StartExecution,
): Promise<TaskOutcome> {
  const machine = core.machines.get(nameOfStateMachineArn(command.stateMachineArn) ?? '');
  if (machine?.arn !== command.stateMachineArn || machine.status !== 'ACTIVE') {
    return failed(
      'StateMachineDoesNotExistException',
      `State Machine Does Not Exist: '${command.stateMachineArn}'`,
    );
  }
  if (parseJson(command.input) === undefined) {
    return failed(
      'InvalidExecutionInputException',
      'Invalid State Machine Execution Input: the input is not JSON',
    );
  }
  const { frame, turn, mode, name, input } = command;
  const parent = mode === 'sync' ? { execution: parentKey, frame, turn, index: null } : null;
  const startedBy = `${parentKey} ${frame} ${turn}`;
  const started = await startExecution(core, { machine, name, input, parent, startedBy });
  if (started.kind === 'exists') {
    return failed('ExecutionAlreadyExistsException', `Execution Already Exists: '${name}'`);
  }
  const { head } = started;
  const output: Json = { ExecutionArn: head.arn, StartDate: new Date(head.startedAt).toISOString() };
  if (mode === 'request') return { kind: 'succeeded', result: output };
  return { kind: 'submitted', output, child: mode === 'sync' ? head.arn : null };
}

/** What a `.sync:2` task gets when its execution ended: DescribeExecution's answer, input and output as JSON. */
export function endOfNested(head: Head, input: string, output: string | null): TaskOutcome {
  const description: Json = {
    ExecutionArn: head.arn,
    Input: parseJson(input) ?? null,
    InputDetails: { Included: true },
    Name: head.name,
    ...(output === null ? {} : { Output: parseJson(output) ?? null, OutputDetails: { Included: true } }),
    ...(head.error === null ? {} : { Error: head.error }),
    ...(head.cause === null ? {} : { Cause: head.cause }),
    StartDate: head.startedAt,
    StateMachineArn: head.stateMachineArn,
    Status: head.status,
    StopDate: head.stoppedAt,
  };
  if (head.status === 'SUCCEEDED') return { kind: 'succeeded', result: description };
  return { kind: 'failed', error: 'States.TaskFailed', cause: JSON.stringify(description) };
}

function failed(exception: string, cause: string): TaskOutcome {
  return { kind: 'failed', error: `StepFunctions.${exception}`, cause };
}
