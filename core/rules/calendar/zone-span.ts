import { Temporal } from 'temporal-polyfill';

/** A stretch of time in which a zone's clocks keep one distance from UTC; milliseconds since 1970, `until` excluded. */
export interface ZoneSpan {
  from: number;
  until: number;
  /** Local time minus UTC, in milliseconds. */
  offset: number;
}

/** Stretches already looked up, by zone: asking the time zone data is what costs time. */
const known = new Map<string, ZoneSpan[]>();

/** Where no change of the clocks is in sight, a stretch is trusted for so long. */
const HORIZON = 200 * 86_400_000;

/** The stretch in which an instant lies, or undefined when there is no such time zone. */
export function zoneSpan(at: number, timeZone: string): ZoneSpan | undefined {
  const spans = known.get(timeZone);
  const found = spans?.find(({ from, until }) => from <= at && at < until);
  if (found !== undefined) return found;
  const span = lookUp(at, timeZone);
  if (span === undefined) return undefined;
  if (spans === undefined || spans.length > 50) known.set(timeZone, [span]);
  else spans.push(span);
  return span;
}

function lookUp(at: number, timeZone: string): ZoneSpan | undefined {
  const local = zoned(at, timeZone);
  if (local === undefined) return undefined;
  // "previous" means before the instant; a change at this very instant begins the stretch.
  const previous = local.add({ milliseconds: 1 }).getTimeZoneTransition('previous')?.epochMilliseconds;
  const next = local.getTimeZoneTransition('next')?.epochMilliseconds;
  return {
    from: Math.max(previous ?? -Infinity, at - HORIZON),
    until: Math.min(next ?? Infinity, at + HORIZON),
    offset: local.offsetNanoseconds / 1e6,
  };
}

function zoned(at: number, timeZone: string): Temporal.ZonedDateTime | undefined {
  try {
    return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(timeZone);
  } catch {
    return undefined;
  }
}
