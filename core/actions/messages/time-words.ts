import { sayDuration } from '../../rules/say-duration.ts';

const SHORT_DAY: Intl.DateTimeFormatOptions = { weekday: 'short', day: 'numeric', month: 'short' };
const LONG_DAY: Intl.DateTimeFormatOptions = {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
};

/** `Fri 22 May, 16:30` in the time zone (IANA name). */
export function shortMoment(at: string, timeZone: string): string {
  const part = partsOf(at, timeZone, SHORT_DAY);
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** `Friday, 22 May 2026, 16:30 (Europe/Berlin)`. */
export function longMoment(at: string, timeZone: string): string {
  const part = partsOf(at, timeZone, LONG_DAY);
  const day = `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}`;
  return `${day}, ${part('hour')}:${part('minute')} (${timeZone})`;
}

/**
 * The end of a period: of one in days and longer its last day (`YYYY-MM-DD`), `end of Friday, 29 May 2026
 * (Europe/Berlin)`; of one in hours the moment.
 */
export function longEnd(at: string, day: string | undefined, timeZone: string): string {
  if (day === undefined) return longMoment(at, timeZone);
  const part = partsOf(`${day}T12:00:00.000Z`, 'UTC', LONG_DAY);
  return `end of ${part('weekday')}, ${part('day')} ${part('month')} ${part('year')} (${timeZone})`;
}

/** The same in short: `the end of Fri 29 May`, `Fri 22 May, 16:30`. */
export function shortEnd(at: string, day: string | undefined, timeZone: string): string {
  if (day === undefined) return shortMoment(at, timeZone);
  const part = partsOf(`${day}T12:00:00.000Z`, 'UTC', SHORT_DAY);
  return `the end of ${part('weekday')} ${part('day')} ${part('month')}`;
}

/** `2 days 3 hours left`, `20 minutes left`, `1 hour late`; the two largest units, rounded down. */
export function timeLeft(now: string, dueAt: string): string {
  const difference = Date.parse(dueAt) - Date.parse(now);
  const words = sayDuration(Math.abs(difference));
  return difference >= 0 ? `${words} left` : `${words} late`;
}

function partsOf(
  at: string,
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
): (type: Intl.DateTimeFormatPartTypes) => string {
  const format = new Intl.DateTimeFormat('en-GB', {
    ...options,
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(Date.parse(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
