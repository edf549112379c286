import type { z } from 'zod';
import { isMapRunArn, keyOfExecutionArn } from '../arns.ts';
import type { Head } from '../interpreter/execution.ts';
import { Head as HeadSchema } from '../interpreter/execution.ts';
import { parseJson } from '../json.ts';
import type { Core } from '../runtime/core.ts';
import { handleEvent } from '../runtime/handle-event.ts';
import { startExecution as start } from '../runtime/start-execution.ts';
import { keys, lastPart } from '../store/keys.ts';
import { loadHead } from '../store/load-execution.ts';
import { ApiError } from './api-error.ts';
import { cutPage, pageSize, placeOf, seconds } from './paging.ts';
import {
  isName,
  isTooLong,
  type DescribeExecutionInput,
  type DescribeStateMachineForExecutionInput,
  type ListExecutionsInput,
  type StartExecutionInput,
  type StopExecutionInput,
} from './schemas.ts';
import { requireMachine } from './state-machines.ts';

export async function startExecution(
  core: Core,
  request: z.output<typeof StartExecutionInput>,
): Promise<object> {
  const { name = core.options.random.uuid(), input = '{}' } = request;
  if (!isName(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  const machine = requireMachine(core, request.stateMachineArn);
  if (machine.status === 'DELETING') {
    throw new ApiError('StateMachineDeleting', `State Machine is being deleted: '${machine.arn}'`);
  }
  if (isTooLong(input)) throw invalidInput('the input is longer than 262144 bytes');
  if (parseJson(input) === undefined) throw invalidInput('the input is not JSON');
  const started = await start(core, { machine, name, input, parent: null, startedBy: null });
  if (started.kind === 'exists') {
    throw new ApiError('ExecutionAlreadyExists', `Execution Already Exists: '${machine.arn}:${name}'`);
  }
  return { executionArn: started.head.arn, startDate: seconds(started.head.startedAt) };
}

function invalidInput(why: string): ApiError {
  return new ApiError('InvalidExecutionInput', `Invalid State Machine Execution Input: ${why}`);
}

/** Stopping what has ended already changes nothing and answers with the time it ended. */
export async function stopExecution(
  core: Core,
  request: z.output<typeof StopExecutionInput>,
): Promise<object> {
  const { key } = await requireHead(core, request.executionArn);
  await handleEvent(core, key, {
    kind: 'stopped',
    error: request.error ?? null,
    cause: request.cause ?? null,
  });
  const head = await requireHead(core, request.executionArn);
  return { stopDate: seconds(head.stoppedAt ?? core.options.clock.now()) };
}

/** Tells what is on disk, so nothing is told that a crash could take back. */
export async function describeExecution(
  core: Core,
  request: z.output<typeof DescribeExecutionInput>,
): Promise<object> {
  const head = await requireHead(core, request.executionArn);
  const [input, output] =
    request.includedData === 'METADATA_ONLY'
      ? []
      : await core.store.getMany([keys.input(head.key), keys.output(head.key)]);
  return {
    executionArn: head.arn,
    stateMachineArn: stateMachineOf(head),
    name: head.name,
    status: head.status,
    startDate: seconds(head.startedAt),
    ...(head.stoppedAt === null ? {} : { stopDate: seconds(head.stoppedAt) }),
    ...(input === undefined ? {} : { input }),
    inputDetails: { included: input !== undefined },
    ...(output === undefined ? {} : { output }),
    ...(head.status === 'SUCCEEDED' ? { outputDetails: { included: output !== undefined } } : {}),
    ...(head.mapRunArn === null ? {} : { mapRunArn: head.mapRunArn }),
    ...(head.error === null ? {} : { error: head.error }),
    ...(head.cause === null ? {} : { cause: head.cause }),
    redriveCount: 0,
    redriveStatus: 'NOT_REDRIVABLE',
    redriveStatusReason: 'This engine does not redrive executions',
  };
}

/** The latest first; of one state machine, or of one map run. */
export async function listExecutions(
  core: Core,
  request: z.output<typeof ListExecutionsInput>,
): Promise<object> {
  const owner = ownerOf(core, request);
  const { statusFilter: status } = request;
  if (status === 'PENDING_REDRIVE' || request.redriveFilter === 'REDRIVEN') return { executions: [] };
  const prefix = status === undefined ? keys.listed(owner) : keys.listedByStatus(owner, status);
  const after = placeOf(prefix, request);
  const size = pageSize(request);
  const found = await core.store.range(prefix, {
    ...(after === undefined ? {} : { after: `${prefix}${after}` }),
    limit: size + 1,
  });
  const { page, next } = cutPage(found, size, prefix, ([key]) => key.slice(prefix.length));
  const heads = await core.store.getMany(page.map(([key]) => keys.head(lastPart(key))));
  const executions = heads.flatMap((text) =>
    text === undefined ? [] : [listed(HeadSchema.parse(parseJson(text)))],
  );
  return { executions, ...next };
}

function listed(head: Head): object {
  return {
    executionArn: head.arn,
    stateMachineArn: stateMachineOf(head),
    name: head.name,
    status: head.status,
    startDate: seconds(head.startedAt),
    ...(head.stoppedAt === null ? {} : { stopDate: seconds(head.stoppedAt) }),
    ...(head.mapRunArn === null ? {} : { mapRunArn: head.mapRunArn }),
    redriveCount: 0,
  };
}

function ownerOf(core: Core, request: z.output<typeof ListExecutionsInput>): string {
  const { stateMachineArn, mapRunArn } = request;
  if (stateMachineArn !== undefined && mapRunArn === undefined)
    return requireMachine(core, stateMachineArn).arn;
  if (mapRunArn !== undefined && stateMachineArn === undefined) {
    if (!isMapRunArn(mapRunArn)) throw new ApiError('InvalidArn', `Invalid Arn: '${mapRunArn}'`);
    return mapRunArn;
  }
  throw new ApiError('ValidationException', 'Give either stateMachineArn or mapRunArn');
}

/** The definition the execution began with, which an update since does not change. */
export async function describeStateMachineForExecution(
  core: Core,
  request: z.output<typeof DescribeStateMachineForExecutionInput>,
): Promise<object> {
  const head = await requireHead(core, request.executionArn);
  const machine = core.machines.get(head.stateMachineName);
  return {
    stateMachineArn: head.stateMachineArn,
    name: head.stateMachineName,
    definition: await core.machines.text(head.definition),
    roleArn: head.roleArn,
    updateDate: seconds(machine?.updatedAt ?? head.startedAt),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    ...(head.mapRunArn === null ? {} : { mapRunArn: head.mapRunArn, label: labelOf(head) }),
    ...(machine ? { revisionId: machine.revision } : {}),
  };
}

export async function requireHead(core: Core, arn: string): Promise<Head> {
  const key = keyOfExecutionArn(arn);
  if (key === null) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  const head = await loadHead(core.store, key);
  if (head?.arn === arn) return head;
  throw new ApiError('ExecutionDoesNotExist', `Execution Does Not Exist: '${arn}'`);
}

/** AWS names a map run's child by the machine and the map's label. */
function stateMachineOf(head: Head): string {
  return head.mapRunArn === null ? head.stateMachineArn : `${head.stateMachineArn}/${labelOf(head)}`;
}

function labelOf(head: Head): string {
  return head.key.slice(head.stateMachineName.length + 1, head.key.lastIndexOf(':'));
}
