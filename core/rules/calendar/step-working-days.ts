import { isoDay } from './holidays/easter.ts';
import { holidayOn } from './holidays/holiday-on.ts';

/** `unknown` says what is missing, as a sentence. */
export type DayKind = 'working' | 'weekend' | { holiday: string } | { unknown: string };

/** A day that is no working day, `YYYY-MM-DD`. */
export interface DayOff {
  day: string;
  why: 'weekend' | { holiday: string };
}

/** Weekdays already asked of a table, by place: a day of a table does not change. */
const asked = new Map<string, Map<number, DayKind>>();

/**
 * What a day (days since 1970) is at a place. Working days are all but public holidays, Sundays and Saturdays
 * (Reg. 1182/71 art. 2(2)); a weekend needs no table of holidays.
 */
export function kindOfDay(day: number, placeId: string): DayKind {
  // Day 0, 1 January 1970, was a Thursday: 2 and 3 days after a Thursday is the weekend.
  const sinceThursday = ((day % 7) + 7) % 7;
  if (sinceThursday === 2 || sinceThursday === 3) return 'weekend';
  return asked.get(placeId)?.get(day) ?? ask(day, placeId);
}

function ask(day: number, placeId: string): DayKind {
  const holiday = holidayOn(placeId, isoDay(day));
  // What is unknown is not kept, so that odd places and far years cannot fill the memory.
  if (holiday.kind === 'unknown') return { unknown: holiday.missing };
  const kind = holiday.kind === 'none' ? 'working' : { holiday: holiday.name };
  const days = asked.get(placeId) ?? new Map<number, DayKind>();
  asked.set(placeId, days.set(day, kind));
  return kind;
}

/** So many working days after a day (direction 1) or before it (-1), which is not counted; with the days off between. */
export function stepWorkingDays(
  from: number,
  count: number,
  direction: 1 | -1,
  placeId: string,
): { day: number; passed: DayOff[] } | { missing: string } {
  const passed: DayOff[] = [];
  let day = from;
  for (let left = count; left > 0;) {
    day += direction;
    const kind = kindOfDay(day, placeId);
    if (kind === 'working') left -= 1;
    else if (kind === 'weekend') passed.push({ day: isoDay(day), why: kind });
    else if ('unknown' in kind) return { missing: kind.unknown };
    else passed.push({ day: isoDay(day), why: kind });
  }
  return { day, passed };
}

/** How many working days lie from one day to another, both counted, as far as `enough`: more do not matter. */
export function workingDaysWithin(
  from: number,
  to: number,
  enough: number,
  placeId: string,
): number | { missing: string } {
  let working = 0;
  let missing: string | undefined;
  for (let day = from; day <= to && working < enough; day += 1) {
    const kind = kindOfDay(day, placeId);
    if (kind === 'working') working += 1;
    else if (kind !== 'weekend' && 'unknown' in kind) missing = kind.unknown;
  }
  return missing === undefined || working >= enough ? working : { missing };
}
