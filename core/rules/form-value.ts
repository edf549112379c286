import { Temporal } from 'temporal-polyfill';

import type { FormField } from './form.ts';
import { instantOf } from './instant.ts';
import type { Language } from './preferences.ts';
import { FORM_PROBLEM_TEXTS } from './texts/form-problem-texts.ts';
import { say } from './texts/topic.ts';

export type ValueVerdict = { ok: true; value: string | number | boolean } | { ok: false; message: string };

/** Checks a single value (no list, no block). The message says what is wrong and what to do. */
export function checkValue(field: FormField, value: unknown, language: Language): ValueVerdict {
  switch (field.type) {
    case 'string':
      return typeof value === 'string'
        ? checkText(field, value, language)
        : wrong(say(FORM_PROBLEM_TEXTS, language, 'text'));
    case 'integer':
    case 'number':
      return typeof value === 'number'
        ? checkNumber(field, value, language)
        : wrong(numberWanted(field, language));
    case 'boolean':
      return typeof value === 'boolean'
        ? { ok: true, value }
        : wrong(say(FORM_PROBLEM_TEXTS, language, 'yes-or-no'));
    case 'array':
    case 'object':
      return wrong(say(FORM_PROBLEM_TEXTS, language, 'several'));
  }
}

function checkText(field: FormField, value: string, language: Language): ValueVerdict {
  if (field.enum !== undefined) return checkChoice(field.enum, field['x-labels'], value, language);
  const formatted = checkFormat(field, value, language);
  if (!formatted.ok) return formatted;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field;
  // JSON Schema counts characters, not UTF-16 units.
  const { length } = Array.from(value);
  if (length < minLength)
    return wrong(say(FORM_PROBLEM_TEXTS, language, 'too-short', { least: String(minLength) }));
  if (length > maxLength)
    return wrong(
      say(FORM_PROBLEM_TEXTS, language, 'too-long', { count: String(length), most: String(maxLength) }),
    );
  return formatted;
}

function checkChoice(
  values: string[],
  labels: string[] | undefined,
  value: string,
  language: Language,
): ValueVerdict {
  if (values.includes(value)) return { ok: true, value };
  const choices = values.map((key, index) =>
    labels?.[index] === undefined ? key : `${key} (${labels[index]})`,
  );
  return wrong(say(FORM_PROBLEM_TEXTS, language, 'no-choice', { choices: choices.join(', ') }));
}

function checkFormat(field: FormField, value: string, language: Language): ValueVerdict {
  if (field.format === undefined) return { ok: true, value };
  switch (field.format) {
    case 'date':
      return isDay(value) ? { ok: true, value } : wrong(say(FORM_PROBLEM_TEXTS, language, 'day'));
    case 'date-time': {
      const instant = instantOf(value);
      return instant === undefined
        ? wrong(say(FORM_PROBLEM_TEXTS, language, 'time'))
        : { ok: true, value: instant };
    }
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) && value.length <= 254
        ? { ok: true, value }
        : wrong(say(FORM_PROBLEM_TEXTS, language, 'email'));
    case 'uri':
      return isWebAddress(value) ? { ok: true, value } : wrong(say(FORM_PROBLEM_TEXTS, language, 'address'));
  }
}

function checkNumber(field: FormField, value: number, language: Language): ValueVerdict {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, multipleOf } = field;
  const whole = field.type === 'integer' && !Number.isSafeInteger(value);
  if (!Number.isFinite(value) || whole) return wrong(numberWanted(field, language));
  if (value < minimum)
    return wrong(say(FORM_PROBLEM_TEXTS, language, 'at-least', { least: String(minimum) }));
  if (value > maximum) return wrong(say(FORM_PROBLEM_TEXTS, language, 'at-most', { most: String(maximum) }));
  if (multipleOf !== undefined && !isMultiple(value, multipleOf))
    return wrong(say(FORM_PROBLEM_TEXTS, language, 'multiple-of', { step: String(multipleOf) }));
  return { ok: true, value };
}

function numberWanted(field: FormField, language: Language): string {
  return say(FORM_PROBLEM_TEXTS, language, field.type === 'integer' ? 'whole' : 'number');
}

/** With room for what binary numbers cannot hold, as 0.1 + 0.2. */
function isMultiple(value: number, step: number): boolean {
  const times = value / step;
  return Math.abs(times - Math.round(times)) < 1e-9;
}

function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  try {
    Temporal.PlainDate.from(value, { overflow: 'reject' });
    return true;
  } catch {
    return false;
  }
}

function isWebAddress(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return url !== undefined && ['http:', 'https:'].includes(url.protocol);
}

function wrong(message: string): ValueVerdict {
  return { ok: false, message };
}
