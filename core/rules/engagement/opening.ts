import { Temporal } from 'temporal-polyfill';

import { spell } from '../instant.ts';
import type { Opening } from './data.ts';

/**
 * When a page that opens at an instant closes: so many weeks later, at the end of that day at the place of the
 * organization that consults.
 */
export function openingFrom(opensAt: string, weeks: number, timeZone: string): Opening {
  const lastDay = Temporal.Instant.from(opensAt).toZonedDateTimeISO(timeZone).toPlainDate().add({ weeks });
  const closesAt = spell(lastDay.add({ days: 1 }).toZonedDateTime({ timeZone }).toInstant());
  return { opensAt, closesAt, closesOn: lastDay.toString() };
}
