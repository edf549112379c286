import { answersFromFields } from '../../core/rules/form-fields.ts';
import type { FormField, FormSchema } from '../../core/rules/form.ts';
import type { Answers } from './condition.ts';
import { ANSWER_PREFIX, type FieldPath, inputName } from './field-name.ts';

/** The answers among the fields of a sent page; times are local to the zone. */
export function readForm(schema: FormSchema, sent: URLSearchParams, timeZone: string): Answers {
  return answersFromFields(schema, under(ANSWER_PREFIX, sent), timeZone);
}

/** One row of a list, empty when it was sent blank; `path` ends with its number. */
export function readRow(
  schema: FormSchema,
  row: FormField,
  path: FieldPath,
  sent: URLSearchParams,
  timeZone: string,
): Answers {
  const ofRow = { ...schema, properties: row.properties ?? {}, required: row.required ?? [] };
  return answersFromFields(ofRow, under(`${inputName(path)}.`, sent), timeZone);
}

function under(prefix: string, sent: URLSearchParams): (readonly [string, string])[] {
  return [...sent]
    .filter(([name]) => name.startsWith(prefix))
    .map(([name, value]) => [name.slice(prefix.length), value] as const);
}
