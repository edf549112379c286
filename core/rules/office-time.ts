import { Temporal } from 'temporal-polyfill';

import type { Place } from './calendar/place.ts';
import { dayKind } from './calendar/working-day.ts';
import { CodedError } from './coded-error.ts';
import { localTime, spell } from './instant.ts';

/** Office hours, which are our choice: no law hangs on them. */
const OPENING = Temporal.PlainTime.from('08:00');
export const CLOSE_OF_OFFICE = Temporal.PlainTime.from('17:00');

/**
 * A working day of the place. A day beyond the place's holiday table counts as an office day: a task's working days
 * are our own choice, so nothing legal hangs on them and no task stands without a date.
 */
export function isOfficeDay(day: Temporal.PlainDate, place: Place): boolean {
  const kind = dayKind(day, place.id);
  return kind === 'working' || (typeof kind === 'object' && 'unknown' in kind);
}

/** So many office days after a day (direction 1) or before it (-1); the day itself is not counted. */
export function moveOfficeDays(
  from: Temporal.PlainDate,
  count: number,
  direction: 1 | -1,
  place: Place,
): Temporal.PlainDate {
  let day = from;
  for (let left = count; left > 0;) {
    day = day.add({ days: direction });
    if (isOfficeDay(day, place)) left -= 1;
  }
  return day;
}

/** The instant itself in office hours; else the next opening of the office. Throws `time.unknown-zone`. */
export function nextOfficeTime(at: string, place: Place): string {
  const local = knownTime(at, place.timeZone);
  const day = local.toPlainDate();
  const time = local.toPlainTime();
  if (isOfficeDay(day, place) && isBefore(time, OPENING)) return instantOf(day, OPENING, place);
  if (isOfficeDay(day, place) && !isBefore(CLOSE_OF_OFFICE, time)) return at;
  return instantOf(moveOfficeDays(day, 1, 1, place), OPENING, place);
}

/** The instant itself in office hours; else the last close of the office before it. Throws `time.unknown-zone`. */
export function lastOfficeTime(at: string, place: Place): string {
  const local = knownTime(at, place.timeZone);
  const day = local.toPlainDate();
  const time = local.toPlainTime();
  if (isOfficeDay(day, place) && isBefore(CLOSE_OF_OFFICE, time))
    return instantOf(day, CLOSE_OF_OFFICE, place);
  if (isOfficeDay(day, place) && !isBefore(time, OPENING)) return at;
  return instantOf(moveOfficeDays(day, 1, -1, place), CLOSE_OF_OFFICE, place);
}

/** When the office opens on the last of so many working days after an instant. Throws `time.unknown-zone`. */
export function openingAfter(at: string, workingDays: number, place: Place): string {
  const day = knownTime(at, place.timeZone).toPlainDate();
  return instantOf(moveOfficeDays(day, workingDays, 1, place), OPENING, place);
}

/** An instant on the clocks of a zone. Throws `time.unknown-zone`. */
export function knownTime(instant: string, timeZone: string): Temporal.ZonedDateTime {
  const local = localTime(instant, timeZone);
  if (local === undefined) {
    throw new CodedError('time.unknown-zone', `No time: instant "${instant}", time zone "${timeZone}".`);
  }
  return local;
}

function isBefore(left: Temporal.PlainTime, right: Temporal.PlainTime): boolean {
  return Temporal.PlainTime.compare(left, right) < 0;
}

function instantOf(day: Temporal.PlainDate, plainTime: Temporal.PlainTime, { timeZone }: Place): string {
  return spell(day.toZonedDateTime({ timeZone, plainTime }).toInstant());
}
