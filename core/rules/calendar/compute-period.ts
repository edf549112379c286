import type { ComputedDue, DerivationStep } from '../clock.ts';
import { type CountedDays, countDays } from './count-days.ts';
import { countHours, type HourCount, hourSteps } from './count-hours.ts';
import type { LawOfTime } from './law.ts';
import { isoDay } from './holidays/easter.ts';
import { endOfDay, localDay, readDay } from './local-day.ts';
import type { DayCount, DayPeriod } from './nominal-end.ts';
import { dayReadings, hourReadings } from './other-readings-of.ts';
import { periodFault } from './parse-period.ts';
import type { Period } from './period.ts';
import type { Place } from './place.ts';
import { DEFAULT_READINGS, isDefault, type Readings } from './readings.ts';
import { sayPeriod } from './say-period.ts';
import { spellInstant, spellLocal } from './spell-moment.ts';
import { zoneSpan } from './zone-span.ts';

export interface PeriodQuestion {
  period: Period;
  law: LawOfTime;
  /** Where the period stands, e.g. `GDPR art. 33(1)`. */
  citation: string;
  /** An instant (ISO-8601, UTC) counts as its local day for a period in days and longer. */
  start: { instant: string } | { day: string };
  place: Place;
  /** Other than the defaults; then no other readings are computed. */
  readings?: Partial<Readings>;
  /** `backwards`: the period lies before the start ("at least 14 days before"). */
  direction?: 'forwards' | 'backwards';
}

/** A hundred years, the longest period, from any of them stay within years of four digits. */
const YEARS = { first: 1600, last: 9800 };

/**
 * When a period ends: the working target, the last moment the law allows, and every step with its source. The last
 * step's value is the result, as `spellMoment` writes it, or the last day. What is missing, or cannot be counted
 * under that law, is said in a sentence; nothing is guessed and nothing thrown.
 */
export function computePeriod(question: PeriodQuestion): ComputedDue {
  const readings: Readings = { ...DEFAULT_READINGS, ...question.readings };
  const { period, law, place } = question;
  const missing = periodFault(period)?.sentence ?? lawFault(law, period) ?? zoneFault(place);
  if (missing !== undefined) return { evaluable: false, missing };
  const start = readStart(question.start);
  if ('missing' in start) return { evaluable: false, ...start };
  if (!('hours' in period)) return dueInDays({ ...question, period }, start, readings);
  if ('day' in start) return { evaluable: false, missing: noTimeOfDay(isoDay(start.day), period) };
  return dueInHours(question, { hours: period.hours, startAt: start.at }, readings);
}

function dueInHours(
  { law, citation, place, direction }: PeriodQuestion,
  counted: { hours: number; startAt: number },
  readings: Readings,
): ComputedDue {
  const count: HourCount = { ...counted, law, citation, place, readings, direction: sign(direction) };
  const found = countHours(count);
  if ('missing' in found) return { evaluable: false, ...found };
  return {
    evaluable: true,
    strictAt: spellInstant(Math.min(found.elapsedAt, found.endsAt)),
    legalLatestAt: spellInstant(found.endsAt),
    timeZone: place.timeZone,
    derivation: hourSteps(count, found),
    otherReadings: isDefault(readings) ? hourReadings(count, found.endsAt) : [],
  };
}

function dueInDays(
  question: PeriodQuestion & { period: DayPeriod },
  start: Start,
  readings: Readings,
): ComputedDue {
  const { period, law, citation, place } = question;
  const { event, steps } = eventDay(start, citation, place);
  const count: DayCount = {
    period,
    event,
    direction: sign(question.direction),
    law,
    citation,
    placeId: place.id,
    readings,
  };
  const found = countDays(count);
  if ('missing' in found) return { evaluable: false, ...found };
  return {
    ...ends(found, place),
    derivation: [...steps, ...found.steps],
    otherReadings: isDefault(readings) ? dayReadings(count, found.last, place) : [],
  };
}

function ends({ nominal, last }: CountedDays, { timeZone }: Place) {
  const legalLatestAt = spellInstant(endOfDay(last, timeZone));
  return {
    evaluable: true as const,
    strictAt: nominal === last ? legalLatestAt : spellInstant(endOfDay(nominal, timeZone)),
    legalLatestAt,
    timeZone,
    lastDay: isoDay(last),
    strictDay: isoDay(nominal),
  };
}

/** The day from which days are counted, with the steps that say so. */
function eventDay(
  start: Start,
  citation: string,
  { timeZone }: Place,
): { event: number; steps: DerivationStep[] } {
  if ('day' in start) {
    return { event: start.day, steps: [{ rule: 'Start', citation, value: isoDay(start.day) }] };
  }
  const event = localDay(start.at, timeZone);
  return {
    event,
    steps: [
      { rule: 'Start', citation, value: spellLocal(start.at, timeZone) },
      { rule: `The day of the event, by the clocks of ${timeZone}`, citation, value: isoDay(event) },
    ],
  };
}

function lawFault(law: LawOfTime, period: Period): string | undefined {
  if (law === 'elapsed' && !('hours' in period)) {
    return `The law "elapsed" counts hours as they pass: ${sayPeriod(period)} are counted by "eu-1182", "uk", "calendar" or "calendar-inclusive".`;
  }
  if ((law === 'calendar' || law === 'calendar-inclusive') && 'hours' in period) {
    return `The law "${law}" counts days: ${sayPeriod(period)} are counted by "elapsed", "eu-1182" or "uk".`;
  }
  return undefined;
}

/** A day (days since 1970), or an instant (milliseconds since 1970). */
type Start = { day: number } | { at: number };

function readStart(start: PeriodQuestion['start']): Start | { missing: string } {
  const text = 'day' in start ? start.day : start.instant;
  const year = Number(text.slice(0, 4));
  const counted = year >= YEARS.first && year <= YEARS.last;
  const outside = `The start ${text} lies outside the years ${YEARS.first} to ${YEARS.last}, for which we count.`;
  if ('day' in start) {
    const day = readDay(text);
    if (day === undefined) return { missing: `There is no day "${text}".` };
    return counted ? { day } : { missing: outside };
  }
  // Without an offset, the zone of this computer would count.
  const at = /^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Date.parse(text) : NaN;
  if (Number.isNaN(at)) return { missing: `No start: "${text}" is no instant.` };
  return counted ? { at } : { missing: outside };
}

function zoneFault({ timeZone }: Place): string | undefined {
  return zoneSpan(0, timeZone) === undefined
    ? `There is no time zone "${timeZone}". Use an IANA name such as Europe/Berlin.`
    : undefined;
}

function noTimeOfDay(day: string, period: Period): string {
  return `${sayPeriod(period)} count from a time of the day, and ${day} has none. Give the time with its zone, e.g. ${day}T16:30[Europe/Berlin].`;
}

function sign(direction: PeriodQuestion['direction']): 1 | -1 {
  return direction === 'backwards' ? -1 : 1;
}
