import type { ComputedDue, OtherReading } from '../clock.ts';
import type { Place } from './place.ts';
import { sayDay, sayMoment } from './say-moment.ts';
import { spellMoment } from './spell-moment.ts';

/**
 * How a date was computed, in sentences for people: each step with its source, the last of which gives the result,
 * then what disputed points would give. Without a date: what is missing. With a place, whose holidays and clocks counted.
 */
export function sayDerivation(due: ComputedDue, place?: Place): string[] {
  if (!due.evaluable) return [due.missing];
  const counted = place === undefined ? [] : [`Counted for ${place.id}, by the clocks of ${place.timeZone}.`];
  const steps = due.derivation.map(
    ({ rule, citation, value }) =>
      `${rule} (${citation}): ${sayMoment(value)}${value.endsWith('.') ? '' : '.'}`,
  );
  const others = due.otherReadings.map((other) => sayOther(other, due.timeZone));
  return [...counted, ...steps, ...others];
}

function sayOther({ legalLatestAt, lastDay, note, citation }: OtherReading, timeZone: string): string {
  return `Read otherwise: ${sayEnd(legalLatestAt, timeZone, lastDay)}. ${note} (${citation})`;
}

function sayEnd(at: string, timeZone: string, day: string | undefined): string {
  return day === undefined ? sayMoment(spellMoment(at, timeZone)) : `the end of ${sayDay(day)}`;
}
