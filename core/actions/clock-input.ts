import type { Clock } from '../rules/clock.ts';
import type { FormProblem } from '../rules/form.ts';
import { instantOf } from '../rules/instant.ts';

/** A moment as it was typed (ISO-8601 with an offset), or another when it was left out; undefined when it is none. */
export function momentOr(text: string | undefined, otherwise: string): string | undefined {
  return text === undefined || text.trim() === '' ? otherwise : instantOf(text.trim());
}

/** The moment of the newest line if it is of this type: a request that comes again means the same "now". */
export function lastMoment({ ledger }: Clock, type: 'suspended' | 'resumed'): string | undefined {
  const last = ledger.at(-1);
  return last?.type === type && 'effectiveAt' in last ? last.effectiveAt : undefined;
}

export function clockProblem(field: string, message: string): { problems: FormProblem[] } {
  return { problems: [{ field, message }] };
}

export const NO_MOMENT = 'Enter a date and a time.';
