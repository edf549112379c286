import { advance } from '../interpreter/advance.ts';
import type { Changes } from '../interpreter/changes.ts';
import type { AdvanceContext } from '../interpreter/draft.ts';
import type { Event } from '../interpreter/event.ts';
import { rootFrame, type Execution, type Frame, type Head } from '../interpreter/execution.ts';
import { parseJson, type Json } from '../json.ts';
import { writesForChanges, writesForNew } from '../store/execution-writes.ts';
import type { Write } from '../store/store.ts';
import type { Core } from './core.ts';

/**
 * Gives an event to an execution and resolves when its changes are on disk, together with `also` (the removal
 * of the command or timer that brought the event). `admit` may turn the event down, looking at the execution.
 */
export async function handleEvent<Refusal = never>(
  core: Core,
  key: string,
  event: Event,
  also: Write[] = [],
  admit?: (execution: Execution | undefined) => Refusal | undefined,
): Promise<Refusal | undefined> {
  const { refusal, committed } = await core.live.run(key, async (execution): Promise<Handled<Refusal>> => {
    const refused = admit?.(execution);
    if (refused !== undefined) return { refusal: refused, committed: core.store.commit([]) };
    if (execution?.head.status !== 'RUNNING') return { committed: core.store.commit(also) };
    return advanceAndCommit(core, execution, event, also);
  });
  await committed;
  return refusal;
}

/** Callers have checked that the text is JSON; `null` is an input like any other. */
function readInput(text: string): Json {
  const input = parseJson(text);
  return input === undefined ? {} : input;
}

type Handled<Refusal> = Committing & { refusal?: Refusal };

/** The commit goes on while the next event of the same execution is handled, so it travels inside a record. */
export type Committing = { committed: Promise<void> };

/** Records a new execution and takes its first steps; only inside a job of its key. */
export function createExecution(
  core: Core,
  head: Head,
  input: string,
  startAt: string,
  also: Write[] = [],
): Promise<Committing> {
  const root: Frame = {
    id: rootFrame,
    state: startAt,
    input: readInput(input),
    enteredAt: head.startedAt,
    lastEventId: 0,
    turn: 0,
    retries: [],
    activity: { kind: 'entering' },
  };
  const execution: Execution = {
    head,
    input,
    frames: new Map([[root.id, root]]),
    variables: new Map(),
    items: new Map(),
    results: new Map(),
  };
  core.live.add(execution);
  return advanceAndCommit(core, execution, { kind: 'started' }, [...also, ...writesForNew(head, input)]);
}

/**
 * Advances, applies in memory, and queues the commit. `committed` resolves when it is on disk and what
 * follows from it (commands, timers) is under way.
 */
async function advanceAndCommit(
  core: Core,
  execution: Execution,
  event: Event,
  also: Write[],
): Promise<Committing> {
  const before = execution.head;
  const machine = await core.machines.load(before.definition);
  const changes = await advance(machine, execution, event, contextOf(core));
  const committed = core.store.commit([...also, ...writesForChanges(before, changes)]);
  core.live.apply(execution, changes, committed);
  core.options.onTransitions?.(changes.history.filter(({ type }) => type.endsWith('StateEntered')).length);
  return {
    committed: committed.then(() => {
      follow(core, changes);
    }),
  };
}

function follow(core: Core, changes: Changes): void {
  for (const timer of changes.timers.set) core.wakeBy(timer.at);
  core.runCommands(changes.head.key, changes.commands);
}

function contextOf(core: Core): AdvanceContext {
  return {
    now: core.options.clock.now(),
    random: core.options.random,
    region: core.place.region,
    account: core.place.account,
    tellStatus: core.options.onExecutionStatusChange !== undefined,
  };
}
