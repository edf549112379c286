import type { FormField, FormSchema } from '../form.ts';
import type { Language } from '../preferences.ts';
import { SLACK_DIALOG_TEXTS } from '../texts/slack-dialog-texts.ts';
import { say } from '../texts/topic.ts';
import type { InputElement, SlackOption } from './blocks.ts';
import type { DialogState } from './dialog-kinds.ts';
import { LIMITS } from './block-limits.ts';
import { plain } from './slack-text.ts';

/** More questions than this are answered on the page. */
export const MOST_FIELDS = 10;
/** The one element of each input block. */
export const INPUT = 'v';

export interface Choice {
  value: string;
  label: string;
}

/** Whether a form can be asked in a dialog: few questions, each with a plain answer, none that depends on another. */
export function isSimpleForm(form: FormSchema, organizations: Choice[]): boolean {
  const fields = Object.entries(form.properties);
  return (
    fields.length > 0 &&
    fields.length <= MOST_FIELDS &&
    fields.every(([, field]) => isSimpleField(field, organizations))
  );
}

/** The element that asks for a field; undefined when there is none that fits. */
export function inputOf(
  field: FormField,
  organizations: Choice[],
  value: unknown,
  language: Language,
): InputElement | undefined {
  const action_id = INPUT;
  const choices = choicesOf(field, organizations);
  if (field.type === 'boolean') {
    const options = (['yes', 'no'] as const).map((answer) =>
      option({ value: answer, label: say(SLACK_DIALOG_TEXTS, language, answer) }),
    );
    const initial = typeof value === 'boolean' ? options[value ? 0 : 1] : undefined;
    return { type: 'radio_buttons', action_id, options, ...given('initial_option', initial) };
  }
  if (field.type === 'array') {
    if (choices === undefined) return undefined;
    const options = choices.map(option);
    const chosen = options.filter((one) => Array.isArray(value) && value.includes(one.value));
    return {
      type: 'multi_static_select',
      action_id,
      options,
      ...given('initial_options', chosen.length === 0 ? undefined : chosen),
    };
  }
  if (field.type === 'object') return undefined;
  if (choices !== undefined) {
    const options = choices.map(option);
    const initial_option = options.find((one) => one.value === value);
    const type = options.length <= LIMITS.radioOptions ? 'radio_buttons' : 'static_select';
    return { type, action_id, options, ...given('initial_option', initial_option) };
  }
  return field.type === 'string' ? textInput(field, value) : numberInput(field, value);
}

/**
 * The answers in the state of a submitted dialog. What is empty is left out; what cannot be read stays text, so that
 * the check of the form can name it.
 */
export function readDialog(form: FormSchema, state: DialogState): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(form.properties).flatMap(([key, field]) => {
      const value = readInput(field, state[key]);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}

function readInput(field: FormField, entered: DialogState[string] | undefined): unknown {
  if (entered === undefined || entered === '') return field.type === 'array' ? [] : undefined;
  if (typeof entered === 'number') return new Date(entered * 1000).toISOString();
  if (Array.isArray(entered)) return entered;
  switch (field.type) {
    case 'boolean':
      return entered === 'yes';
    case 'integer':
    case 'number':
      return /^[+-]?\d+(\.\d+)?$/.test(entered.trim()) ? Number(entered) : entered;
    case 'string':
    case 'array':
    case 'object':
      return entered;
  }
}

function isSimpleField(field: FormField, organizations: Choice[]): boolean {
  if (field['x-when'] !== undefined || field['x-widget'] === 'hidden') return false;
  const choices = choicesOf(field, organizations);
  if (choices !== undefined)
    return choices.length > 0 && choices.length <= LIMITS.options && choices.every(fitsAnOption);
  return inputOf(field, organizations, undefined, 'en') !== undefined;
}

/** A label that would be cut could be taken for another. */
function fitsAnOption({ value, label }: Choice): boolean {
  return label.length <= LIMITS.optionText && value !== '' && value.length <= LIMITS.optionValue;
}

function choicesOf(field: FormField, organizations: Choice[]): Choice[] | undefined {
  const asked = field.type === 'array' ? field.items : field;
  if (asked === undefined) return undefined;
  if (field['x-widget'] === 'organizations' || asked['x-widget'] === 'organizations') return organizations;
  const labels = asked['x-labels'] ?? [];
  return asked.enum?.map((value, at) => ({ value, label: labels[at] ?? value }));
}

function textInput(field: FormField, value: unknown): InputElement {
  const action_id = INPUT;
  const text = typeof value === 'string' && value !== '' ? value : undefined;
  switch (field.format ?? 'text') {
    case 'date':
      return { type: 'datepicker', action_id, ...given('initial_date', text) };
    case 'date-time': {
      const seconds = text === undefined ? Number.NaN : Date.parse(text) / 1000;
      return {
        type: 'datetimepicker',
        action_id,
        ...given('initial_date_time', Number.isInteger(seconds) ? seconds : undefined),
      };
    }
    case 'email':
      return { type: 'email_text_input', action_id, ...given('initial_value', text) };
    case 'uri':
      return { type: 'url_text_input', action_id, ...given('initial_value', text) };
    case 'text':
      return {
        type: 'plain_text_input',
        action_id,
        multiline: field['x-widget'] === 'long',
        max_length: Math.min(field.maxLength ?? LIMITS.inputLength, LIMITS.inputLength),
        ...given('min_length', field.minLength),
        ...given('initial_value', text?.slice(0, LIMITS.inputLength)),
      };
  }
}

function numberInput(field: FormField, value: unknown): InputElement {
  return {
    type: 'number_input',
    action_id: INPUT,
    is_decimal_allowed: field.type === 'number',
    ...given('min_value', field.minimum === undefined ? undefined : String(field.minimum)),
    ...given('max_value', field.maximum === undefined ? undefined : String(field.maximum)),
    ...given('initial_value', typeof value === 'number' ? String(value) : undefined),
  };
}

function option({ value, label }: Choice): SlackOption {
  return { text: plain(label, LIMITS.optionText), value };
}

function given<K extends string, V>(key: K, value: V | undefined): Partial<Record<K, V>> {
  const set: Partial<Record<K, V>> = {};
  if (value !== undefined) set[key] = value;
  return set;
}
