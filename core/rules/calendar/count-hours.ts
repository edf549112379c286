import { Temporal } from 'temporal-polyfill';

import type { DerivationStep } from '../clock.ts';
import { follows1182, sayArticle } from './article.ts';
import { fullHour } from './full-hour.ts';
import type { LawOfTime } from './law.ts';
import { endOfDay, localDay, startOfDay } from './local-day.ts';
import type { Place } from './place.ts';
import type { Readings } from './readings.ts';
import { sayPeriod } from './say-period.ts';
import { spellLocal } from './spell-moment.ts';
import { stepWorkingDays } from './step-working-days.ts';
import { zoneSpan } from './zone-span.ts';

const HOUR = 3_600_000;

/** What is counted, in hours; instants in milliseconds since 1970. */
export interface HourCount {
  hours: number;
  startAt: number;
  direction: 1 | -1;
  law: LawOfTime;
  citation: string;
  place: Place;
  readings: Readings;
}

export interface CountedHours {
  /** Hours as they pass from the very start. */
  elapsedAt: number;
  /** When the first hour that counts begins, and the last one ends. */
  beginsAt: number;
  endsAt: number;
  /** `endsAt` before two working days were made to lie in it, if that reading is taken. */
  withoutWorkingDaysAt: number;
}

/**
 * Regulation (EEC, Euratom) No 1182/71: the hour in which the event falls is not counted (art. 3(1)); the period runs
 * from the first to the end of the last hour (3(2)(a)); holidays and weekends count (3(3)), and a period in hours is
 * not moved to a working day (3(4)). Counted backwards, the same from the other side: the hours lie before the hour
 * of the event. Under other laws hours pass from the instant.
 */
export function countHours(count: HourCount): CountedHours | { missing: string } {
  const { hours, startAt, direction } = count;
  const elapsedAt = startAt + direction * hours * HOUR;
  const beginsAt = firstHour(count);
  const endsAt = follows1182(count) ? lastHour(count, beginsAt) : elapsedAt;
  const counted = { elapsedAt, beginsAt, endsAt, withoutWorkingDaysAt: endsAt };
  if (!follows1182(count) || count.readings.weekendsInHours === 'counted' || hours < 48) return counted;
  const second = secondWorkingDay(count, beginsAt);
  if (typeof second !== 'number') return second;
  return { ...counted, endsAt: direction === 1 ? Math.max(endsAt, second) : Math.min(endsAt, second) };
}

function firstHour(count: HourCount): number {
  const { startAt, direction, place, readings } = count;
  if (!follows1182(count) || readings.excludedHour === 'from-the-instant') return startAt;
  const ends = readings.onTheHour === 'hour-that-ends';
  if (direction === 1) return fullHour(ends ? startAt - 1 : startAt, place.timeZone, 'next');
  return fullHour(ends ? startAt - 1 : startAt, place.timeZone, 'last');
}

function lastHour({ hours, direction, place, readings }: HourCount, beginsAt: number): number {
  const elapsed = beginsAt + direction * hours * HOUR;
  const { timeZone } = place;
  const sameClock = zoneSpan(beginsAt, timeZone)?.offset === zoneSpan(elapsed, timeZone)?.offset;
  if (readings.clockChange === 'elapsed' || sameClock) return elapsed;
  const begins = Temporal.Instant.fromEpochMilliseconds(beginsAt).toZonedDateTimeISO(timeZone);
  return begins
    .toPlainDateTime()
    .add({ hours: direction * hours })
    .toZonedDateTime(timeZone).epochMilliseconds;
}

/** End of the second whole working day after the beginning; counted backwards, the start of the second before it. */
function secondWorkingDay({ direction, place }: HourCount, beginsAt: number): number | { missing: string } {
  const { id, timeZone } = place;
  const found = stepWorkingDays(localDay(beginsAt - (direction === 1 ? 1 : 0), timeZone), 2, direction, id);
  if ('missing' in found) return found;
  return direction === 1 ? endOfDay(found.day, timeZone) : startOfDay(found.day, timeZone);
}

/** The steps from the start to the result, for people who check it. */
export function hourSteps(count: HourCount, counted: CountedHours): DerivationStep[] {
  const { startAt, citation, place } = count;
  const at = (instant: number) => spellLocal(instant, place.timeZone);
  const steps: DerivationStep[] = [
    { rule: 'Start', citation, value: at(startAt) },
    { rule: elapsedRule(count, counted), citation, value: at(counted.elapsedAt) },
  ];
  return follows1182(count) ? [...steps, ...regulationSteps(count, counted, at)] : steps;
}

/** A target is named only where the law gives more time than the hours as they pass; counted backwards it gives less. */
function elapsedRule(count: HourCount, { elapsedAt, endsAt }: CountedHours): string {
  const { hours, direction } = count;
  const passing = `${sayPeriod({ hours })} as ${hours === 1 ? 'it passes' : 'they pass'}`;
  const said = direction === 1 ? passing : `${passing}, counted backwards`;
  const target = follows1182(count) && elapsedAt <= endsAt;
  return target ? `Working target: ${said}` : `${said.charAt(0).toUpperCase()}${said.slice(1)}`;
}

function regulationSteps(
  count: HourCount,
  counted: CountedHours,
  at: (instant: number) => string,
): DerivationStep[] {
  const { hours, law, direction, readings, place } = count;
  const said = sayPeriod({ hours });
  const last =
    direction === 1 ? `It ends with the last of ${said}` : `It reaches back to the first of ${said}`;
  const hour =
    readings.excludedHour === 'from-the-instant'
      ? 'Counted from the instant of the event'
      : 'The hour of the event is not counted';
  const byTheWall = readings.clockChange === 'wall-clock' ? ', by the clock on the wall' : '';
  const steps: DerivationStep[] = [
    { rule: hour, citation: sayArticle(law, '3(1)'), value: at(counted.beginsAt) },
    {
      rule: `${last}${byTheWall}`,
      citation: sayArticle(law, '3(2)(a)'),
      value: at(counted.withoutWorkingDaysAt),
    },
  ];
  if (counted.endsAt !== counted.withoutWorkingDaysAt) {
    const rule = `Two whole working days (${place.id}) must lie in it`;
    return [...steps, { rule, citation: sayArticle(law, '3(5)'), value: at(counted.endsAt) }];
  }
  const rule = 'Holidays and weekends are counted; a period in hours is not moved';
  return [...steps, { rule, citation: sayArticle(law, '3(3) and 3(4)'), value: at(counted.endsAt) }];
}
