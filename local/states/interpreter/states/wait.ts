import * as z from 'zod';
import type { WaitState } from '../../definition/machine.ts';
import type { Draft } from '../draft.ts';
import { evaluateField, evaluateInteger, type Outcome } from '../evaluate.ts';
import type { Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { leaveState } from '../leave-state.ts';
import { evaluationError } from '../state-error.ts';

const Timestamp = z.iso.datetime({ offset: true });
const maxSeconds = 99_999_999;

export async function beginWait(draft: Draft, frame: Frame, state: WaitState): Promise<void> {
  const until = await evaluateUntil(draft, frame, state);
  if (until.kind === 'failed') return failState(draft, frame, state, until.error);
  if (until.value <= draft.context.now) return endWait(draft, frame, state);
  draft.setActivity(frame, { kind: 'waiting', until: until.value });
}

export function endWait(draft: Draft, frame: Frame, state: WaitState): Promise<void> {
  return leaveState(draft, frame, state, state, {}, frame.input);
}

async function evaluateUntil(draft: Draft, frame: Frame, state: WaitState): Promise<Outcome<number>> {
  const { kind, value } = state.until;
  if (kind === 'seconds') {
    const seconds = await evaluateInteger(draft, frame, 'Seconds', value, { min: 0, max: maxSeconds });
    if (seconds.kind === 'failed') return seconds;
    return { kind: 'value', value: frame.enteredAt + (seconds.value ?? 0) * 1000 };
  }
  const evaluated = await evaluateField(draft, frame, 'Timestamp', value);
  if (evaluated.kind === 'failed') return evaluated;
  const parsed = Timestamp.safeParse(evaluated.value);
  if (parsed.success) return { kind: 'value', value: Date.parse(parsed.data) };
  const cause = `The field 'Timestamp' of the state '${frame.state}' must be an RFC 3339 timestamp, but is ${JSON.stringify(evaluated.value)}`;
  return { kind: 'failed', error: evaluationError(cause, 'Timestamp') };
}
