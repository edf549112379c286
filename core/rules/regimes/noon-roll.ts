import { Temporal } from 'temporal-polyfill';

import type { Place } from '../calendar/place.ts';
import { sayDay } from '../calendar/say-moment.ts';
import { spellMoment } from '../calendar/spell-moment.ts';
import { dayKind, workingDayFrom } from '../calendar/working-day.ts';
import type { ComputedDue, DerivationStep, OtherReading } from '../clock.ts';
import { localTime, spell } from '../instant.ts';

type Dated = Extract<ComputedDue, { evaluable: true }>;
type Rolled = { at: string } | { missing: string } | 'stays';

/**
 * Moves an end that falls on a weekend or holiday of the place to noon of the next working day (RTS (EU) 2025/301
 * art. 5(4)), in place of any other roll; the other readings likewise. The strict time stays.
 */
export function rollToNoon(due: Dated, citation: string, place: Place): ComputedDue {
  const day = due.strictDay ?? endDay(due.legalLatestAt, due.timeZone);
  const rolled = noonAfter(day, place);
  if (rolled === 'stays') return { ...due, otherReadings: rollReadings(due, due.legalLatestAt, place) };
  if ('missing' in rolled) return { evaluable: false, missing: rolled.missing };
  const step: DerivationStep = {
    rule: `The end falls on ${sayDay(day)}, no working day (${place.id}): noon of the next working day instead`,
    citation,
    value: spellMoment(rolled.at, due.timeZone),
  };
  // At noon, no longer at the end of a day.
  const { lastDay: _lastDay, ...rest } = due;
  return {
    ...rest,
    legalLatestAt: rolled.at,
    derivation: [...rest.derivation, step],
    otherReadings: rollReadings(due, rolled.at, place),
  };
}

/** Readings that still give another date; one for which there is no table of holidays is left out. */
function rollReadings({ otherReadings, timeZone }: Dated, result: string, place: Place): OtherReading[] {
  return otherReadings.flatMap(({ lastDay, ...reading }) => {
    const rolled = noonAfter(lastDay ?? endDay(reading.legalLatestAt, timeZone), place);
    if (rolled === 'stays') return [{ ...reading, ...(lastDay !== undefined && { lastDay }) }];
    if ('missing' in rolled || rolled.at === result) return [];
    return [{ ...reading, legalLatestAt: rolled.at }];
  });
}

function noonAfter(day: string, { id, timeZone }: Place): Rolled {
  const date = Temporal.PlainDate.from(day);
  if (dayKind(date, id) === 'working') return 'stays';
  const next = workingDayFrom(date, id);
  if ('missing' in next) return next;
  const noon = next.day.toZonedDateTime({ timeZone, plainTime: Temporal.PlainTime.from('12:00') });
  return { at: spell(noon.toInstant()) };
}

/** The day in which a period ends; an end at midnight belongs to the day that ends. */
function endDay(at: string, timeZone: string): string {
  return localTime(at, timeZone)?.subtract({ nanoseconds: 1 }).toPlainDate().toString() ?? at.slice(0, 10);
}
