import type { z } from 'zod';
import { CodedError } from '../../core/rules/coded-error.ts';

/** The variables a function needs, checked. Throws `env.invalid` naming each one that is missing or wrong. */
export function readEnv<T extends z.ZodType>(schema: T): z.output<T> {
  const parsed = schema.safeParse(process.env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.'));
  throw new CodedError('env.invalid', `environment variables missing or wrong: ${names.join(', ')}`);
}
