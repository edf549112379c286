import { Temporal } from 'temporal-polyfill';

import type { DerivationStep } from '../clock.ts';
import { follows1182, sayArticle } from './article.ts';
import { dayNumber, isoDay } from './holidays/easter.ts';
import type { LawOfTime } from './law.ts';
import type { Period } from './period.ts';
import type { Readings } from './readings.ts';
import { sayDay } from './say-moment.ts';
import { sayPeriod } from './say-period.ts';
import { type DayOff, stepWorkingDays } from './step-working-days.ts';

export type DayPeriod = Exclude<Period, { hours: number }>;

/** What is counted, in days and longer, from the day of the event. */
export interface DayCount {
  period: DayPeriod;
  /** Days since 1970, as all days that are counted with here. */
  event: number;
  /** Backwards, the period lies before the event, and its end is the first of its days. */
  direction: 1 | -1;
  law: LawOfTime;
  citation: string;
  placeId: string;
  readings: Readings;
}

export interface FoundEnd {
  day: number;
  steps: DerivationStep[];
}

/**
 * The last day of a period before anything moves it (Reg. 1182/71 art. 3(1), second sentence, 3(2)(b) to (d)): the
 * day of the event is not counted; weeks, months and years end on the same weekday or date, or on the last day of a
 * month that has no such date; of a month and a half, the half is 15 days. Working days pass over weekends and
 * holidays. Where the law counts the day of the event (`calendar-inclusive`) the period ends a day sooner.
 */
export function nominalEnd(count: DayCount): FoundEnd | { missing: string } {
  const begun = beginning(count);
  const ended = counted(count);
  return 'missing' in ended ? ended : { day: ended.day, steps: [...begun, ...ended.steps] };
}

function beginning(count: DayCount): DerivationStep[] {
  const { event, direction } = count;
  const cited = cite(count, '3(1)');
  if (count.law === 'calendar-inclusive') {
    return [{ rule: 'The day of the event is day 1', citation: cited, value: isoDay(event) }];
  }
  const first = isoDay(event + direction);
  const side =
    direction === 1 ? 'the period begins with the next' : 'the period reaches back from the one before';
  const steps = [{ rule: `The day of the event is not counted: ${side}`, citation: cited, value: first }];
  if (!countsFromDayAfter(count)) return steps;
  const rule = 'Months are counted from the day after receipt';
  return [...steps, { rule, citation: 'ICO guidance until 2019', value: first }];
}

/** The former reading of the ICO, for months and years. */
function countsFromDayAfter({ law, period, direction, readings }: DayCount): boolean {
  const long = 'months' in period || 'years' in period;
  return law === 'uk' && long && direction === 1 && readings.ukMonths === 'day-after';
}

function counted(count: DayCount): FoundEnd | { missing: string } {
  const { period, event, direction } = count;
  if ('businessDays' in period) return workingDays(count, period.businessDays);
  if ('months' in period) return inMonths(count, period.months);
  if ('years' in period) {
    const day = sameDate(count, { years: period.years });
    return { day, steps: [dateStep(count, day)] };
  }
  const days = 'days' in period ? period.days : period.weeks * 7;
  const after = count.law === 'calendar-inclusive' ? days - 1 : days;
  const day = event + direction * after;
  return { day, steps: [dateStep(count, day)] };
}

function inMonths(count: DayCount, months: number): FoundEnd {
  const whole = Math.floor(months);
  const date = whole === 0 ? dayZero(count) : sameDate(count, { months: whole });
  const steps = whole === 0 ? [] : [dateStep({ ...count, period: { months: whole } }, date)];
  if (whole === months) return { day: date, steps };
  const day = date + count.direction * 15;
  const rule = 'Half a month is 15 days: a month counts 30 for its parts';
  return { day, steps: [...steps, { rule, citation: cite(count, '3(2)(d)'), value: isoDay(day) }] };
}

/** The same date so many months or years on, or the last day of a month that has no such date. */
function sameDate(count: DayCount, span: { months: number } | { years: number }): number {
  const { direction, law } = count;
  const from = Temporal.PlainDate.from(isoDay(dateCountedFrom(count)));
  const date = direction === 1 ? from.add(span) : from.subtract(span);
  const day = dayNumber(date.year, date.month, date.day);
  if (law !== 'calendar-inclusive') return day;
  // A month that begins on the 15th ends on the 14th; one that would end before a date its last month lacks, with it.
  return direction === 1 && date.day !== from.day ? day : day - direction;
}

function dateCountedFrom(count: DayCount): number {
  return countsFromDayAfter(count) ? count.event + 1 : count.event;
}

/** The day after (backwards: before) which the days of a period are counted. */
function dayZero({ event, direction, law }: DayCount): number {
  return law === 'calendar-inclusive' ? event - direction : event;
}

function dateStep(count: DayCount, day: number): DerivationStep {
  const article = 'days' in count.period ? '3(2)(b)' : '3(2)(c)';
  return { rule: endRule(count, day), citation: cite(count, article), value: isoDay(day) };
}

function endRule(count: DayCount, day: number): string {
  const { period, law, direction } = count;
  const [ends, later, next] =
    direction === 1
      ? ['It ends with', 'later', 'the day before']
      : ['It reaches back to', 'earlier', 'the day after'];
  if ('days' in period) return `${ends} day ${period.days}`;
  const after = `${sayPeriod(period)} ${later}`;
  const inclusive = law === 'calendar-inclusive';
  const before = inclusive ? `${next} ` : '';
  if ('weeks' in period) return `${ends} ${before}the same day of the week, ${after}`;
  const wanted = dayOfMonth(dateCountedFrom(count));
  if (dayOfMonth(inclusive ? day + direction : day) === wanted)
    return `${ends} ${before}the same date, ${after}`;
  // Forwards, the last day of a shorter month is itself the end.
  return `${ends} ${direction === 1 ? '' : before}the last day of the month, ${after}: it has no day ${wanted}`;
}

function dayOfMonth(day: number): number {
  return Number(isoDay(day).slice(8));
}

function workingDays(count: DayCount, days: number): FoundEnd | { missing: string } {
  const found = stepWorkingDays(dayZero(count), days, count.direction, count.placeId);
  if ('missing' in found) return found;
  const ends = count.direction === 1 ? 'It ends with' : 'It reaches back to';
  const rule = `${ends} working day ${days}${sayNotCounted(found.passed, count.placeId)}`;
  const value = isoDay(found.day);
  return { day: found.day, steps: [{ rule, citation: cite(count, '2(2) and 3(3)'), value }] };
}

/** Weekends in one word, holidays by name. */
function sayNotCounted(passed: DayOff[], placeId: string): string {
  const weekends = passed.some(({ why }) => why === 'weekend') ? ['weekends'] : [];
  const holidays = passed.flatMap(({ day, why }) =>
    why === 'weekend' ? [] : [`${sayDay(day)} (${why.holiday}, ${placeId})`],
  );
  const all = [...weekends, ...holidays];
  return all.length === 0 ? '' : `; not counted: ${all.join(', ')}`;
}

/** The regulation's article where it counts, or else the source of the period itself. */
function cite(count: DayCount, article: string): string {
  return follows1182(count) ? sayArticle(count.law, article) : count.citation;
}
