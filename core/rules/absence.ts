import { Temporal } from 'temporal-polyfill';
import { spell } from './instant.ts';

/**
 * From the first moment of a day to the last of another (both `YYYY-MM-DD`), at a place: `until` is the moment after it.
 * Days are those of the place: on some of them the clocks change.
 */
export function absence(
  firstDay: string,
  lastDay: string,
  timeZone: string,
): { from: string; until: string } {
  const begins = (day: Temporal.PlainDate) => spell(day.toZonedDateTime({ timeZone }).toInstant());
  return {
    from: begins(Temporal.PlainDate.from(firstDay)),
    until: begins(Temporal.PlainDate.from(lastDay).add({ days: 1 })),
  };
}
