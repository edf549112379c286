import { createHash } from 'node:crypto';
import { childKey, executionArn } from '../arns.ts';
import type { Command } from '../interpreter/command.ts';
import type { Execution, Head } from '../interpreter/execution.ts';
import type { Write } from '../store/store.ts';
import type { Core } from './core.ts';
import { createExecution, type Committing } from './handle-event.ts';

type StartChild = Extract<Command, { kind: 'start-child' }>;

/**
 * Starts one child of a distributed map. It runs as a job of the parent, so a parent that was stopped before
 * starts nothing more; the child's name follows from its item, so a repeated command finds it there.
 */
export async function startChild(
  core: Core,
  parentKey: string,
  command: StartChild,
  done: Write,
): Promise<void> {
  const { committed } = await core.live.run(parentKey, async (parent): Promise<Committing> => {
    const frame = parent?.frames.get(command.frame);
    const { activity } = frame ?? {};
    if (!parent || frame?.turn !== command.turn || activity?.kind !== 'map-run') {
      return { committed: core.store.commit([done]) };
    }
    const mapRunArn = activity.arn;
    const name = childName(mapRunArn, command.index);
    const key = childKey(mapRunArn, name);
    const mapState = frame.state;
    return core.live.run(key, async (existing): Promise<Committing> => {
      if (existing) return { committed: core.store.commit([done]) };
      const machine = await core.machines.load(parent.head.definition);
      const state = machine.states.get(mapState);
      const startAt = state?.type === 'Map' ? state.processor.startAt : machine.root.startAt;
      const head = headOfChild(core, parent, command, { key, name, mapRunArn, mapState });
      return createExecution(core, head, command.input, startAt, [done]);
    });
  });
  await committed;
}

type Identity = { key: string; name: string; mapRunArn: string; mapState: string };

function headOfChild(core: Core, parent: Execution, command: StartChild, identity: Identity): Head {
  const { stateMachineArn, stateMachineName, roleArn, definition } = parent.head;
  const { frame, turn, index } = command;
  return {
    ...identity,
    arn: executionArn(core.place, identity.key),
    stateMachineArn,
    stateMachineName,
    roleArn,
    definition,
    parent: { execution: parent.head.key, frame, turn, index },
    startedBy: null,
    status: 'RUNNING',
    startedAt: core.options.clock.now(),
    stoppedAt: null,
    deadlineAt: null,
    error: null,
    cause: null,
    nextEventId: 1,
    nextCommandId: 1,
  };
}

function childName(mapRunArn: string, index: number): string {
  const hash = createHash('sha256').update(`${mapRunArn} ${index}`).digest('hex');
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    hash.slice(12, 16),
    hash.slice(16, 20),
    hash.slice(20, 32),
  ].join('-');
}
