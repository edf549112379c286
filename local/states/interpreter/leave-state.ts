import type { State } from '../definition/machine.ts';
import type { Json } from '../json.ts';
import type { Draft } from './draft.ts';
import type { Given } from './evaluate.ts';
import type { Frame } from './execution.ts';
import { failState } from './fail-state.ts';
import { evaluateLeaving, moveOn, type Leaving } from './move-on.ts';

/**
 * Leaves a state that did its work: evaluates Assign and Output (both see the variables as they were on
 * entry), then moves on. `fallback` is the output where the definition gives none.
 */
export async function leaveState(
  draft: Draft,
  frame: Frame,
  state: State,
  leaving: Leaving,
  given: Given,
  fallback: Json,
): Promise<void> {
  const left = await evaluateLeaving(draft, frame, leaving, given, fallback);
  if (left.kind === 'failed') await failState(draft, frame, state, left.error);
  else moveOn(draft, frame, state, leaving.next, left.value);
}
