import type { z } from 'zod';
import { CodedError } from '../../core/rules/coded-error.ts';

/** The event a function was called with, checked. Throws `event.invalid` naming the fields, never their values. */
export function parseEvent<T extends z.ZodType>(schema: T, event: unknown): z.output<T> {
  const parsed = schema.safeParse(event);
  if (parsed.success) return parsed.data;
  const fields = parsed.error.issues.map((issue) => issue.path.join('.') || '(event)');
  throw new CodedError('event.invalid', `event fields missing or wrong: ${[...new Set(fields)].join(', ')}`);
}
