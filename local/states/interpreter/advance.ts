import type { Machine } from '../definition/machine.ts';
import { abandonChildren, dropFrame } from './abandon.ts';
import { beginState, enterState } from './begin-state.ts';
import type { Changes, Timer } from './changes.ts';
import { Draft, HistoryFull, type AdvanceContext, type Work } from './draft.ts';
import { endExecution } from './end-execution.ts';
import type { Event } from './event.ts';
import { parentOf, rootFrame, type Execution, type Frame } from './execution.ts';
import { failState } from './fail-state.ts';
import { eventOf, maxHistoryEvents } from './history.ts';
import { endChild } from './states/map-run.ts';
import { endIteration } from './states/map.ts';
import { endBranch } from './states/parallel.ts';
import { answerTask, beatTask, timeOutTask } from './states/task.ts';
import { endWait } from './states/wait.ts';

/** States entered in one advance; a run that goes on longer lets others have their turn. */
const maxEntriesPerAdvance = 200;

/**
 * What `event` changes in an execution at the time `context.now`. Nothing is touched: the execution stays as
 * it is, and the changes say what to store, what to do, and when to come back. An event that comes too late
 * (its frame has moved on, the execution has ended) changes nothing but is no error.
 */
export async function advance(
  machine: Machine,
  execution: Execution,
  event: Event,
  context: AdvanceContext,
): Promise<Changes> {
  const draft = new Draft(machine, execution, context);
  if (!draft.running) return draft.changes();
  try {
    await handle(draft, event);
    await workOff(draft);
  } catch (error) {
    if (!(error instanceof HistoryFull)) throw error;
    const cause = `The execution reached the maximum number of history events (${maxHistoryEvents}).`;
    endExecution(draft, { status: 'FAILED', error: 'States.Runtime', cause });
  }
  return draft.changes();
}

async function handle(draft: Draft, event: Event): Promise<void> {
  switch (event.kind) {
    case 'started':
      start(draft);
      return;
    case 'continued':
      for (const id of draft.frames.keys()) {
        if (draft.frames.get(id)?.activity.kind === 'entering') draft.work.push({ kind: 'enter', frame: id });
      }
      return;
    case 'stopped':
      endExecution(draft, { status: 'ABORTED', error: event.error, cause: event.cause });
      return;
    case 'timer':
      return handleTimer(draft, event.timer);
    case 'task':
    case 'heartbeat':
    case 'child-ended':
      return handleAnswer(draft, event);
  }
}

function start(draft: Draft): void {
  const { head, execution } = draft;
  const details = { input: execution.input, inputDetails: { truncated: false }, roleArn: head.roleArn };
  const root = draft.edit(rootFrame);
  if (root) draft.record(root, eventOf('ExecutionStarted', details));
  if (head.deadlineAt !== null) draft.setTimer({ at: head.deadlineAt, frame: '', turn: 0, kind: 'deadline' });
  if (draft.context.tellStatus && head.mapRunArn === null)
    draft.command({ kind: 'tell-status', status: 'RUNNING' });
  draft.work.push({ kind: 'enter', frame: rootFrame });
}

async function handleTimer(draft: Draft, timer: Timer): Promise<void> {
  if (timer.kind === 'deadline') {
    endExecution(draft, { status: 'TIMED_OUT', error: 'States.Timeout', cause: null });
    return;
  }
  const frame = frameAt(draft, timer);
  if (!frame) return;
  const state = draft.stateOf(frame);
  const { kind } = frame.activity;
  if (timer.kind === 'retry' && kind === 'retrying') return beginState(draft, frame);
  if (timer.kind === 'wait' && kind === 'waiting' && state.type === 'Wait')
    return endWait(draft, frame, state);
  if (timer.kind !== 'timeout' && timer.kind !== 'heartbeat') return;
  if (kind === 'task' && state.type === 'Task') return timeOutTask(draft, frame, state, timer.kind);
}

type Answer = Extract<Event, { frame: string }>;

async function handleAnswer(draft: Draft, event: Answer): Promise<void> {
  const frame = frameAt(draft, event);
  if (!frame) return;
  const state = draft.stateOf(frame);
  if (event.kind === 'heartbeat') beatTask(draft, frame);
  if (event.kind === 'task' && state.type === 'Task') return answerTask(draft, frame, state, event.outcome);
  if (event.kind === 'child-ended' && state.type === 'Map')
    return endChild(draft, frame, state, event.index, event.end);
}

/** The frame an event is for, if it is still at that attempt. */
function frameAt(draft: Draft, target: { frame: string; turn: number }): Frame | undefined {
  if (draft.frames.get(target.frame)?.turn !== target.turn) return undefined;
  return draft.edit(target.frame);
}

async function workOff(draft: Draft): Promise<void> {
  let entries = 0;
  let left = false;
  for (let work = draft.work.shift(); work && draft.running; work = draft.work.shift()) {
    if (work.kind === 'enter') {
      // A frame that waits to enter says so in its own data, so nothing else need be kept of it.
      if (entries >= maxEntriesPerAdvance) {
        left = true;
        continue;
      }
      entries += 1;
    }
    await doWork(draft, work);
  }
  if (left && draft.running) draft.command({ kind: 'continue' });
}

async function doWork(draft: Draft, work: Work): Promise<void> {
  const frame = draft.edit(work.frame);
  if (!frame) return;
  if (work.kind === 'enter') {
    if (frame.activity.kind === 'entering') await enterState(draft, frame);
    return;
  }
  const parent = parentOf(work.frame);
  if (work.kind === 'ended') {
    if (parent) await endInside(draft, frame, parent, work);
    else endExecution(draft, { status: 'SUCCEEDED', output: JSON.stringify(work.output) });
    return;
  }
  if (parent) await failInside(draft, frame, parent, work);
  else endExecution(draft, { status: 'FAILED', error: work.error.error, cause: work.error.cause });
}

type Place = { frame: string; index: number };

/** A branch or iteration ended: its frame goes, and the state around it hears of the output. */
async function endInside(
  draft: Draft,
  frame: Frame,
  place: Place,
  work: Extract<Work, { kind: 'ended' }>,
): Promise<void> {
  const { lastEventId } = frame;
  dropFrame(draft, frame);
  const parent = draft.edit(place.frame);
  if (!parent) return;
  const state = draft.stateOf(parent);
  if (state.type === 'Parallel') return endBranch(draft, parent, state, place.index, work.output);
  if (state.type === 'Map')
    return endIteration(draft, parent, state, { index: place.index, lastEventId }, work.output);
}

/** A branch or iteration failed: the others are dropped, and the state around it fails with the same error. */
async function failInside(
  draft: Draft,
  frame: Frame,
  place: Place,
  work: Extract<Work, { kind: 'failed' }>,
): Promise<void> {
  const { lastEventId } = frame;
  abandonChildren(draft, frame);
  dropFrame(draft, frame);
  const parent = draft.edit(place.frame);
  if (!parent) return;
  const state = draft.stateOf(parent);
  if (state.type === 'Map') {
    const { index } = place;
    draft.recordAfter(lastEventId, eventOf('MapIterationFailed', { name: state.name, index }));
  }
  abandonChildren(draft, parent);
  draft.record(parent, eventOf(`${state.type}StateFailed`));
  const { error, cause } = work.error;
  await failState(draft, parent, state, { error, cause });
}
