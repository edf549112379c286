import { safeParse, type $ZodType, type output } from 'zod/v4/core';
import { CodedError } from '../../core/rules/coded-error.ts';

/** The variables a function needs, checked. Throws `env.invalid` naming each one that is missing or wrong. */
export function readEnv<T extends $ZodType>(schema: T): output<T> {
  const parsed = safeParse(schema, process.env);
  if (parsed.success) return parsed.data;
  const names = parsed.error.issues.map((issue) => issue.path.join('.'));
  throw new CodedError('env.invalid', `environment variables missing or wrong: ${names.join(', ')}`);
}
