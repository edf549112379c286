import { Temporal } from 'temporal-polyfill';

import { askedFields, isRequired } from '../form-condition.ts';
import type { FormField, FormSchema } from '../form.ts';

type Answers = Record<string, unknown>;

/** From what answers are made that nobody has given. */
export interface AnswerSource {
  /** Every instant and day asked for. */
  at: string;
  timeZone: string;
  organizationId: string;
}

/**
 * The least that a form takes: required fields only, the first of each choice, `given` before all. They stand in for
 * an answer so that its effect on the case can be seen; they say nothing about the matter.
 */
export function assumedAnswers(form: FormSchema, source: AnswerSource, given: Answers): Answers {
  return block(form.properties, form.required, source, given);
}

function block(
  fields: Record<string, FormField>,
  required: readonly string[],
  source: AnswerSource,
  given: Answers,
): Answers {
  const answers: Answers = {};
  for (const [key, field] of Object.entries(fields)) {
    if (!askedFields(fields, answers).includes(key)) continue;
    const known = Object.hasOwn(given, key) ? given[key] : undefined;
    if (field.type === 'object' && isRecord(known))
      answers[key] = block(field.properties ?? {}, field.required ?? [], source, known);
    else if (known !== undefined && !isEmptyList(known)) answers[key] = known;
    else if (isRequired(field, key, required)) answers[key] = value(field, source);
  }
  return answers;
}

function isRecord(known: unknown): known is Answers {
  return typeof known === 'object' && known !== null && !Array.isArray(known);
}

function isEmptyList(known: unknown): boolean {
  return Array.isArray(known) && known.length === 0;
}

function value(field: FormField, source: AnswerSource): unknown {
  switch (field.type) {
    case 'string':
      return field.enum?.[0] ?? text(field, source);
    case 'integer':
    case 'number':
      return field.minimum ?? 0;
    case 'boolean':
      return false;
    case 'array': {
      const { items } = field;
      return items === undefined
        ? []
        : Array.from({ length: field.minItems ?? 0 }, () => value(items, source));
    }
    case 'object':
      return block(field.properties ?? {}, field.required ?? [], source, {});
  }
}

function text(field: FormField, { at, timeZone, organizationId }: AnswerSource): string {
  if (field['x-widget'] === 'organizations') return organizationId;
  const { format } = field;
  if (format === undefined) return 'Assumed.'.padEnd(field.minLength ?? 0, '.');
  switch (format) {
    case 'date-time':
      return at;
    case 'date':
      return Temporal.Instant.from(at).toZonedDateTimeISO(timeZone).toPlainDate().toString();
    case 'email':
      return 'somebody@example.org';
    case 'uri':
      return 'https://example.org/';
  }
}
