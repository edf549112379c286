import type { ComputedDue } from '../clock.ts';
import { endOfDay, readDay, startOfDay } from './local-day.ts';
import type { Place } from './place.ts';
import { spellInstant, spellLocal } from './spell-moment.ts';
import { zoneSpan } from './zone-span.ts';

export interface FixedDate {
  /** `YYYY-MM-DD`. */
  day: string;
  place: Place;
  citation: string;
  /** Something takes effect with the first hour of the day; or ends, or has to be done, with its last hour. */
  ends: 'with-first-hour' | 'with-last-hour';
}

/**
 * A date that the law itself names (Reg. 1182/71 art. 4(2), 4(3) and 5): it is not moved to a working day, and no two
 * working days have to lie before it.
 */
export function fixedDate({ day, place, citation, ends }: FixedDate): ComputedDue {
  const { timeZone } = place;
  const date = readDay(day);
  if (date === undefined) return { evaluable: false, missing: `There is no day "${day}".` };
  if (zoneSpan(0, timeZone) === undefined) {
    return {
      evaluable: false,
      missing: `There is no time zone "${timeZone}". Use an IANA name such as Europe/Berlin.`,
    };
  }
  const whole = ends === 'with-last-hour';
  const at = whole ? endOfDay(date, timeZone) : startOfDay(date, timeZone);
  const spelled = spellInstant(at);
  return {
    evaluable: true,
    strictAt: spelled,
    legalLatestAt: spelled,
    timeZone,
    ...(whole ? { lastDay: day, strictDay: day } : {}),
    derivation: [
      { rule: 'A date fixed by the law', citation, value: day },
      {
        rule: `A fixed date is not moved; it counts ${whole ? 'with the end of its last hour' : 'from the start of its first hour'}`,
        citation: 'Reg. 1182/71 art. 4 and 5',
        value: whole ? day : spellLocal(at, timeZone),
      },
    ],
    otherReadings: [],
  };
}
