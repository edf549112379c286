import { Temporal } from 'temporal-polyfill';

import { dayNumber, isoDay } from './holidays/easter.ts';
import { type DayKind, type DayOff, kindOfDay, stepWorkingDays } from './step-working-days.ts';

/** A day found by counting, with the days off that were passed over, or a sentence that says what is missing. */
export type FoundDay = { day: Temporal.PlainDate; passed: DayOff[] } | { missing: string };

/** What a day is at a place: a working day, a weekend, a holiday with its name, or unknown for want of a table. */
export function dayKind(day: Temporal.PlainDate, placeId: string): DayKind {
  return kindOfDay(numberOf(day), placeId);
}

/** The day itself when it is a working day, or else the next one. */
export function workingDayFrom(day: Temporal.PlainDate, placeId: string): FoundDay {
  return moved(numberOf(day) - 1, 1, 1, placeId);
}

/** So many working days after a day (direction 1) or before it (-1); the day itself is not counted. */
export function moveWorkingDays(
  from: Temporal.PlainDate,
  count: number,
  direction: 1 | -1,
  placeId: string,
): FoundDay {
  return moved(numberOf(from), count, direction, placeId);
}

function moved(from: number, count: number, direction: 1 | -1, placeId: string): FoundDay {
  const found = stepWorkingDays(from, count, direction, placeId);
  if ('missing' in found) return found;
  return { day: Temporal.PlainDate.from(isoDay(found.day)), passed: found.passed };
}

function numberOf({ year, month, day }: Temporal.PlainDate): number {
  return dayNumber(year, month, day);
}
