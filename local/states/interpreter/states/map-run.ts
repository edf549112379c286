import type { MapState } from '../../definition/machine.ts';
import { isJsonObject, parseJson, type Json } from '../../json.ts';
import { finishChildren } from '../abandon.ts';
import type { Draft } from '../draft.ts';
import { evaluateInteger } from '../evaluate.ts';
import type { ChildEnd } from '../event.ts';
import { resultKey, type Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { eventOf } from '../history.ts';
import { leaveState } from '../leave-state.ts';
import { closeMapRun, recordMapRun, type MapRunActivity } from '../map-run-record.ts';
import { inputFor } from './item-input.ts';

/** A distributed map runs at most this many children at a time on AWS. */
const maxChildren = 10_000;

/** Starts a map run: every item becomes an execution of its own. */
export async function beginMapRun(
  draft: Draft,
  frame: Frame,
  state: MapState,
  items: Json[],
  wanted: number,
): Promise<void> {
  const count = await evaluateInteger(draft, frame, 'ToleratedFailureCount', state.toleratedFailureCount, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  });
  if (count.kind === 'failed') return failState(draft, frame, state, count.error);
  const percentage = await evaluateInteger(
    draft,
    frame,
    'ToleratedFailurePercentage',
    state.toleratedFailurePercentage,
    { min: 0, max: 100 },
  );
  if (percentage.kind === 'failed') return failState(draft, frame, state, percentage.error);
  const { region, account, random, now } = draft.context;
  const arn = `arn:aws:states:${region}:${account}:mapRun:${draft.head.stateMachineName}/${state.label}:${random.uuid()}`;
  draft.record(frame, eventOf('MapRunStarted', { mapRunArn: arn }));
  draft.items.set(frame.id, items);
  draft.setActivity(frame, {
    kind: 'map-run',
    arn,
    total: items.length,
    next: 0,
    running: 0,
    succeeded: 0,
    failed: 0,
    timedOut: 0,
    aborted: 0,
    startedAt: now,
    concurrency: wanted === 0 ? maxChildren : Math.min(wanted, maxChildren),
    toleratedFailureCount: count.value,
    toleratedFailurePercentage: percentage.value,
  });
  await goOn(draft, frame, state);
}

/** A child execution ended. Told twice (commands are at-least-once), the second time changes nothing. */
export async function endChild(
  draft: Draft,
  frame: Frame,
  state: MapState,
  index: number,
  end: ChildEnd,
): Promise<void> {
  const { activity } = frame;
  const key = resultKey(frame.id, index);
  if (activity.kind !== 'map-run' || draft.results.get(key) !== undefined) return;
  const output = end.output === null ? undefined : parseJson(end.output);
  draft.results.set(key, output === undefined ? {} : { output });
  draft.setActivity(frame, counted(activity, end));
  await goOn(draft, frame, state);
}

function counted(activity: MapRunActivity, end: ChildEnd): MapRunActivity {
  const running = activity.running - 1;
  switch (end.status) {
    case 'SUCCEEDED':
      return { ...activity, running, succeeded: activity.succeeded + 1 };
    case 'TIMED_OUT':
      return { ...activity, running, timedOut: activity.timedOut + 1 };
    case 'ABORTED':
      return { ...activity, running, aborted: activity.aborted + 1 };
    case 'FAILED':
    case 'RUNNING':
      return { ...activity, running, failed: activity.failed + 1 };
  }
}

async function goOn(draft: Draft, frame: Frame, state: MapState): Promise<void> {
  const { activity } = frame;
  if (activity.kind !== 'map-run') return;
  if (exceedsTolerance(activity)) return failMapRun(draft, frame, state);
  if (activity.next === activity.total && activity.running === 0)
    return endMapRun(draft, frame, state, activity);
  const items = draft.items.get(frame.id) ?? [];
  let { next, running } = activity;
  for (; next < activity.total && running < activity.concurrency; next += 1, running += 1) {
    const input = await inputFor(draft, frame, state, next, items[next] ?? null);
    if (input.kind === 'failed') return failState(draft, frame, state, input.error);
    const { id, turn } = frame;
    draft.command({ kind: 'start-child', frame: id, turn, index: next, input: JSON.stringify(input.value) });
  }
  const going = { ...activity, next, running };
  draft.setActivity(frame, going);
  recordMapRun(draft, frame, going);
}

function exceedsTolerance(activity: MapRunActivity): boolean {
  const unsuccessful = activity.failed + activity.timedOut + activity.aborted;
  const { toleratedFailureCount: count, toleratedFailurePercentage: percentage } = activity;
  if (count === null && percentage === null) return unsuccessful > 0;
  if (count !== null && unsuccessful > count) return true;
  return percentage !== null && unsuccessful * 100 > percentage * activity.total;
}

async function failMapRun(draft: Draft, frame: Frame, state: MapState): Promise<void> {
  const error = 'States.ExceedToleratedFailureThreshold';
  const cause = 'The specified tolerated failure threshold was exceeded';
  draft.record(frame, eventOf('MapRunFailed', { error, cause }));
  draft.record(frame, eventOf('MapStateFailed'));
  await failState(draft, frame, state, { error, cause });
}

/** The result is the outputs of the children that succeeded, in the order of their items. */
async function endMapRun(
  draft: Draft,
  frame: Frame,
  state: MapState,
  activity: MapRunActivity,
): Promise<void> {
  const result: Json[] = [];
  for (let index = 0; index < activity.total; index += 1) {
    const kept = draft.results.get(resultKey(frame.id, index));
    if (isJsonObject(kept) && kept.output !== undefined) result.push(kept.output);
  }
  closeMapRun(draft, frame, activity, 'SUCCEEDED');
  finishChildren(draft, frame);
  draft.record(frame, eventOf('MapRunSucceeded'));
  draft.record(frame, eventOf('MapStateSucceeded'));
  await leaveState(draft, frame, state, state, { result }, result);
}
