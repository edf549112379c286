import { evaluateTemplate, type Template } from '../jsonata/template.ts';
import type { Bindings } from '../jsonata/expression.ts';
import type { Json } from '../json.ts';
import { parseJson } from '../json.ts';
import type { Draft } from './draft.ts';
import { parentOf, type Frame } from './execution.ts';
import { dataLimitError, evaluationError, type StateError } from './state-error.ts';
import { exceedsPayload } from './limits.ts';
import { encodeToken } from './task-token.ts';

/** What `$states` holds beside input and context, depending on the field that is evaluated. */
export type Given = {
  result?: Json;
  errorOutput?: Json;
  /** The secret of the token of the attempt that is beginning. */
  tokenSecret?: string | null;
  /** The item a map is about to start, while ItemSelector is evaluated. */
  item?: { index: number; value: Json };
};

export type Outcome<Value> = { kind: 'value'; value: Value } | { kind: 'failed'; error: StateError };

/** Evaluates one field of the state a frame is in. */
export async function evaluateField(
  draft: Draft,
  frame: Frame,
  field: string,
  template: Template,
  given: Given = {},
): Promise<Outcome<Json>> {
  if (template.kind === 'constant') return { kind: 'value', value: template.value };
  const bindings = bindingsFor(draft, frame, given);
  const evaluated = await evaluateTemplate(template, bindings, draft.context, field);
  if (evaluated.kind === 'value') return evaluated;
  return { kind: 'failed', error: evaluationError(evaluated.cause, evaluated.location) };
}

/** As evaluateField, for payloads: refuses what is over the size limit. */
export async function evaluatePayload(
  draft: Draft,
  frame: Frame,
  field: string,
  template: Template | null,
  given: Given = {},
): Promise<Outcome<Json>> {
  if (template === null) return { kind: 'value', value: frame.input };
  const evaluated = await evaluateField(draft, frame, field, template, given);
  if (evaluated.kind === 'value' && exceedsPayload(JSON.stringify(evaluated.value))) {
    return { kind: 'failed', error: dataLimitError(`The field '${field}' of the state '${frame.state}'`) };
  }
  return evaluated;
}

/** As evaluateField, for whole numbers in a range, such as TimeoutSeconds; null when the field is absent. */
export async function evaluateInteger(
  draft: Draft,
  frame: Frame,
  field: string,
  template: Template | null,
  range: { min: number; max: number },
): Promise<Outcome<number | null>> {
  if (template === null) return { kind: 'value', value: null };
  const evaluated = await evaluateField(draft, frame, field, template);
  if (evaluated.kind === 'failed') return evaluated;
  const { value } = evaluated;
  if (typeof value === 'number' && Number.isInteger(value) && value >= range.min && value <= range.max) {
    return { kind: 'value', value };
  }
  const cause = `The field '${field}' of the state '${frame.state}' must be a whole number from ${range.min} to ${range.max}, but is ${JSON.stringify(value)}`;
  return { kind: 'failed', error: evaluationError(cause, field) };
}

function bindingsFor(draft: Draft, frame: Frame, given: Given): Bindings {
  const { result, errorOutput } = given;
  const states = {
    input: frame.input,
    ...(result === undefined ? {} : { result }),
    ...(errorOutput === undefined ? {} : { errorOutput }),
    context: contextFor(draft, frame, given),
  };
  return { ...visibleVariables(draft, frame.id), states };
}

/** A frame reads its own variables and, where it has none of that name, those of the frames around it. */
function visibleVariables(draft: Draft, frameId: string): Record<string, Json> {
  const own = draft.variables.get(frameId);
  const parent = parentOf(frameId);
  if (!parent) return own ?? {};
  return { ...visibleVariables(draft, parent.frame), ...own };
}

function contextFor(draft: Draft, frame: Frame, given: Given): Record<string, unknown> {
  const { head, execution } = draft;
  const secret = given.tokenSecret;
  const item = given.item ?? currentItem(draft, frame.id);
  return {
    Execution: {
      Id: head.arn,
      Name: head.name,
      RoleArn: head.roleArn,
      StartTime: new Date(head.startedAt).toISOString(),
      RedriveCount: 0,
      // Read only by those definitions that ask for it.
      get Input() {
        return parseJson(execution.input);
      },
    },
    State: {
      Name: frame.state,
      EnteredTime: new Date(frame.enteredAt).toISOString(),
      RetryCount: frame.retries.reduce((sum, uses) => sum + uses, 0),
    },
    StateMachine: { Id: head.stateMachineArn, Name: head.stateMachineName },
    ...(secret == null
      ? {}
      : { Task: { Token: encodeToken({ execution: head.key, frame: frame.id, turn: frame.turn, secret }) } }),
    ...(item ? { Map: { Item: { Index: item.index, Value: item.value, Source: 'STATE_DATA' } } } : {}),
  };
}

/** The item of the nearest inline map around a frame. */
function currentItem(draft: Draft, frameId: string): { index: number; value: Json } | undefined {
  const parent = parentOf(frameId);
  if (!parent) return undefined;
  const value = draft.items.get(parent.frame)?.[parent.index];
  return value === undefined ? currentItem(draft, parent.frame) : { index: parent.index, value };
}
