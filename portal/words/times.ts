import {
  longEnd,
  longMoment,
  shortMoment,
  timeLeft as leftIn,
} from '../../core/actions/messages/time-words.ts';
import { sayDay } from '../../core/rules/calendar/say-moment.ts';
import type { Language } from '../../core/rules/preferences.ts';

/** `Mon 25 May 2026, 16:30 (Europe/Berlin)`; the zone is an IANA name. In other languages as their mails write it. */
export function formatInstant(instant: string, timeZone: string, language: Language = 'en'): string {
  if (language !== 'en') return longMoment(instant, timeZone, language);
  return `${formatWithoutZone(instant, timeZone)} (${timeZone})`;
}

/**
 * The end of a period: of one in days and longer its last day (`YYYY-MM-DD`), `end of Fri 29 May 2026
 * (Europe/Berlin)`; of one in hours the moment.
 */
export function formatEnd(
  instant: string,
  day: string | undefined,
  timeZone: string,
  language: Language = 'en',
): string {
  if (language !== 'en') return longEnd(instant, day, timeZone, language);
  return day === undefined ? formatInstant(instant, timeZone) : `end of ${sayDay(day)} (${timeZone})`;
}

/** `Mon 25 May 2026, 16:30`, for lists whose heading names the zone. */
export function formatWithoutZone(instant: string, timeZone: string, language: Language = 'en'): string {
  if (language !== 'en') return shortMoment(instant, timeZone, language);
  const part = partsOf(instant, timeZone);
  return `${part('weekday')} ${part('day')} ${part('month')} ${part('year')}, ${part('hour')}:${part('minute')}`;
}

/** `in 2 days 3 h`, `4 h 10 min late`, `now`: how far `then` is from `now`. */
export function timeLeft(now: string, then: string, language: Language = 'en'): string {
  if (language !== 'en') return leftIn(now, then, language);
  const minutes = Math.trunc((Date.parse(then) - Date.parse(now)) / 60_000);
  if (minutes === 0) return 'now';
  return minutes > 0 ? `in ${formatSpan(minutes)}` : `${formatSpan(-minutes)} late`;
}

/** `3 h ago`, for what has happened. */
export function timeSince(now: string, then: string): string {
  const minutes = Math.trunc((Date.parse(now) - Date.parse(then)) / 60_000);
  return minutes <= 0 ? 'just now' : `${formatSpan(minutes)} ago`;
}

/** The two largest units of a span given in minutes: `2 days 3 h`, `3 h 10 min`, `12 min`. */
export function formatSpan(minutes: number): string {
  const days = Math.floor(minutes / 1440);
  const hours = Math.floor((minutes % 1440) / 60);
  const rest = minutes % 60;
  if (days > 0)
    return joinUnits(days === 1 ? '1 day' : `${days} days`, days < 14 && hours > 0 ? `${hours} h` : '');
  if (hours > 0) return joinUnits(`${hours} h`, rest > 0 ? `${rest} min` : '');
  return `${rest} min`;
}

export type Urgency = 'late' | 'soon' | 'later';

/** `soon` is less than a day away: a working day's notice. */
export function urgencyOf(now: string, dueAt: string): Urgency {
  const left = Date.parse(dueAt) - Date.parse(now);
  if (left < 0) return 'late';
  return left < 24 * 3_600_000 ? 'soon' : 'later';
}

function joinUnits(first: string, second: string): string {
  return second === '' ? first : `${first} ${second}`;
}

function partsOf(instant: string, timeZone: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatterOf(timeZone).formatToParts(new Date(instant));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

const formatters = new Map<string, Intl.DateTimeFormat>();

/** Building a formatter costs a hundred times more than using it. */
function formatterOf(timeZone: string): Intl.DateTimeFormat {
  const known = formatters.get(timeZone);
  if (known !== undefined) return known;
  const made = new Intl.DateTimeFormat('en-GB', {
    timeZone,
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  formatters.set(timeZone, made);
  return made;
}
