import { later } from '../later.ts';

/** How long a mailed code is good. */
export const CODE_MINUTES = 10;
/** Wrong entries of one code; then a new one has to be asked for. */
export const CODE_TRIES = 5;
/** Codes that are mailed for one task in an hour, and in a day. */
export const CODES_PER_HOUR = 4;
export const CODES_PER_DAY = 10;
/** New links that somebody gets by asking through an old one, in a day. */
export const LINKS_PER_DAY = 3;
/** Wrong codes in all under one link; then only a new mail helps, which the organization that asks sends. */
export const WRONG_CODES = 20;
/** How long a browser stays in, after a code. */
export const SESSION_HOURS = 2;
/** A link outlives its task's due time by so much, and is good for so long at least. */
export const LINK_DAYS_AFTER_DUE = 30;
export const LINK_DAYS = 14;
/** Links that still say that they were replaced. */
export const LINKS_KEPT = 20;

const HOUR_MS = 3_600_000;

/** When a link that is sent at `now` for a task due at `dueAt` stops opening it. */
export function linkExpiry(now: string, dueAt: string | undefined): string {
  const due = dueAt === undefined ? 0 : Date.parse(dueAt) + LINK_DAYS_AFTER_DUE * 24 * HOUR_MS;
  return new Date(Math.max(due, Date.parse(now) + LINK_DAYS * 24 * HOUR_MS)).toISOString();
}

/** What was asked for in the last day, and whether one more is too many. */
export function withinDay(askedAt: readonly string[], now: string): string[] {
  return askedAt.filter((at) => Date.parse(now) - Date.parse(at) < 24 * HOUR_MS);
}

/** When the next code may be asked for; undefined: now. */
export function nextCodeAt(askedAt: readonly string[], now: string): string | undefined {
  const day = withinDay(askedAt, now);
  const hour = day.filter((at) => Date.parse(now) - Date.parse(at) < HOUR_MS);
  const [oldestOfHour] = hour;
  const [oldestOfDay] = day;
  if (day.length >= CODES_PER_DAY && oldestOfDay !== undefined) return hoursLater(oldestOfDay, 24);
  return hour.length >= CODES_PER_HOUR && oldestOfHour !== undefined
    ? hoursLater(oldestOfHour, 1)
    : undefined;
}

export function hoursLater(at: string, hours: number): string {
  return later(at, hours * HOUR_MS);
}
