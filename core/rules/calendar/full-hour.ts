import { zoneSpan } from './zone-span.ts';

const HOUR = 3_600_000;

/**
 * The next moment after `at` (milliseconds since 1970) at which the clocks of the place show a full hour, or the last
 * such moment up to and with `at`. Local clocks count, not UTC: in Kolkata full hours are half hours of UTC, and in
 * Lord Howe the clocks are changed by half an hour, so that one hour is half as long, or half as long again.
 */
export function fullHour(at: number, timeZone: string, which: 'next' | 'last'): number {
  return which === 'next' ? nextFullHour(at, timeZone) : lastFullHour(at, timeZone);
}

function nextFullHour(at: number, timeZone: string): number {
  const span = zoneSpan(at, timeZone);
  if (span === undefined) return at;
  const next = at + HOUR - intoHour(at, span.offset);
  if (next < span.until) return next;
  return isFullHour(span.until, timeZone) ? span.until : nextFullHour(span.until, timeZone);
}

function lastFullHour(at: number, timeZone: string): number {
  const span = zoneSpan(at, timeZone);
  if (span === undefined) return at;
  const last = at - intoHour(at, span.offset);
  // The moment of a change shows the new time only, so what lies before is asked a millisecond earlier.
  return last >= span.from ? last : lastFullHour(span.from - 1, timeZone);
}

function isFullHour(at: number, timeZone: string): boolean {
  return intoHour(at, zoneSpan(at, timeZone)?.offset ?? 0) === 0;
}

function intoHour(at: number, offset: number): number {
  return (((at + offset) % HOUR) + HOUR) % HOUR;
}
