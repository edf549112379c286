import type { FormProblem } from '../form.ts';

/** What is wrong with a moment that should have passed; nothing when it has, or was not given. */
export function notLater(
  instant: string | undefined,
  field: string,
  { now }: { now: string },
): FormProblem[] {
  if (instant === undefined || instant <= now) return [];
  return [{ field, message: 'This is still to come. Enter a time that has passed.' }];
}
