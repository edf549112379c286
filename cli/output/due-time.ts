import type { Cell } from './table.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** The two largest units of a span: `45 min`, `3 h 20 min`, `2 d 4 h`, `12 d`. */
export function spanText(milliseconds: number): string {
  const ms = Math.abs(milliseconds);
  if (ms < MINUTE) return 'less than a minute';
  if (ms < HOUR) return `${Math.floor(ms / MINUTE)} min`;
  if (ms < DAY) return two(Math.floor(ms / HOUR), 'h', Math.floor((ms % HOUR) / MINUTE), 'min');
  if (ms < 10 * DAY) return two(Math.floor(ms / DAY), 'd', Math.floor((ms % DAY) / HOUR), 'h');
  return `${Math.floor(ms / DAY)} d`;
}

function two(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `2026-05-22 14:30Z`: sorts, is the same everywhere, and says its zone. */
export function instantText(iso: string): string {
  return `${iso.slice(0, 10)} ${iso.slice(11, 16)}Z`;
}

/** A due time with what is left of it: yellow in its last four hours, red when it has passed. */
export function dueCell(dueAt: string | undefined, now: number): Cell {
  if (dueAt === undefined) return '-';
  const left = Date.parse(dueAt) - now;
  const text = `${instantText(dueAt)} (${left < 0 ? `late by ${spanText(left)}` : `${spanText(left)} left`})`;
  if (left < 0) return { text, colour: 'red' };
  return left < 4 * HOUR ? { text, colour: 'yellow' } : text;
}
