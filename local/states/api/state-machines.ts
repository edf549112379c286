import type { z } from 'zod';
import { nameOfStateMachineArn, stateMachineArn } from '../arns.ts';
import { InvalidDefinition } from '../definition/invalid-definition.ts';
import { loadMachine } from '../definition/load-machine.ts';
import type { Machine } from '../definition/machine.ts';
import type { Core } from '../runtime/core.ts';
import { handleEvent } from '../runtime/handle-event.ts';
import { hashOf, type StateMachine } from '../runtime/machines.ts';
import { keys, lastPart } from '../store/keys.ts';
import { ApiError } from './api-error.ts';
import { cutPage, pageSize, placeOf, seconds } from './paging.ts';
import {
  isName,
  type CreateStateMachineInput,
  type DeleteStateMachineInput,
  type DescribeStateMachineInput,
  type ListStateMachinesInput,
  type UpdateStateMachineInput,
} from './schemas.ts';

/** Creating again with the same definition answers as the first time, as on AWS. */
export async function createStateMachine(
  core: Core,
  input: z.output<typeof CreateStateMachineInput>,
): Promise<object> {
  const { name, definition: text, roleArn, type = 'STANDARD' } = input;
  if (!isName(name)) throw new ApiError('InvalidName', `Invalid Name: '${name}'`);
  if (type === 'EXPRESS') {
    throw new ApiError('ValidationException', 'EXPRESS state machines are not supported; use STANDARD');
  }
  const machine = loadDefinition(core, text);
  const definition = hashOf(text);
  const existing = core.machines.get(name);
  if (existing?.status === 'DELETING') {
    throw new ApiError('StateMachineDeleting', `State Machine is being deleted: '${existing.arn}'`);
  }
  if (existing && existing.definition !== definition) {
    throw new ApiError('StateMachineAlreadyExists', `State Machine Already Exists: '${existing.arn}'`);
  }
  if (existing) {
    // The first creation may still be on its way to the disk.
    await core.store.commit([]);
    return { stateMachineArn: existing.arn, creationDate: seconds(existing.createdAt) };
  }
  core.machines.keep(definition, machine);
  const now = core.options.clock.now();
  const arn = stateMachineArn(core.place, name);
  const revision = core.options.random.uuid();
  await core.machines.put(
    { name, arn, roleArn, status: 'ACTIVE', definition, revision, createdAt: now, updatedAt: now },
    text,
  );
  return { stateMachineArn: arn, creationDate: seconds(now) };
}

/** Executions that run keep the definition they began with. */
export async function updateStateMachine(
  core: Core,
  input: z.output<typeof UpdateStateMachineInput>,
): Promise<object> {
  const existing = requireMachine(core, input.stateMachineArn);
  if (existing.status === 'DELETING') {
    throw new ApiError('StateMachineDeleting', `State Machine is being deleted: '${existing.arn}'`);
  }
  const { definition: text, roleArn = existing.roleArn } = input;
  if (text === undefined && input.roleArn === undefined) {
    throw new ApiError('MissingRequiredParameter', 'Either the definition or the role ARN must be specified');
  }
  const updatedAt = core.options.clock.now();
  const revision = core.options.random.uuid();
  if (text === undefined) {
    await core.machines.put({ ...existing, roleArn, updatedAt, revision });
  } else {
    const definition = hashOf(text);
    core.machines.keep(definition, loadDefinition(core, text));
    await core.machines.put({ ...existing, roleArn, updatedAt, revision, definition }, text);
  }
  return { updateDate: seconds(updatedAt), revisionId: revision };
}

/**
 * Marks the machine, stops what runs, then removes it. On AWS running executions end at their next
 * transition; here they end at once. Deleting what is not there is no error, as on AWS.
 */
export async function deleteStateMachine(
  core: Core,
  input: z.output<typeof DeleteStateMachineInput>,
): Promise<object> {
  const name = requireArn(input.stateMachineArn);
  const machine = core.machines.get(name);
  if (machine?.arn === input.stateMachineArn) {
    await core.machines.put({ ...machine, status: 'DELETING' });
    void core.activity.track(() => finishDeleting(core, machine));
  }
  return {};
}

/** Also run when the engine opens, for machines that were being deleted when it last stopped. */
export async function finishDeleting(core: Core, machine: StateMachine): Promise<void> {
  try {
    const running = await core.store.range(keys.listedByStatus(machine.arn, 'RUNNING'));
    const stopped = { kind: 'stopped', error: null, cause: 'The state machine was deleted.' } as const;
    await Promise.all(running.map(([key]) => handleEvent(core, lastPart(key), stopped)));
    await core.machines.remove(machine.name);
  } catch (error) {
    if (!core.isClosed()) core.options.onFault?.(`deleting ${machine.name}`, error);
  }
}

export async function describeStateMachine(
  core: Core,
  input: z.output<typeof DescribeStateMachineInput>,
): Promise<object> {
  const machine = requireMachine(core, input.stateMachineArn);
  return {
    stateMachineArn: machine.arn,
    name: machine.name,
    status: machine.status,
    definition: await core.machines.text(machine.definition),
    roleArn: machine.roleArn,
    type: 'STANDARD',
    creationDate: seconds(machine.createdAt),
    loggingConfiguration: { level: 'OFF', includeExecutionData: false },
    tracingConfiguration: { enabled: false },
    revisionId: machine.revision,
  };
}

export function listStateMachines(
  core: Core,
  input: z.output<typeof ListStateMachinesInput>,
): Promise<object> {
  const listing = 'state-machines';
  const after = placeOf(listing, input);
  const rest = core.machines.all().filter(({ name }) => after === undefined || name > after);
  const { page, next } = cutPage(rest, pageSize(input), listing, ({ name }) => name);
  const stateMachines = page.map(({ arn, name, createdAt }) => ({
    stateMachineArn: arn,
    name,
    type: 'STANDARD',
    creationDate: seconds(createdAt),
  }));
  return Promise.resolve({ stateMachines, ...next });
}

export function requireMachine(core: Core, arn: string): StateMachine {
  const machine = core.machines.get(requireArn(arn));
  if (machine?.arn === arn) return machine;
  throw new ApiError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
}

function requireArn(arn: string): string {
  const name = nameOfStateMachineArn(arn);
  if (name === null) throw new ApiError('InvalidArn', `Invalid Arn: '${arn}'`);
  return name;
}

function loadDefinition(core: Core, text: string): Machine {
  try {
    const machine = loadMachine(text);
    if (!core.options.putEvents) refusePutEvents(machine);
    return machine;
  } catch (error) {
    if (!(error instanceof InvalidDefinition)) throw error;
    throw new ApiError('InvalidDefinition', `Invalid State Machine Definition: ${error.message}`);
  }
}

function refusePutEvents(machine: Machine): void {
  for (const state of machine.states.values()) {
    if (state.type === 'Task' && state.resource.kind === 'put-events') {
      throw new InvalidDefinition(
        `State "${state.name}": field "Resource" is arn:aws:states:::events:putEvents, and this engine has no event bus.`,
      );
    }
  }
}
