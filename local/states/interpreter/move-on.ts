import type { Assign, State } from '../definition/machine.ts';
import type { Json } from '../json.ts';
import type { Template } from '../jsonata/template.ts';
import type { Draft } from './draft.ts';
import { evaluateField, type Given, type Outcome } from './evaluate.ts';
import type { Frame, Variables } from './execution.ts';
import { stateExited } from './history.ts';
import { exceedsPayload, maxVariableBytes } from './limits.ts';
import { dataLimitError } from './state-error.ts';

/** The fields that say how a state, a choice rule or a catcher is left; `next` null ends the block. */
export type Leaving = { next: string | null; assign: Assign; output: Template | null };

export type Left = { output: Json; text: string; assigned: Record<string, Json> };

export async function evaluateLeaving(
  draft: Draft,
  frame: Frame,
  leaving: Leaving,
  given: Given,
  fallback: Json,
): Promise<Outcome<Left>> {
  const assigned = await evaluateAssign(draft, frame, leaving.assign, given);
  if (assigned.kind === 'failed') return assigned;
  let output = fallback;
  if (leaving.output !== null) {
    const evaluated = await evaluateField(draft, frame, 'Output', leaving.output, given);
    if (evaluated.kind === 'failed') return evaluated;
    output = evaluated.value;
  }
  const text = JSON.stringify(output);
  if (exceedsPayload(text)) {
    return { kind: 'failed', error: dataLimitError(`The output of the state '${frame.state}'`) };
  }
  return { kind: 'value', value: { output, text, assigned: assigned.value } };
}

async function evaluateAssign(
  draft: Draft,
  frame: Frame,
  assign: Assign,
  given: Given,
): Promise<Outcome<Record<string, Json>>> {
  if (assign.length === 0) return { kind: 'value', value: {} };
  const assigned: Record<string, Json> = {};
  for (const { name, value } of assign) {
    const evaluated = await evaluateField(draft, frame, `Assign/${name}`, value, given);
    if (evaluated.kind === 'failed') return evaluated;
    assigned[name] = evaluated.value;
  }
  const all = JSON.stringify({ ...draft.variables.get(frame.id), ...assigned });
  if (exceedsPayload(JSON.stringify(assigned)) || all.length > maxVariableBytes) {
    return { kind: 'failed', error: dataLimitError(`What the state '${frame.state}' assigns to variables`) };
  }
  return { kind: 'value', value: assigned };
}

/** Records the exit, keeps the variables, and sends the frame to its next state or to its end. */
export function moveOn(draft: Draft, frame: Frame, state: State, next: string | null, left: Left): void {
  const names = Object.keys(left.assigned);
  const texts = names.length === 0 ? null : textsOf(left.assigned);
  draft.record(frame, stateExited(state.type, state.name, left.text, texts));
  if (names.length > 0) draft.variables.set(frame.id, { ...draft.variables.get(frame.id), ...left.assigned });
  draft.setActivity(frame, { kind: 'entering' });
  if (next === null) {
    draft.work.push({ kind: 'ended', frame: frame.id, output: left.output });
    return;
  }
  frame.state = next;
  frame.input = left.output;
  draft.work.push({ kind: 'enter', frame: frame.id });
}

function textsOf(variables: Variables): Record<string, string> {
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, JSON.stringify(value)]));
}
