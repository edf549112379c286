import { Temporal } from 'temporal-polyfill';

import type { FormField } from './form.ts';
import { instantOf } from './instant.ts';

export type ValueVerdict = { ok: true; value: string | number | boolean } | { ok: false; message: string };

/** Checks a single value (no list, no block). The message says what is wrong and what to do. */
export function checkValue(field: FormField, value: unknown): ValueVerdict {
  switch (field.type) {
    case 'string':
      return typeof value === 'string' ? checkText(field, value) : wrong('Enter text.');
    case 'integer':
    case 'number':
      return typeof value === 'number' ? checkNumber(field, value) : wrong(numberWanted(field));
    case 'boolean':
      return typeof value === 'boolean' ? { ok: true, value } : wrong('Answer yes or no.');
    case 'array':
    case 'object':
      return wrong('Give several answers here.');
  }
}

function checkText(field: FormField, value: string): ValueVerdict {
  if (field.enum !== undefined) return checkChoice(field.enum, field['x-labels'], value);
  const formatted = checkFormat(field, value);
  if (!formatted.ok) return formatted;
  const { minLength = 0, maxLength = Number.POSITIVE_INFINITY } = field;
  // JSON Schema counts characters, not UTF-16 units.
  const { length } = Array.from(value);
  if (length < minLength) return wrong(`Enter at least ${minLength} characters.`);
  if (length > maxLength) return wrong(`It has ${length} characters. Shorten it to ${maxLength}.`);
  return formatted;
}

function checkChoice(values: string[], labels: string[] | undefined, value: string): ValueVerdict {
  if (values.includes(value)) return { ok: true, value };
  const choices = values.map((key, index) =>
    labels?.[index] === undefined ? key : `${key} (${labels[index]})`,
  );
  return wrong(`This is not one of the choices. Choose: ${choices.join(', ')}.`);
}

function checkFormat(field: FormField, value: string): ValueVerdict {
  if (field.format === undefined) return { ok: true, value };
  switch (field.format) {
    case 'date':
      return isDay(value) ? { ok: true, value } : wrong('Enter a day that exists, as 2026-05-22.');
    case 'date-time': {
      const instant = instantOf(value);
      return instant === undefined
        ? wrong('Enter a date with a time that exists, as 2026-05-22T16:30:00+02:00.')
        : { ok: true, value: instant };
    }
    case 'email':
      return /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/.test(value) && value.length <= 254
        ? { ok: true, value }
        : wrong('Enter an email address, as name@example.org.');
    case 'uri':
      return isWebAddress(value)
        ? { ok: true, value }
        : wrong('Enter a web address that begins with https://.');
  }
}

function checkNumber(field: FormField, value: number): ValueVerdict {
  const { minimum = Number.NEGATIVE_INFINITY, maximum = Number.POSITIVE_INFINITY, multipleOf } = field;
  const whole = field.type === 'integer' && !Number.isSafeInteger(value);
  if (!Number.isFinite(value) || whole) return wrong(numberWanted(field));
  if (value < minimum) return wrong(`Enter ${minimum} or more.`);
  if (value > maximum) return wrong(`Enter ${maximum} or less.`);
  if (multipleOf !== undefined && !isMultiple(value, multipleOf))
    return wrong(`Enter a multiple of ${multipleOf}.`);
  return { ok: true, value };
}

function numberWanted(field: FormField): string {
  return field.type === 'integer' ? 'Enter a whole number, in digits.' : 'Enter a number, in digits.';
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
