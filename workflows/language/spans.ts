import type { Span } from '../../core/rules/process-definition.ts';

/** Hours that pass on a clock on the wall; nothing is skipped. */
export function hours(count: number): Span {
  return { hours: count };
}

/** Calendar days; ends at the end of the last one. */
export function days(count: number): Span {
  return { days: count };
}

/** Days without Saturdays and Sundays; ends at the close of the last one. */
export function workingDays(count: number): Span {
  return { workingDays: count };
}
