import { zoneSpan, type ZoneSpan } from './zone-span.ts';

/** Clocks are never changed by more than this at once, so that only near a change a local time may come twice. */
const WIDEST_CHANGE = 3 * 3_600_000;

/**
 * An instant (ISO-8601, UTC) as local time that `parseMoment` reads back: `2026-05-25T17:00[Europe/Berlin]`; with
 * seconds where there are any, and with the offset where the clocks show that time twice. Throws RangeError for a
 * time zone that does not exist.
 */
export function spellMoment(instant: string, timeZone: string): string {
  return spellLocal(Date.parse(instant), timeZone);
}

/** The same, of milliseconds since 1970. */
export function spellLocal(at: number, timeZone: string): string {
  const span = zoneSpan(at, timeZone);
  if (span === undefined) throw new RangeError(`No time zone "${timeZone}".`);
  const local = new Date(at + span.offset).toISOString();
  const seconds = local.slice(16, 23);
  const shown = seconds === ':00.000' ? '' : seconds.endsWith('.000') ? seconds.slice(0, 3) : seconds;
  const offset = comesTwice(at, span, timeZone) ? sayOffset(span.offset) : '';
  return `${local.slice(0, 16)}${shown}${offset}[${timeZone}]`;
}

/** The one spelling of an instant given in milliseconds since 1970. */
export function spellInstant(at: number): string {
  return new Date(at).toISOString();
}

function comesTwice(at: number, { from, until, offset }: ZoneSpan, timeZone: string): boolean {
  const before = at - from < WIDEST_CHANGE ? zoneSpan(from - 1, timeZone) : undefined;
  if (before !== undefined && at - from < before.offset - offset) return true;
  const after = until - at <= WIDEST_CHANGE ? zoneSpan(until, timeZone) : undefined;
  return after !== undefined && until - at <= offset - after.offset;
}

function sayOffset(offset: number): string {
  const minutes = Math.round(Math.abs(offset) / 60_000);
  const two = (value: number) => String(value).padStart(2, '0');
  return `${offset < 0 ? '-' : '+'}${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
