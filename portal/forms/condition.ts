import type { FormField } from '../../core/rules/form.ts';
import { labelOf } from './field-kind.ts';

export type Answers = Record<string, unknown>;

/** `Only if “Is it a breach?” is “Yes” or “Suspected”.`, for readers whose browser runs no scripts. */
export function conditionInWords(field: FormField, siblings: Record<string, FormField>): string | undefined {
  const when = field['x-when'];
  if (when === undefined) return undefined;
  const other = siblings[when.field];
  const values = when.in.map(
    (value) => `“${other === undefined ? plain(value) : valueInWords(other, value)}”`,
  );
  return `Only if “${other?.title ?? when.field}” is ${values.join(' or ')}.`;
}

function valueInWords(field: FormField, value: unknown): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  const choices = field.enum === undefined && field.items !== undefined ? field.items : field;
  return labelOf(choices, plain(value));
}

function plain(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
