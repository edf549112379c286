import { Temporal } from 'temporal-polyfill';

import { holidayOn } from '../calendar/holidays/holiday-on.ts';
import type { Place } from '../calendar/place.ts';

/** When people are not expected to read messages: our choice, no law's. */
const EVENING = 20;
const MORNING = 7;

export type Quiet = 'night' | 'weekend' | { holiday: string };

/** Why an instant is a quiet one at a place, or undefined when it lies in a working day's waking hours. */
export function quietAt(at: string, { id, timeZone }: Place): Quiet | undefined {
  const local = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone);
  const day = dayOff(local.toPlainDate(), id);
  if (day !== undefined) return day;
  return local.hour >= EVENING || local.hour < MORNING ? 'night' : undefined;
}

/** Why nobody works on a day at a place; days beyond the holiday tables count as working days here. */
export function dayOff(day: Temporal.PlainDate, placeId: string): Exclude<Quiet, 'night'> | undefined {
  const holiday = holidayOn(placeId, day.toString());
  if (holiday.kind === 'holiday') return { holiday: holiday.name };
  return day.dayOfWeek > 5 ? 'weekend' : undefined;
}

/** The hours between which a day is awake, for whoever draws it. */
export const WAKING_HOURS = { from: MORNING, to: EVENING } as const;
