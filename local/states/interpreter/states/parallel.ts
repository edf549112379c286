import type { ParallelState } from '../../definition/machine.ts';
import type { Json } from '../../json.ts';
import { finishChildren } from '../abandon.ts';
import type { Draft } from '../draft.ts';
import { evaluatePayload } from '../evaluate.ts';
import { resultKey, type Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { eventOf } from '../history.ts';
import { leaveState } from '../leave-state.ts';
import { startFrame } from '../start-frame.ts';

export async function beginParallel(draft: Draft, frame: Frame, state: ParallelState): Promise<void> {
  const input = await evaluatePayload(draft, frame, 'Arguments', state.arguments);
  if (input.kind === 'failed') return failState(draft, frame, state, input.error);
  draft.record(frame, eventOf('ParallelStateStarted'));
  draft.setActivity(frame, { kind: 'branches', total: state.branches.length, done: 0 });
  for (const [index, branch] of state.branches.entries())
    startFrame(draft, frame, index, branch, input.value);
}

/** A branch came to its end. The result of the state is the branches' outputs in the order of the branches. */
export async function endBranch(
  draft: Draft,
  frame: Frame,
  state: ParallelState,
  index: number,
  output: Json,
): Promise<void> {
  const { activity } = frame;
  if (activity.kind !== 'branches') return;
  draft.results.set(resultKey(frame.id, index), output);
  const done = activity.done + 1;
  draft.setActivity(frame, { ...activity, done });
  if (done < activity.total) return;
  const result = state.branches.map((_, at) => draft.results.get(resultKey(frame.id, at)) ?? null);
  finishChildren(draft, frame);
  draft.record(frame, eventOf('ParallelStateSucceeded'));
  await leaveState(draft, frame, state, state, { result }, result);
}
