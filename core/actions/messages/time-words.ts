import type { Language } from '../../rules/preferences.ts';
import { sayDuration } from '../../rules/say-duration.ts';
import { TIME_TEXTS } from '../../rules/texts/time-texts.ts';
import { say } from '../../rules/texts/topic.ts';

type DayStyle = 'short-day' | 'long-day';

const DAYS = {
  'short-day': { weekday: 'short', day: 'numeric', month: 'short' },
  'long-day': { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
} satisfies Record<DayStyle, Intl.DateTimeFormatOptions>;

/** English as it is written in Europe: day before month. */
const LOCALES = { en: 'en-GB', fr: 'fr-FR', de: 'de-DE', nl: 'nl-NL' } satisfies Record<Language, string>;

/** `Fri 22 May, 16:30` in the time zone (IANA name). */
export function shortMoment(at: string, timeZone: string, language: Language): string {
  return momentOf(at, timeZone, language, 'short-day');
}

/** `Friday, 22 May 2026, 16:30 (Europe/Berlin)`. */
export function longMoment(at: string, timeZone: string, language: Language): string {
  return `${momentOf(at, timeZone, language, 'long-day')} (${timeZone})`;
}

/**
 * The end of a period: of one in days and longer its last day (`YYYY-MM-DD`), `end of Friday, 29 May 2026
 * (Europe/Berlin)`; of one in hours the moment.
 */
export function longEnd(at: string, day: string | undefined, timeZone: string, language: Language): string {
  if (day === undefined) return longMoment(at, timeZone, language);
  const words = say(TIME_TEXTS, language, 'end-of-day', { day: longDay(day, language) });
  return `${words} (${timeZone})`;
}

/** The same in short: `the end of Fri 29 May`, `Fri 22 May, 16:30`. */
export function shortEnd(at: string, day: string | undefined, timeZone: string, language: Language): string {
  if (day === undefined) return shortMoment(at, timeZone, language);
  return say(TIME_TEXTS, language, 'the-end-of-day', { day: dayOf(noonOf(day), language, 'short-day') });
}

/** A day (`YYYY-MM-DD`): `Friday, 29 May 2026`. */
export function longDay(day: string, language: Language): string {
  return dayOf(noonOf(day), language, 'long-day');
}

/** `2 days 3 hours left`, `20 minutes left`, `1 hour late`; the two largest units, rounded down. */
export function timeLeft(now: string, dueAt: string, language: Language): string {
  const difference = Date.parse(dueAt) - Date.parse(now);
  const span = sayDuration(Math.abs(difference), language);
  return say(TIME_TEXTS, language, difference >= 0 ? 'left' : 'late', { span });
}

function momentOf(at: string, timeZone: string, language: Language, style: DayStyle): string {
  const part = partsOf(at, timeZone, language, style);
  const time = say(TIME_TEXTS, language, 'time', { hour: part('hour'), minute: part('minute') });
  return say(TIME_TEXTS, language, 'moment', { day: dayFrom(part, language, style), time });
}

function dayOf(at: string, language: Language, style: DayStyle): string {
  return dayFrom(partsOf(at, 'UTC', language, style), language, style);
}

function dayFrom(part: Part, language: Language, style: DayStyle): string {
  // The first of a month is an ordinal in French.
  const day = language === 'fr' && part('day') === '1' ? '1er' : part('day');
  const words = { weekday: part('weekday'), day, month: part('month') };
  return style === 'short-day'
    ? say(TIME_TEXTS, language, style, words)
    : say(TIME_TEXTS, language, style, { ...words, year: part('year') });
}

function noonOf(day: string): string {
  return `${day}T12:00:00.000Z`;
}

type Part = (type: Intl.DateTimeFormatPartTypes) => string;

function partsOf(at: string, timeZone: string, language: Language, style: DayStyle): Part {
  const format = new Intl.DateTimeFormat(LOCALES[language], {
    ...DAYS[style],
    timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const parts = format.formatToParts(Date.parse(at));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}
