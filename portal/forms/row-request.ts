import type { FormField, FormSchema } from '../../core/rules/form.ts';
import type { Answers } from './condition.ts';
import { type FieldPath, rowsSent } from './field-name.ts';
import { readForm, readRow } from './read-form.ts';

/** Whether a form was sent by an "Add another" or "Remove" button. */
export function isRowRequest(sent: URLSearchParams): boolean {
  return sent.has('_add') || sent.has('_remove');
}

/**
 * The answers after "Add another" (`_add=measures`) or "Remove" (`_remove=measures.1`): lists grow and shrink by submit
 * buttons, so that they work without scripts. Rows sent blank, of any list, stay where they are.
 */
export function answersAfterRowRequest(schema: FormSchema, sent: URLSearchParams, timeZone: string): Answers {
  const { properties } = schema;
  const answers = withAllRows(properties, [], readForm(schema, sent, timeZone), (field, path) =>
    Array.from({ length: rowsSent(sent, path) }, (_, row) =>
      readRow(schema, field, [...path, row], sent, timeZone),
    ),
  );
  const add = sent.get('_add');
  if (add !== null) return changeRows(properties, add.split('.'), answers, (rows) => [...rows, {}]);
  const path = (sent.get('_remove') ?? '').split('.');
  const gone = Number(path.pop());
  return changeRows(properties, path, answers, (rows) => rows.filter((_, place) => place !== gone));
}

function withAllRows(
  properties: Record<string, FormField>,
  path: FieldPath,
  answers: Answers,
  rowsOf: (field: FormField, path: FieldPath) => Answers[],
): Answers {
  const changed = { ...answers };
  for (const [name, field] of Object.entries(properties)) {
    const at = [...path, name];
    if (field.type === 'object') {
      changed[name] = withAllRows(field.properties ?? {}, at, asAnswers(answers[name]), rowsOf);
    } else if (field.items?.type === 'object') {
      changed[name] = rowsOf(field.items, at);
    }
  }
  return changed;
}

function changeRows(
  properties: Record<string, FormField>,
  [name = '', ...rest]: string[],
  answers: Answers,
  change: (rows: unknown[]) => unknown[],
): Answers {
  const field = Object.hasOwn(properties, name) ? properties[name] : undefined;
  if (field === undefined) return answers;
  const value = answers[name];
  if (field.type === 'object') {
    return { ...answers, [name]: changeRows(field.properties ?? {}, rest, asAnswers(value), change) };
  }
  return rest.length === 0 && Array.isArray(value) ? { ...answers, [name]: change(value) } : answers;
}

/** The answers inside a group, or none. */
export function asAnswers(value: unknown): Answers {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}
