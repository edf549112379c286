import type { Draft } from './draft.ts';
import { resultKey, type Frame } from './execution.ts';
import { eventOf } from './history.ts';
import { closeMapRun } from './map-run-record.ts';

/**
 * Drops everything inside a frame's Parallel or Map state, and what its task started elsewhere. As on AWS the
 * history tells of it when a branch brought the others down, and not when the whole execution ends.
 */
export function abandonChildren(draft: Draft, frame: Frame, told: 'told' | 'untold' = 'told'): void {
  const inside = draft.frames.keys().filter((id) => id.startsWith(`${frame.id}.`));
  // Innermost first, so the history shows a task aborted before the state around it.
  for (const id of inside.sort((a, b) => b.length - a.length || (a < b ? -1 : 1))) {
    const child = draft.edit(id);
    if (!child) continue;
    if (told === 'told') recordAborted(draft, child);
    abandonActivity(draft, child);
    dropFrame(draft, child);
  }
  abandonActivity(draft, frame);
  finishChildren(draft, frame);
}

/** Removes a frame that has ended, with all that is stored for it. */
export function dropFrame(draft: Draft, frame: Frame): void {
  draft.clearTimers(frame);
  dropHoldings(draft, frame);
  draft.variables.delete(frame.id);
  draft.frames.delete(frame.id);
}

/** Every branch or item has given its result: what was kept for them goes. */
export function finishChildren(draft: Draft, frame: Frame): void {
  dropHoldings(draft, frame);
  draft.setActivity(frame, { kind: 'entering' });
}

function dropHoldings(draft: Draft, frame: Frame): void {
  const total = 'total' in frame.activity ? frame.activity.total : 0;
  for (let index = 0; index < total; index += 1) draft.results.delete(resultKey(frame.id, index));
  draft.items.delete(frame.id);
}

function recordAborted(draft: Draft, frame: Frame): void {
  const { type } = draft.stateOf(frame);
  if (type === 'Task' || type === 'Wait' || type === 'Parallel' || type === 'Map') {
    draft.record(frame, eventOf(`${type}StateAborted`));
  }
}

/** Executions that were started for this frame are stopped, as AWS stops what a `.sync` task started. */
function abandonActivity(draft: Draft, frame: Frame): void {
  const { activity } = frame;
  if (activity.kind === 'task' && activity.child !== null) {
    draft.command({ kind: 'stop-execution', arn: activity.child });
  }
  if (activity.kind === 'map-run') {
    closeMapRun(draft, frame, activity, draft.running ? 'FAILED' : 'ABORTED');
    draft.command({ kind: 'stop-children', mapRunArn: activity.arn });
  }
}
