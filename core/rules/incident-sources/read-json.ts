import { createHash } from 'node:crypto';
import type { Report } from './report.ts';

/*
 * Reading what other systems send. A sender's body is never refused for a field that is missing or of another type:
 * an alert with a hole is worth more than none.
 */

/** The value at a path of keys (and places in lists), or undefined. */
export function at(value: unknown, ...path: (string | number)[]): unknown {
  let found = value;
  for (const key of path) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, key)) return undefined;
    found = Reflect.get(found, key) as unknown;
  }
  return found;
}

/** A text that is not blank, or a number as text. */
export function textAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  if (typeof found === 'number' && Number.isFinite(found)) return String(found);
  return typeof found === 'string' && found.trim() !== '' ? found.trim() : undefined;
}

export function numberAt(value: unknown, ...path: (string | number)[]): number | undefined {
  const found = at(value, ...path);
  return typeof found === 'number' && Number.isFinite(found) ? found : undefined;
}

export function listAt(value: unknown, ...path: (string | number)[]): unknown[] {
  const found = at(value, ...path);
  return Array.isArray(found) ? found : [];
}

/** An ISO-8601 instant with its zone (or milliseconds since 1970) as we write it; undefined for anything else. */
export function instantAt(value: unknown, ...path: (string | number)[]): string | undefined {
  const found = at(value, ...path);
  if (typeof found !== 'string' && typeof found !== 'number') return undefined;
  if (typeof found === 'string' && !/^\d{4}-\d\d-\d\dT\d\d:\d\d.*(Z|[+-]\d\d:?\d\d)$/.test(found.trim()))
    return undefined;
  const time = new Date(typeof found === 'string' ? withColon(found.trim()) : found);
  // Year 1 is what a program writes that has no time; nothing here is older than the law.
  return Number.isNaN(time.getTime()) || time.getUTCFullYear() < 1990 || time.getUTCFullYear() > 2200
    ? undefined
    : time.toISOString();
}

/** Jira writes `+0200`. */
function withColon(text: string): string {
  return text.replace(/([+-]\d\d)(\d\d)$/, '$1:$2');
}

const MAX_TITLE = 200;
const MAX_SUMMARY = 4000;
const MAX_URL = 2000;

/** The texts of a report in the lengths we keep; what is undefined or empty is left out. */
export function report(
  said: {
    [K in keyof Report]: Report[K] | undefined;
  } & Pick<Report, 'key' | 'phase' | 'title'>,
): Report {
  const { key, phase, title, summary, url, ...more } = said;
  const link = url !== undefined && url.length <= MAX_URL && /^https?:\/\//.test(url) ? url : undefined;
  const body = summary === undefined ? undefined : cut(summary.trim(), MAX_SUMMARY);
  const rest = Object.entries({ summary: body, ...more, url: link }).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  return { key, phase, title: cut(oneLine(title), MAX_TITLE), ...Object.fromEntries(rest) };
}

/** Lines and control characters become spaces. */
function oneLine(text: string): string {
  return text.replace(/[\s\p{Cc}]+/gu, ' ').trim();
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1)}…`;
}

/** The key of an incident: the sender and its own id, shortened by its hash where it is long or of other characters. */
export function keyOf(sender: string, id: string): string {
  return /^[\w.:/#-]{1,100}$/.test(id) ? `${sender}:${id}` : `${sender}:${hashOf(id).slice(0, 40)}`;
}

export function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
