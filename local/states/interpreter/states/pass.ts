import type { PassState } from '../../definition/machine.ts';
import type { Draft } from '../draft.ts';
import type { Frame } from '../execution.ts';
import { leaveState } from '../leave-state.ts';

export function beginPass(draft: Draft, frame: Frame, state: PassState): Promise<void> {
  return leaveState(draft, frame, state, state, {}, frame.input);
}
