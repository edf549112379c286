import type { Draft } from './draft.ts';
import type { Frame } from './execution.ts';
import { failFrame } from './fail-state.ts';
import { stateEntered } from './history.ts';
import { exceedsPayload } from './limits.ts';
import { dataLimitError } from './state-error.ts';
import { beginChoice } from './states/choice.ts';
import { beginFail } from './states/fail.ts';
import { beginMap } from './states/map.ts';
import { beginParallel } from './states/parallel.ts';
import { beginPass } from './states/pass.ts';
import { beginSucceed } from './states/succeed.ts';
import { beginTask } from './states/task.ts';
import { beginWait } from './states/wait.ts';

/** A frame comes to a state: the entry is recorded, and the state begins. */
export async function enterState(draft: Draft, frame: Frame): Promise<void> {
  frame.enteredAt = draft.context.now;
  frame.retries = [];
  const input = JSON.stringify(frame.input);
  draft.record(frame, stateEntered(draft.stateOf(frame).type, frame.state, input));
  if (exceedsPayload(input)) {
    failFrame(draft, frame, dataLimitError(`The input of the state '${frame.state}'`));
    return;
  }
  await beginState(draft, frame);
}

/** One attempt at the state a frame is in; the first follows the entry, others follow a retry's delay. */
export function beginState(draft: Draft, frame: Frame): Promise<void> {
  frame.turn += 1;
  const state = draft.stateOf(frame);
  switch (state.type) {
    case 'Task':
      return beginTask(draft, frame, state);
    case 'Pass':
      return beginPass(draft, frame, state);
    case 'Choice':
      return beginChoice(draft, frame, state);
    case 'Wait':
      return beginWait(draft, frame, state);
    case 'Parallel':
      return beginParallel(draft, frame, state);
    case 'Map':
      return beginMap(draft, frame, state);
    case 'Succeed':
      return beginSucceed(draft, frame, state);
    case 'Fail':
      return beginFail(draft, frame, state);
  }
}
