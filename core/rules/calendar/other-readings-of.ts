import type { OtherReading } from '../clock.ts';
import { countDays } from './count-days.ts';
import { countHours, type HourCount } from './count-hours.ts';
import { isoDay } from './holidays/easter.ts';
import { endOfDay } from './local-day.ts';
import type { DayCount } from './nominal-end.ts';
import type { Place } from './place.ts';
import { OTHER_READINGS, type OtherwiseRead } from './readings.ts';
import { spellInstant } from './spell-moment.ts';

/**
 * What disputed points would give for hours, where that is not `endsAt`. A reading that needs a table of holidays we
 * do not have is left out: hours themselves need none.
 */
export function hourReadings(count: HourCount, endsAt: number): OtherReading[] {
  return OTHER_READINGS.flatMap((other) => {
    if (!matters(other, count.law, ['hours', 'all'])) return [];
    const read = countHours({ ...count, readings: { ...count.readings, ...other.change } });
    if ('missing' in read || read.endsAt === endsAt) return [];
    return [otherReading(other, { legalLatestAt: spellInstant(read.endsAt) })];
  });
}

/** The same for days and longer, where that is not the day `last` (days since 1970). */
export function dayReadings(count: DayCount, last: number, place: Place): OtherReading[] {
  const long = 'months' in count.period || 'years' in count.period;
  const periods = long ? (['all', 'months-and-years'] as const) : (['all'] as const);
  return OTHER_READINGS.flatMap((other) => {
    if (!matters(other, count.law, periods)) return [];
    const read = countDays({ ...count, readings: { ...count.readings, ...other.change } });
    if ('missing' in read || read.last === last) return [];
    const legalLatestAt = spellInstant(endOfDay(read.last, place.timeZone));
    return [otherReading(other, { legalLatestAt, lastDay: isoDay(read.last) })];
  });
}

/** A reading with the date it gives. */
export function otherReading(
  { option, reading, note, citation }: OtherwiseRead,
  date: { legalLatestAt: string; lastDay?: string },
): OtherReading {
  return { option, reading, ...date, note, citation };
}

function matters(
  { laws, periods }: OtherwiseRead,
  law: HourCount['law'],
  asked: readonly OtherwiseRead['periods'][],
): boolean {
  return laws.includes(law) && asked.includes(periods);
}
