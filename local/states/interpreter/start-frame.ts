import type { Block } from '../definition/machine.ts';
import type { Json } from '../json.ts';
import type { Draft } from './draft.ts';
import { childOf, type Frame } from './execution.ts';

/** Starts a branch or an iteration inside the state of `parent`. */
export function startFrame(draft: Draft, parent: Frame, index: number, block: Block, input: Json): void {
  const id = childOf(parent.id, index);
  draft.frames.set(id, {
    id,
    state: block.startAt,
    input,
    enteredAt: draft.context.now,
    lastEventId: parent.lastEventId,
    turn: parent.turn,
    retries: [],
    activity: { kind: 'entering' },
  });
  draft.work.push({ kind: 'enter', frame: id });
}
