import { abandonChildren, dropFrame } from './abandon.ts';
import type { Draft } from './draft.ts';
import { rootFrame, type ExecutionStatus } from './execution.ts';
import { eventOf, maxHistoryEvents, type NewEvent } from './history.ts';

export type Ending =
  | { status: 'SUCCEEDED'; output: string }
  | { status: Exclude<ExecutionStatus, 'SUCCEEDED' | 'RUNNING'>; error: string | null; cause: string | null };

/** Ends the execution: one last event, nothing left that waits, and those who asked are told. */
export function endExecution(draft: Draft, ending: Ending): void {
  const { head, context } = draft;
  if (head.deadlineAt !== null) {
    draft.clearTimer({ at: head.deadlineAt, frame: '', turn: 0, kind: 'deadline' });
  }
  head.status = ending.status;
  head.stoppedAt = context.now;
  if (ending.status === 'SUCCEEDED') {
    draft.output = ending.output;
  } else {
    head.error = ending.error;
    head.cause = ending.cause;
  }
  const root = draft.edit(rootFrame);
  const full = head.nextEventId >= maxHistoryEvents;
  draft.recordLast(full || !root ? head.nextEventId - 1 : root.lastEventId, lastEvent(ending));
  if (root) {
    abandonChildren(draft, root, 'untold');
    dropFrame(draft, root);
  }
  draft.work.length = 0;
  if (head.parent) draft.command({ kind: 'tell-parent' });
  if (context.tellStatus && head.mapRunArn === null)
    draft.command({ kind: 'tell-status', status: ending.status });
}

function lastEvent(ending: Ending): NewEvent {
  if (ending.status === 'SUCCEEDED') {
    return eventOf('ExecutionSucceeded', { output: ending.output, outputDetails: { truncated: false } });
  }
  const details = {
    ...(ending.error === null ? {} : { error: ending.error }),
    ...(ending.cause === null ? {} : { cause: ending.cause }),
  };
  switch (ending.status) {
    case 'FAILED':
      return eventOf('ExecutionFailed', details);
    case 'TIMED_OUT':
      return eventOf('ExecutionTimedOut', details);
    case 'ABORTED':
      return eventOf('ExecutionAborted', details);
  }
}
