import type { FailingState, Retrier, State } from '../definition/machine.ts';
import { abandonChildren } from './abandon.ts';
import type { Draft } from './draft.ts';
import type { Frame } from './execution.ts';
import { eventOf } from './history.ts';
import { evaluateLeaving, moveOn } from './move-on.ts';
import { matchesError, type StateError } from './state-error.ts';

/** A state failed: try again, go to a catcher, or fail the whole frame. */
export async function failState(draft: Draft, frame: Frame, state: State, error: StateError): Promise<void> {
  abandonChildren(draft, frame);
  if (error.location !== undefined) {
    const { cause, location } = error;
    draft.record(
      frame,
      eventOf('EvaluationFailed', { error: error.error, cause, location, state: state.name }),
    );
  }
  if (canFail(state)) {
    if (retry(draft, frame, state, error)) return;
    if (await goToCatcher(draft, frame, state, error)) return;
  }
  failFrame(draft, frame, error);
}

/** Fails the frame without asking its state: the error goes to the state around it, or ends the execution. */
export function failFrame(draft: Draft, frame: Frame, error: StateError): void {
  draft.work.push({ kind: 'failed', frame: frame.id, error });
}

function canFail(state: State): state is FailingState {
  return state.type === 'Task' || state.type === 'Parallel' || state.type === 'Map';
}

/** The first retrier that takes the error decides: when it is used up, no other is asked. */
function retry(draft: Draft, frame: Frame, state: FailingState, error: StateError): boolean {
  const at = state.retry.findIndex((retrier) => matchesError(retrier.errorEquals, error.error, state));
  const retrier = state.retry[at];
  const uses = frame.retries[at] ?? 0;
  if (!retrier || uses >= retrier.maxAttempts) return false;
  frame.retries = state.retry.map((_, place) => (frame.retries[place] ?? 0) + (place === at ? 1 : 0));
  const until = draft.context.now + delayMs(retrier, uses, draft);
  draft.setActivity(frame, { kind: 'retrying', until });
  return true;
}

/** Interval × rate^uses, capped by MaxDelaySeconds; full jitter takes any moment up to that. */
function delayMs(retrier: Retrier, uses: number, draft: Draft): number {
  const grown = retrier.intervalSeconds * retrier.backoffRate ** uses;
  // A year is the longest any run lasts; a rate to a high power would leave the range of dates.
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? Infinity, 31_622_400);
  const jitter = retrier.jitter ? draft.context.random.fraction() : 1;
  return Math.round(seconds * 1000 * jitter);
}

async function goToCatcher(
  draft: Draft,
  frame: Frame,
  state: FailingState,
  error: StateError,
): Promise<boolean> {
  const catcher = state.catch.find(({ errorEquals }) => matchesError(errorEquals, error.error, state));
  if (!catcher) return false;
  const errorOutput = { Error: error.error, Cause: error.cause };
  const left = await evaluateLeaving(draft, frame, catcher, { errorOutput }, errorOutput);
  if (left.kind === 'failed') {
    const { error: name, cause, location } = left.error;
    if (location !== undefined) {
      const details = { error: name, cause, location: `Catch/${location}`, state: state.name };
      draft.record(frame, eventOf('EvaluationFailed', details));
    }
    failFrame(draft, frame, left.error);
  } else {
    moveOn(draft, frame, state, catcher.next, left.value);
  }
  return true;
}
