import { executionArn, executionKey } from '../arns.ts';
import type { Execution, Head, Parent } from '../interpreter/execution.ts';
import type { Write } from '../store/store.ts';
import type { Core } from './core.ts';
import { createExecution, type Committing } from './handle-event.ts';
import type { StateMachine } from './machines.ts';

export type Start = {
  machine: StateMachine;
  name: string;
  /** JSON text. */
  input: string;
  parent: Parent | null;
  startedBy: string | null;
};

export type Started = { kind: 'started' | 'same'; head: Head } | { kind: 'exists' };

/**
 * Starts an execution of a state machine. A name can be used once; the same start again finds the first:
 * `same` while it runs with the same input, or whenever the same command asks.
 */
export async function startExecution(core: Core, start: Start, also: Write[] = []): Promise<Started> {
  const key = executionKey(start.machine.name, start.name);
  const { started, committed } = await core.live.run(key, async (existing): Promise<Starting> => {
    if (existing) {
      return { started: compare(existing, start), committed: core.store.commit(also) };
    }
    const machine = await core.machines.load(start.machine.definition);
    const startedAt = core.options.clock.now();
    const head = newHead(core, start, { key, startedAt, timeoutSeconds: machine.timeoutSeconds });
    const committing = await createExecution(core, head, start.input, machine.root.startAt, also);
    return { started: { kind: 'started', head }, ...committing };
  });
  await committed;
  return started;
}

type Starting = Committing & { started: Started };

function compare({ head, input }: Execution, start: Start): Started {
  if (start.startedBy !== null && head.startedBy === start.startedBy) return { kind: 'same', head };
  return head.status === 'RUNNING' && input === start.input ? { kind: 'same', head } : { kind: 'exists' };
}

function newHead(
  core: Core,
  start: Start,
  { key, startedAt, timeoutSeconds }: { key: string; startedAt: number; timeoutSeconds: number | null },
): Head {
  const { machine } = start;
  return {
    key,
    arn: executionArn(core.place, key),
    name: start.name,
    stateMachineArn: machine.arn,
    stateMachineName: machine.name,
    roleArn: machine.roleArn,
    definition: machine.definition,
    mapState: null,
    mapRunArn: null,
    parent: start.parent,
    startedBy: start.startedBy,
    status: 'RUNNING',
    startedAt,
    stoppedAt: null,
    deadlineAt: timeoutSeconds === null ? null : startedAt + timeoutSeconds * 1000,
    error: null,
    cause: null,
    nextEventId: 1,
    nextCommandId: 1,
  };
}
