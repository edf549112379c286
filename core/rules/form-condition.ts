import type { FormField } from './form.ts';

type Fields = Record<string, FormField>;

/**
 * The fields of a form (or of a block of it) that are asked, given the answers to the same block. A field whose
 * condition looks at a field that is itself not asked is not asked either.
 */
export function askedFields(fields: Fields, answers: Record<string, unknown>): string[] {
  return Object.keys(fields).filter((key) => isAsked(fields, key, answers));
}

function isAsked(fields: Fields, key: string, answers: Record<string, unknown>): boolean {
  const when = fields[key]?.['x-when'];
  if (when === undefined) return true;
  // A condition looks at a field before its own, so this ends.
  const before = Object.keys(fields).indexOf(when.field) < Object.keys(fields).indexOf(key);
  if (!before || !isAsked(fields, when.field, answers)) return false;
  const answer = Object.hasOwn(answers, when.field) ? answers[when.field] : fields[when.field]?.default;
  const given: unknown[] = Array.isArray(answer) ? answer : [answer];
  return given.some((value) => when.in.includes(value));
}

/**
 * Whether an asked field must be answered: it is listed as required, or it is conditional and its condition holds.
 * A conditional list that may be empty need not be filled, nor what is marked as optional.
 */
export function isRequired(field: FormField, key: string, required: readonly string[]): boolean {
  if (required.includes(key)) return true;
  if (field['x-optional'] === true) return false;
  return field['x-when'] !== undefined && !(field.type === 'array' && (field.minItems ?? 0) === 0);
}
