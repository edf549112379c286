import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { CodedError } from '../../core/rules/coded-error.ts';

/** The event a function was called with, checked. Throws `event.invalid` naming the fields, never their values. */
export function parseEvent<T extends $ZodType>(schema: T, event: unknown): output<T> {
  const parsed = safeParse(schema, event);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(event)');
  throw new CodedError('event.invalid', `event fields missing or wrong: ${[...new Set(fields)].join(', ')}`);
}
