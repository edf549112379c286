import { HOLIDAY_SOURCE, HOLIDAY_TEXTS } from './holiday-texts.ts';
import { type HolidayTable, readHead, readTable } from './read-table.ts';

export type HolidayAnswer =
  { kind: 'holiday'; name: string } | { kind: 'none' } | { kind: 'unknown'; missing: string };

export interface HolidayPlace {
  /** ISO 3166-1 alpha-2, or ISO 3166-2 for a region with days of its own. */
  id: string;
  name: string;
  /** First and last year that are known; beyond them nothing is guessed. */
  from: number;
  to: number;
  /** Where the days come from, with its version. */
  source: string;
}

const NONE = { kind: 'none' } as const;
const tables = new Map<string, HolidayTable | undefined>();

/**
 * Whether a day (`YYYY-MM-DD`) is a public holiday at a place (`DE`, `DE-BY`). Saturdays and Sundays are holidays
 * here only if the law names them so. Outside the years of the table, and without a table: unknown, with a sentence.
 */
export function holidayOn(placeId: string, day: string): HolidayAnswer {
  const table = tableOf(placeId);
  if (table === undefined) return { kind: 'unknown', missing: noTable(placeId) };
  const year = Number(day.slice(0, 4));
  if (!(year >= table.from && year <= table.to))
    return { kind: 'unknown', missing: noYear(placeId, table, day) };
  const name = table.days.get(day);
  return name === undefined ? NONE : { kind: 'holiday', name };
}

/** Every place with a table, by id. */
export function holidayPlaces(): HolidayPlace[] {
  return Object.entries(HOLIDAY_TEXTS).map(([id, text]) => {
    const { name, from, to } = readHead(text);
    return { id, name, from, to, source: HOLIDAY_SOURCE };
  });
}

function tableOf(placeId: string): HolidayTable | undefined {
  // Only places that exist are kept, so that odd ids cannot fill the memory.
  const known = tables.get(placeId);
  if (known !== undefined) return known;
  const table = readTable(placeId, HOLIDAY_TEXTS);
  if (table !== undefined) tables.set(placeId, table);
  return table;
}

function noTable(placeId: string): string {
  const country = placeId.split('-')[0] ?? '';
  const ids = Object.keys(HOLIDAY_TEXTS);
  const near = ids.filter((id) => id === country || id.startsWith(`${country}-`));
  const known = near.length > 0 ? near : ids.filter((id) => !id.includes('-'));
  return `There is no holiday table for ${placeId}; known are ${known.join(', ')}.`;
}

function noYear(placeId: string, { name, from, to }: HolidayTable, day: string): string {
  return `The holidays of ${name} (${placeId}) are known for the years ${from} to ${to}; ${day} lies outside them.`;
}
