const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d+)?)?)([+-]\d\d:\d\d)?\[(.+)\])?$/;

/** A day, `YYYY-MM-DD`, for people: `Mon 25 May 2026`. */
export function sayDay(day: string): string {
  const date = new Date(`${day}T00:00:00Z`);
  const weekday = WEEKDAYS[date.getUTCDay()] ?? '';
  return `${weekday} ${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${date.getUTCFullYear()}`;
}

/**
 * A value of a derivation for people: `2026-05-25T17:00[Europe/Berlin]` is "Mon 25 May 2026, 17:00 (Europe/Berlin)",
 * a day is said as such, and anything else as it is.
 */
export function sayMoment(value: string): string {
  const [, day, time, offset, timeZone] = MOMENT.exec(value) ?? [];
  if (day === undefined) return value;
  if (time === undefined) return sayDay(day);
  return `${sayDay(day)}, ${time} (${offset === undefined ? '' : `UTC${offset}, `}${timeZone ?? ''})`;
}
