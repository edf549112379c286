const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** `Fri 22 May, 16:30` in the time zone (IANA name). */
export function shortMoment(at: string, timeZone: string): string {
  const part = partsOf(at, timeZone, { weekday: 'short', day: 'numeric', month: 'short' });
  return `${part('weekday')} ${part('day')} ${part('month')}, ${part('hour')}:${part('minute')}`;
}

/** `Friday, 22 May 2026, 16:30 (Europe/Berlin)`. */
export function longMoment(at: string, timeZone: string): string {
  const part = partsOf(at, timeZone, { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' });
  const day = `${part('weekday')}, ${part('day')} ${part('month')} ${part('year')}`;
  return `${day}, ${part('hour')}:${part('minute')} (${timeZone})`;
}

/** `2 days 3 hours left`, `20 minutes left`, `1 hour late`; the two largest units, rounded down. */
export function timeLeft(now: string, dueAt: string): string {
  const difference = Date.parse(dueAt) - Date.parse(now);
  const words = duration(Math.abs(difference));
  return difference >= 0 ? `${words} left` : `${words} late`;
}

function duration(milliseconds: number): string {
  const days = Math.floor(milliseconds / DAY_MS);
  const hours = Math.floor((milliseconds % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((milliseconds % HOUR_MS) / MINUTE_MS);
  const units = [counted(days, 'day'), counted(hours, 'hour'), counted(minutes, 'minute')];
  const first = units.findIndex((unit) => unit !== '');
  if (first === -1) return 'less than a minute';
  return units
    .slice(first, first + 2)
    .filter((unit) => unit !== '')
    .join(' ');
}

function counted(count: number, unit: string): string {
  if (count === 0) return '';
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
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
