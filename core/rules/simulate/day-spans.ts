import { Temporal } from 'temporal-polyfill';

import type { Place } from '../calendar/place.ts';
import { spell } from '../instant.ts';
import { dayOff, WAKING_HOURS } from './quiet-time.ts';

/** A local day at a place, and its quiet stretches, as instants. */
export interface DaySpan {
  /** `YYYY-MM-DD`. */
  day: string;
  from: string;
  to: string;
  holiday?: string;
  /** The whole day on weekends and holidays, otherwise the two ends of the night. */
  quiet: { from: string; to: string }[];
}

/** The local days that touch a stretch of time, in order. */
export function daySpans(from: string, to: string, { id, timeZone }: Place): DaySpan[] {
  const days: DaySpan[] = [];
  const last = Temporal.Instant.from(to).toZonedDateTimeISO(timeZone).toPlainDate();
  let day = Temporal.Instant.from(from).toZonedDateTimeISO(timeZone).toPlainDate();
  for (; Temporal.PlainDate.compare(day, last) <= 0; day = day.add({ days: 1 })) {
    const off = dayOff(day, id);
    const start = at(day, 0, timeZone);
    const end = at(day.add({ days: 1 }), 0, timeZone);
    days.push({
      day: day.toString(),
      from: start,
      to: end,
      ...(typeof off === 'object' ? { holiday: off.holiday } : {}),
      quiet:
        off === undefined
          ? [
              { from: start, to: at(day, WAKING_HOURS.from, timeZone) },
              { from: at(day, WAKING_HOURS.to, timeZone), to: end },
            ]
          : [{ from: start, to: end }],
    });
  }
  return days;
}

function at(day: Temporal.PlainDate, hour: number, timeZone: string): string {
  return spell(day.toZonedDateTime({ timeZone, plainTime: { hour } }).toInstant());
}
