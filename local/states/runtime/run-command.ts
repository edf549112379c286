import { keyOfExecutionArn } from '../arns.ts';
import type { ExecutionStatusChange } from '../engine-options.ts';
import type { StoredCommand } from '../interpreter/command.ts';
import type { TaskOutcome } from '../interpreter/event.ts';
import type { ExecutionStatus, Head } from '../interpreter/execution.ts';
import { keys, lastPart } from '../store/keys.ts';
import { loadHead } from '../store/load-execution.ts';
import type { Write } from '../store/store.ts';
import { invokeLambda, putEvents } from './call-services.ts';
import type { Core } from './core.ts';
import { handleEvent } from './handle-event.ts';
import type { createLimiter } from './limiter.ts';
import { endOfNested, startNested } from './nested-execution.ts';
import { startChild } from './start-child.ts';

type Limiter = ReturnType<typeof createLimiter>;

/**
 * Does what a committed change left to do. The command is removed in the batch that records its result, so
 * after a crash it is done again, and never forgotten.
 */
export async function runCommand(
  core: Core,
  key: string,
  stored: StoredCommand,
  limit: Limiter,
): Promise<void> {
  const { command } = stored;
  const done: Write = { type: 'del', key: keys.command(key, stored.id) };
  switch (command.kind) {
    case 'invoke-lambda':
      return answer(core, key, command, done, () => limit(() => invokeLambda(core, command)));
    case 'put-events':
      return answer(core, key, command, done, () => putEvents(core, command));
    case 'start-execution':
      return answer(core, key, command, done, () => startNested(core, key, command));
    case 'start-child':
      return startChild(core, key, command, done);
    case 'stop-execution':
      await stop(core, keyOfExecutionArn(command.arn) ?? '', [done]);
      return;
    case 'stop-children':
      return stopChildren(core, command.mapRunArn, done);
    case 'tell-parent':
      return tellParent(core, key, done);
    case 'tell-status':
      return tellStatus(core, key, command.status, done);
    case 'continue':
      await handleEvent(core, key, { kind: 'continued' }, [done]);
      return;
  }
}

/** Calls a service for a task, unless the task has been given up meanwhile. */
async function answer(
  core: Core,
  key: string,
  { frame, turn }: { frame: string; turn: number },
  done: Write,
  call: () => Promise<TaskOutcome>,
): Promise<void> {
  const wanted = await core.live.run(key, (execution) => {
    const current = execution?.frames.get(frame);
    return Promise.resolve(current?.turn === turn && current.activity.kind === 'task');
  });
  if (!wanted) return core.store.commit([done]);
  const outcome = await call();
  // After close, the command stays stored and is done again at the next start.
  if (core.isClosed()) return;
  await handleEvent(core, key, { kind: 'task', frame, turn, outcome }, [done]);
}

async function stop(core: Core, key: string, also: Write[]): Promise<void> {
  await handleEvent(core, key, { kind: 'stopped', error: null, cause: null }, also);
}

async function stopChildren(core: Core, mapRunArn: string, done: Write): Promise<void> {
  const running = await core.store.range(keys.listedByStatus(mapRunArn, 'RUNNING'));
  await Promise.all(running.map(([name]) => stop(core, lastPart(name), [])));
  await core.store.commit([done]);
}

async function tellParent(core: Core, key: string, done: Write): Promise<void> {
  const [head, input, output] = await Promise.all([
    loadHead(core.store, key),
    core.store.get(keys.input(key)),
    core.store.get(keys.output(key)),
  ]);
  if (!head?.parent) return core.store.commit([done]);
  const { execution, frame, turn, index } = head.parent;
  if (index === null) {
    const outcome = endOfNested(head, input ?? '{}', output ?? null);
    await handleEvent(core, execution, { kind: 'task', frame, turn, outcome }, [done]);
    return;
  }
  const end = { status: head.status, output: output ?? null, error: head.error, cause: head.cause };
  await handleEvent(core, execution, { kind: 'child-ended', frame, turn, index, end }, [done]);
}

async function tellStatus(core: Core, key: string, status: ExecutionStatus, done: Write): Promise<void> {
  const head = await loadHead(core.store, key);
  const [input, output] = await core.store.getMany([keys.input(key), keys.output(key)]);
  if (head) await core.options.onExecutionStatusChange?.(statusChange(head, status, input, output));
  await core.store.commit([done]);
}

function statusChange(
  head: Head,
  status: ExecutionStatus,
  input?: string,
  output?: string,
): ExecutionStatusChange {
  const ended = status !== 'RUNNING';
  return {
    executionArn: head.arn,
    stateMachineArn: head.stateMachineArn,
    name: head.name,
    status,
    startDate: head.startedAt,
    stopDate: ended ? head.stoppedAt : null,
    input: input ?? null,
    inputDetails: { included: input !== undefined },
    output: ended ? (output ?? null) : null,
    outputDetails: ended && output !== undefined ? { included: true } : null,
    error: ended ? head.error : null,
    cause: ended ? head.cause : null,
  };
}
