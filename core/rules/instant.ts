import { Temporal } from 'temporal-polyfill';

import { sayMoment } from './calendar/say-moment.ts';

/** The one spelling of an instant: UTC with milliseconds, `2026-05-22T14:30:00.000Z`. */
export function spell(instant: Temporal.Instant): string {
  return instant.toString({ fractionalSecondDigits: 3 });
}

/**
 * Any ISO-8601 instant with an offset in our spelling, or undefined when it is none. Years are of four digits: others
 * are spelled with a sign, and would not sort by time as text.
 */
export function instantOf(text: string): string | undefined {
  try {
    const spelled = spell(Temporal.Instant.from(text));
    return /^[+-]/.test(spelled) ? undefined : spelled;
  } catch {
    return undefined;
  }
}

/** The instant in local time, or undefined when the instant or the time zone does not exist. */
export function localTime(instant: string, timeZone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  } catch {
    return undefined;
  }
}

/** Local time for people: `Mon 25 May 2026, 17:00 (Europe/Berlin)`. */
export function sayLocal(local: Temporal.ZonedDateTime): string {
  const time = local.toPlainTime().toString({ smallestUnit: 'minute' });
  return sayMoment(`${local.toPlainDate().toString()}T${time}[${local.timeZoneId}]`);
}
