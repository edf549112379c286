import type { ChoiceRule, ChoiceState } from '../../definition/machine.ts';
import type { Draft } from '../draft.ts';
import { evaluateField, type Outcome } from '../evaluate.ts';
import type { Frame } from '../execution.ts';
import { failState } from '../fail-state.ts';
import { leaveState } from '../leave-state.ts';
import { evaluationError } from '../state-error.ts';

/** The first rule whose condition is true decides; none and no Default fails the run. */
export async function beginChoice(draft: Draft, frame: Frame, state: ChoiceState): Promise<void> {
  for (const [at, rule] of state.choices.entries()) {
    const met = await isMet(draft, frame, rule, `Choices[${at}]/Condition`);
    if (met.kind === 'failed') return failState(draft, frame, state, met.error);
    if (met.value) return leaveState(draft, frame, state, rule, {}, frame.input);
  }
  if (state.default === null) {
    const cause = `Failed to transition out of the state '${state.name}': no choice matched and it has no Default.`;
    return failState(draft, frame, state, { error: 'States.NoChoiceMatched', cause });
  }
  const { assign, output } = state;
  return leaveState(draft, frame, state, { next: state.default, assign, output }, {}, frame.input);
}

async function isMet(draft: Draft, frame: Frame, rule: ChoiceRule, field: string): Promise<Outcome<boolean>> {
  const evaluated = await evaluateField(draft, frame, field, rule.condition);
  if (evaluated.kind === 'failed') return evaluated;
  if (typeof evaluated.value === 'boolean') return { kind: 'value', value: evaluated.value };
  const cause = `The condition of the state '${frame.state}' must be true or false, but is ${JSON.stringify(evaluated.value)}`;
  return { kind: 'failed', error: evaluationError(cause, field) };
}
