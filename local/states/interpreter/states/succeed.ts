import type { SucceedState } from '../../definition/machine.ts';
import type { Draft } from '../draft.ts';
import type { Frame } from '../execution.ts';
import { leaveState } from '../leave-state.ts';

/** Ends its block: the execution, or only the branch or iteration it stands in. */
export function beginSucceed(draft: Draft, frame: Frame, state: SucceedState): Promise<void> {
  return leaveState(draft, frame, state, { next: null, assign: [], output: state.output }, {}, frame.input);
}
