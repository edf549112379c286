import type { MapState } from '../../definition/machine.ts';
import type { Json } from '../../json.ts';
import { finishChildren } from '../abandon.ts';
import type { Draft } from '../draft.ts';
import { evaluateInteger, evaluatePayload, type Outcome } from '../evaluate.ts';
import { resultKey, type Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { eventOf } from '../history.ts';
import { leaveState } from '../leave-state.ts';
import { startFrame } from '../start-frame.ts';
import { evaluationError } from '../state-error.ts';
import { inputFor } from './item-input.ts';
import { beginMapRun } from './map-run.ts';

/** Inline maps run at most this many iterations at a time on AWS, whatever MaxConcurrency says. */
const maxInlineConcurrency = 40;

export async function beginMap(draft: Draft, frame: Frame, state: MapState): Promise<void> {
  const items = await evaluateItems(draft, frame, state);
  if (items.kind === 'failed') return failState(draft, frame, state, items.error);
  const wanted = await evaluateInteger(draft, frame, 'MaxConcurrency', state.maxConcurrency, {
    min: 0,
    max: Number.MAX_SAFE_INTEGER,
  });
  if (wanted.kind === 'failed') return failState(draft, frame, state, wanted.error);
  draft.record(frame, eventOf('MapStateStarted', { length: items.value.length }));
  if (state.mode === 'distributed') return beginMapRun(draft, frame, state, items.value, wanted.value ?? 0);
  const concurrency = Math.min(
    wanted.value === null || wanted.value === 0 ? Infinity : wanted.value,
    maxInlineConcurrency,
  );
  draft.items.set(frame.id, items.value);
  draft.setActivity(frame, { kind: 'items', total: items.value.length, next: 0, done: 0, concurrency });
  await goOn(draft, frame, state);
}

/** An iteration came to its end: keep its result and start the next. */
export async function endIteration(
  draft: Draft,
  frame: Frame,
  state: MapState,
  ended: { index: number; lastEventId: number },
  output: Json,
): Promise<void> {
  const { activity } = frame;
  if (activity.kind !== 'items') return;
  const { index } = ended;
  draft.recordAfter(ended.lastEventId, eventOf('MapIterationSucceeded', { name: state.name, index }));
  draft.results.set(resultKey(frame.id, index), output);
  draft.setActivity(frame, { ...activity, done: activity.done + 1 });
  await goOn(draft, frame, state);
}

/** Starts as many iterations as may run, or leaves the state when all have ended. */
async function goOn(draft: Draft, frame: Frame, state: MapState): Promise<void> {
  const { activity } = frame;
  if (activity.kind !== 'items') return;
  if (activity.done === activity.total) return endMap(draft, frame, state, activity.total);
  const items = draft.items.get(frame.id) ?? [];
  let { next } = activity;
  for (; next < activity.total && next - activity.done < activity.concurrency; next += 1) {
    const input = await inputFor(draft, frame, state, next, items[next] ?? null);
    if (input.kind === 'failed') return failState(draft, frame, state, input.error);
    const started = draft.recordAfter(
      frame.lastEventId,
      eventOf('MapIterationStarted', { name: state.name, index: next }),
    );
    startFrame(draft, { ...frame, lastEventId: started }, next, state.processor, input.value);
  }
  draft.setActivity(frame, { ...activity, next });
}

async function endMap(draft: Draft, frame: Frame, state: MapState, total: number): Promise<void> {
  const result = Array.from({ length: total }, (_, at) => draft.results.get(resultKey(frame.id, at)) ?? null);
  finishChildren(draft, frame);
  draft.record(frame, eventOf('MapStateSucceeded'));
  await leaveState(draft, frame, state, state, { result }, result);
}

async function evaluateItems(draft: Draft, frame: Frame, state: MapState): Promise<Outcome<Json[]>> {
  const evaluated = await evaluatePayload(draft, frame, 'Items', state.items);
  if (evaluated.kind === 'failed') return evaluated;
  if (Array.isArray(evaluated.value)) return { kind: 'value', value: evaluated.value };
  const cause = `The items of the map '${state.name}' must be an array`;
  return { kind: 'failed', error: evaluationError(cause, 'Items') };
}
