import type { MapState } from '../../definition/machine.ts';
import type { Json } from '../../json.ts';
import type { Draft } from '../draft.ts';
import { evaluatePayload, type Outcome } from '../evaluate.ts';
import type { Frame } from '../execution.ts';

/** What an iteration starts with: the item, or what ItemSelector makes of it. */
export function inputFor(
  draft: Draft,
  frame: Frame,
  state: MapState,
  index: number,
  value: Json,
): Promise<Outcome<Json>> | Outcome<Json> {
  if (state.itemSelector === null) return { kind: 'value', value };
  return evaluatePayload(draft, frame, 'ItemSelector', state.itemSelector, { item: { index, value } });
}
