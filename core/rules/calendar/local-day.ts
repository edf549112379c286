import { Temporal } from 'temporal-polyfill';

import { isoDay } from './holidays/easter.ts';
import { zoneSpan } from './zone-span.ts';

const DAY = 86_400_000;

/**
 * The day (days since 1970) that the calendar on the wall shows at an instant (milliseconds since 1970); UTC where
 * there is no such zone.
 */
export function localDay(at: number, timeZone: string): number {
  return Math.floor((at + (zoneSpan(at, timeZone)?.offset ?? 0)) / DAY);
}

/**
 * When a day begins, in milliseconds since 1970: at midnight, or where the clocks are put forward over midnight, at
 * the first moment after it. The time zone has to exist.
 */
export function startOfDay(day: number, timeZone: string): number {
  const midnight = day * DAY;
  const span = zoneSpan(midnight, timeZone);
  if (span !== undefined) {
    const at = midnight - span.offset;
    // Far from any change of the clocks there is one midnight.
    if (at - DAY > span.from && at + DAY < span.until) return at;
  }
  return Temporal.PlainDate.from(isoDay(day)).toZonedDateTime({ timeZone }).epochMilliseconds;
}

/** When a day ends (24:00): the next one begins. */
export function endOfDay(day: number, timeZone: string): number {
  return startOfDay(day + 1, timeZone);
}

/** The day (days since 1970) of `YYYY-MM-DD`, or undefined when there is none. */
export function readDay(text: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
  const day = Date.parse(`${text}T00:00:00Z`) / DAY;
  // Some engines read 31 February as 3 March.
  return Number.isNaN(day) || isoDay(day) !== text ? undefined : day;
}
