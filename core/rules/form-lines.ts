import type { FormField, FormSchema } from './form.ts';
import { localTime, sayLocal } from './instant.ts';
import { isRecord } from './is-record.ts';

/** One answer as people read it. */
export interface AnswerLine {
  label: string;
  value: string;
}

/** How values that only mean something elsewhere are said. */
export interface Saying {
  timeZone: string;
  organizationName: (id: string) => string;
}

/** Answers in the order and the words of their form; what was not answered is left out. */
export function answerLines(
  form: Pick<FormSchema, 'properties'>,
  answers: Record<string, unknown>,
  saying: Saying,
): AnswerLine[] {
  return Object.entries(form.properties).flatMap(([key, field]) => {
    const value = Object.hasOwn(answers, key) ? answers[key] : undefined;
    const shown = value !== undefined && field['x-widget'] !== 'hidden';
    return shown ? linesOf(field, value, saying) : [];
  });
}

/** The title of a field by its dotted path, with those of the blocks around it. */
export function fieldTitle(form: Pick<FormSchema, 'properties'>, path: string): string {
  const [key = '', ...rest] = path.split('.');
  const field = form.properties[key];
  if (field === undefined) return path;
  if (rest.length === 0 || field.type !== 'object') return field.title;
  return `${field.title}: ${fieldTitle({ properties: field.properties ?? {} }, rest.join('.'))}`;
}

function linesOf(field: FormField, value: unknown, saying: Saying): AnswerLine[] {
  if (field.type === 'object') {
    return isRecord(value)
      ? answerLines({ properties: field.properties ?? {} }, value, saying).map((line) =>
          under(field.title, line),
        )
      : [];
  }
  if (field.type === 'array' && field.items?.type === 'object') {
    const items = field.items;
    const rows: unknown[] = Array.isArray(value) ? value : [];
    return rows.flatMap((row, index) =>
      linesOf(items, row, saying).map((line) => ({
        ...line,
        label: `${field.title} ${index + 1}: ${lastPart(line)}`,
      })),
    );
  }
  return [{ label: field.title, value: sayValue(field, value, saying) }];
}

function sayValue(field: FormField, value: unknown, saying: Saying): string {
  if (Array.isArray(value)) {
    const items = field.items ?? field;
    const labels = items['x-labels'] ?? field['x-labels'];
    const item = { ...items, ...(labels === undefined ? {} : { 'x-labels': labels }), ...widgetOf(field) };
    return value.map((entry) => sayValue(item, entry, saying)).join(', ');
  }
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value !== 'string') return JSON.stringify(value);
  if (field['x-widget'] === 'organizations') return saying.organizationName(value);
  if (field.format === 'date-time') {
    const local = localTime(value, saying.timeZone);
    return local === undefined ? value : sayLocal(local);
  }
  return field['x-labels']?.[field.enum?.indexOf(value) ?? -1] ?? value;
}

function widgetOf(field: FormField): Pick<FormField, 'x-widget'> {
  return field['x-widget'] === undefined ? {} : { 'x-widget': field['x-widget'] };
}

function under(title: string, line: AnswerLine): AnswerLine {
  return { label: `${title}: ${line.label}`, value: line.value };
}

/** `Measures: What` is said as `Measures 1: What`. */
function lastPart(line: AnswerLine): string {
  return line.label.slice(line.label.indexOf(': ') + 2);
}
