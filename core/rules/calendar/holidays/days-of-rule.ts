import { dayNumber, easterSunday, isoDay, orthodoxEasterSunday } from './easter.ts';

const WEEKDAYS = ['thu', 'fri', 'sat', 'sun', 'mon', 'tue', 'wed'];
const ITEM = /^(?:(\d\d)-(\d\d)|(easter|orthodox)([+-]\d+)|([a-z]{3}):(\d\d)-(\d\d))(?:@(\d{4})?-(\d{4})?)?$/;

/** Two digits each of year, month and day: `260921` is 21 September 2026. */
const SINGLE_DAY = /^(\d\d)(\d\d)(\d\d)$/;

/**
 * The days (`YYYY-MM-DD`) of a holiday's rule, in no order, from the year `from` to the year `to`.
 * A rule is a list, with commas, of
 * - `260921`, one day: 21 September 2026;
 * - `10-03`, the same date every year;
 * - `easter-2`, `orthodox+50`, so many days before or after Easter Sunday;
 * - `mon:05-25`, the first Monday on or after 25 May;
 * and all but the first may be bounded by years: `01-06@2024-`, `03-08@-2022`, `05-08@2020-2020`.
 * Throws on a rule it cannot read: tables are made by a program, so that is a defect.
 */
export function daysOfRule(rule: string, from: number, to: number): string[] {
  return rule.split(',').flatMap((item) => {
    const single = SINGLE_DAY.exec(item);
    if (single !== null) return singleDay(single, from, to);
    const match = ITEM.exec(item);
    if (match === null) throw new Error(`No rule for a holiday: "${item}" in "${rule}".`);
    const first = Math.max(from, Number(match[8] ?? from));
    const last = Math.min(to, Number(match[9] ?? to));
    const days: string[] = [];
    for (let year = first; year <= last; year += 1) days.push(isoDay(dayInYear(match, year)));
    return days;
  });
}

function singleDay([, year, month, day]: RegExpExecArray, from: number, to: number): string[] {
  const full = 2000 + Number(year);
  return full < from || full > to ? [] : [`${full}-${month ?? ''}-${day ?? ''}`];
}

function dayInYear(match: RegExpExecArray, year: number): number {
  const [, month, day, feast, offset, weekday, afterMonth, afterDay] = match;
  if (month !== undefined) return dayNumber(year, Number(month), Number(day));
  if (feast !== undefined) {
    return (feast === 'easter' ? easterSunday(year) : orthodoxEasterSunday(year)) + Number(offset);
  }
  const start = dayNumber(year, Number(afterMonth), Number(afterDay));
  // Day 0, 1 January 1970, was a Thursday.
  const wanted = WEEKDAYS.indexOf(weekday ?? '');
  if (wanted < 0) throw new Error(`No weekday: "${weekday ?? ''}".`);
  return start + ((((wanted - start) % 7) + 7) % 7);
}
