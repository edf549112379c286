import type { FailState } from '../../definition/machine.ts';
import type { Template } from '../../jsonata/template.ts';
import type { Draft } from '../draft.ts';
import { evaluateField, type Outcome } from '../evaluate.ts';
import type { Frame } from '../execution.ts';
import { failFrame, failState } from '../fail-state.ts';
import { evaluationError } from '../state-error.ts';

export async function beginFail(draft: Draft, frame: Frame, state: FailState): Promise<void> {
  const error = await evaluateText(draft, frame, 'Error', state.error);
  if (error.kind === 'failed') return failState(draft, frame, state, error.error);
  const cause = await evaluateText(draft, frame, 'Cause', state.cause);
  if (cause.kind === 'failed') return failState(draft, frame, state, cause.error);
  failFrame(draft, frame, { error: error.value, cause: cause.value });
}

async function evaluateText(
  draft: Draft,
  frame: Frame,
  field: string,
  template: Template | null,
): Promise<Outcome<string>> {
  if (template === null) return { kind: 'value', value: '' };
  const evaluated = await evaluateField(draft, frame, field, template);
  if (evaluated.kind === 'failed') return evaluated;
  if (typeof evaluated.value === 'string') return { kind: 'value', value: evaluated.value };
  const cause = `The field '${field}' of the state '${frame.state}' must be a string`;
  return { kind: 'failed', error: evaluationError(cause, field) };
}
