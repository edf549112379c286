import type { Language } from './preferences.ts';
import { TIME_TEXTS } from './texts/time-texts.ts';
import { say } from './texts/topic.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A span of milliseconds in its two largest units, rounded down: `2 days 3 hours`, `20 minutes`. */
export function sayDuration(milliseconds: number, language: Language = 'en'): string {
  const days = Math.floor(milliseconds / DAY_MS);
  const hours = Math.floor((milliseconds % DAY_MS) / HOUR_MS);
  const minutes = Math.floor((milliseconds % HOUR_MS) / MINUTE_MS);
  const units = [
    counted(days, 'day', language),
    counted(hours, 'hour', language),
    counted(minutes, 'minute', language),
  ];
  const first = units.findIndex((unit) => unit !== '');
  if (first === -1) return say(TIME_TEXTS, language, 'under-a-minute');
  return units
    .slice(first, first + 2)
    .filter((unit) => unit !== '')
    .join(' ');
}

/** Without the marks by which Intl groups thousands, and with plain spaces. */
function counted(count: number, unit: 'day' | 'hour' | 'minute', language: Language): string {
  if (count === 0) return '';
  const format = new Intl.NumberFormat(language, {
    style: 'unit',
    unit,
    unitDisplay: 'long',
    useGrouping: false,
  });
  return format.format(count).replaceAll(/\s/gu, ' ');
}
