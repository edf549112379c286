import { Temporal } from 'temporal-polyfill';

import type { FormField, FormSchema } from './form.ts';
import { askedFields } from './form-condition.ts';
import { instantOf, localTime, spell } from './instant.ts';

/** Names and values of an HTML form; several values of one name are several entries. */
export type FieldEntries = Iterable<readonly [string, string]>;

/** Rows of a list that a page can send. */
const ROW = /^\d{1,3}$/;

/**
 * Answers from the fields of an HTML page. Names are dotted (`time.awareAt`, `measures.0.dueOn`). Numbers, yes/no and
 * local times (in the organization's time zone) become what the form wants; what cannot be read stays text, so that
 * the check can name it. Empty fields and rows without any value are left out; other names are ignored.
 */
export function answersFromFields(
  form: FormSchema,
  entries: FieldEntries,
  timeZone: string,
): Record<string, unknown> {
  return readBlock(form.properties, [...entries], timeZone);
}

type Entries = (readonly [string, string])[];

function readBlock(
  fields: Record<string, FormField>,
  entries: Entries,
  timeZone: string,
): Record<string, unknown> {
  const read = Object.entries(fields).flatMap(([key, field]) => {
    const value = readField(field, key, entries, timeZone);
    return value === undefined ? [] : [[key, value] as const];
  });
  const answers = Object.fromEntries(read);
  const asked = askedFields(fields, answers);
  return Object.fromEntries(Object.entries(answers).filter(([key]) => asked.includes(key)));
}

function readField(field: FormField, name: string, entries: Entries, timeZone: string): unknown {
  if (field.type === 'object') return readBlock(field.properties ?? {}, under(name, entries), timeZone);
  if (field.type === 'array') return readList(field, name, entries, timeZone);
  const text = entries.find(([key]) => key === name)?.[1];
  // A box that is not ticked sends nothing.
  if (field.type === 'boolean') return text === undefined ? false : readBoolean(text);
  return text === undefined || text.trim() === '' ? undefined : readText(field, text, timeZone);
}

function readList(field: FormField, name: string, entries: Entries, timeZone: string): unknown[] {
  const { items } = field;
  if (items === undefined) return [];
  if (items.type !== 'object') {
    return entries
      .filter(([key, text]) => key === name && text.trim() !== '')
      .map(([, text]) => readText(items, text, timeZone));
  }
  const inside = under(name, entries);
  const rows = [...new Set(inside.flatMap(([key]) => key.split('.').slice(0, 1)))].filter((row) =>
    ROW.test(row),
  );
  return rows
    .sort((left, right) => Number(left) - Number(right))
    .map((row) => under(row, inside))
    .filter((row) => row.some(([, text]) => text.trim() !== ''))
    .map((row) => readBlock(items.properties ?? {}, row, timeZone));
}

function readText(field: FormField, text: string, timeZone: string): unknown {
  if (field.type === 'integer' || field.type === 'number') {
    const digits = text.trim();
    return /^[+-]?\d+(\.\d+)?$/.test(digits) ? Number(digits) : text;
  }
  if (field.format === 'date-time') return readTime(text.trim(), timeZone);
  // Pages send line breaks as CR LF; the text of a person has one line break.
  return text.replaceAll('\r\n', '\n');
}

function readBoolean(text: string): unknown {
  if (['true', 'on', 'yes'].includes(text)) return true;
  return ['false', 'no', ''].includes(text) ? false : text;
}

/**
 * A local time without offset, as `datetime-local` sends it. A time that the change to summer time skips counts as
 * that much later, one that occurs twice as the first of the two.
 */
function readTime(text: string, timeZone: string): string {
  const withOffset = instantOf(text);
  if (withOffset !== undefined) return withOffset;
  try {
    return spell(Temporal.PlainDateTime.from(text).toZonedDateTime(timeZone).toInstant());
  } catch {
    return text;
  }
}

/** An instant as a `datetime-local` field shows it, in a time zone; '' when there is none to show. */
export function localFieldValue(instant: string, timeZone: string): string {
  const local = localTime(instant, timeZone);
  return local === undefined ? '' : local.toPlainDateTime().toString({ smallestUnit: 'minute' });
}

function under(name: string, entries: Entries): Entries {
  return entries.flatMap(([key, text]) =>
    key.startsWith(`${name}.`) ? [[key.slice(name.length + 1), text] as const] : [],
  );
}
