import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { holidayOn } from '../../../../core/rules/calendar/holidays/holiday-on.ts';
import type { Period } from '../../../../core/rules/calendar/period.ts';
import { DAYS, plainLastDay, plainLastHour, type PlainQuestion } from '../plain-calendar.ts';

const ZONES = {
  DE: 'Europe/Berlin',
  'DE-BY': 'Europe/Berlin',
  FR: 'Europe/Paris',
  IE: 'Europe/Dublin',
  RO: 'Europe/Bucharest',
  'GB-SCT': 'Europe/London',
  'US-NY': 'America/New_York',
  BR: 'America/Sao_Paulo',
  AU: 'Australia/Sydney',
};
const PLACES = Object.entries(ZONES).map(([id, timeZone]) => ({ id, timeZone }));
/** So that no period runs out of the tables of holidays. */
const STARTS = DAYS.filter((day) => day >= 20200101 && day <= 20331231);

function iso(day: number): string {
  const text = String(day);
  return `${text.slice(0, 4)}-${text.slice(4, 6)}-${text.slice(6)}`;
}

const HOLIDAYS = new Map(
  PLACES.map(({ id }) => [id, new Set(DAYS.filter((day) => holidayOn(id, iso(day)).kind === 'holiday'))]),
);

const period = fc.oneof(
  fc.record({ unit: fc.constant('days' as const), count: fc.integer({ min: 1, max: 90 }) }),
  fc.record({ unit: fc.constant('days' as const), count: fc.integer({ min: 1, max: 4 }) }),
  fc.record({ unit: fc.constant('weeks' as const), count: fc.integer({ min: 1, max: 16 }) }),
  fc.record({
    unit: fc.constant('months' as const),
    count: fc.integer({ min: 1, max: 23 }).map((halves) => halves / 2),
  }),
  fc.record({ unit: fc.constant('years' as const), count: fc.constant(1) }),
  fc.record({ unit: fc.constant('workingDays' as const), count: fc.integer({ min: 1, max: 40 }) }),
);
const question = fc.record({
  period,
  law: fc.constantFrom('eu-1182' as const, 'uk' as const, 'calendar' as const, 'calendar-inclusive' as const),
  start: fc.constantFrom(...STARTS),
  backwards: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
});

function inOurWords({ unit, count }: PlainQuestion['period']): Period {
  switch (unit) {
    case 'days':
      return { days: count };
    case 'weeks':
      return { weeks: count };
    case 'months':
      return { months: count };
    case 'years':
      return { years: count };
    case 'workingDays':
      return { businessDays: count };
  }
}

describe('a plain count agrees', () => {
  test('on 80,000 periods in days and longer', () => {
    fc.assert(
      fc.property(question, fc.constantFrom(...PLACES), (asked, place) => {
        const due = computePeriod({
          period: inOurWords(asked.period),
          law: asked.law,
          citation: 'test',
          start: { day: iso(asked.start) },
          place,
          direction: asked.backwards ? 'backwards' : 'forwards',
        });
        const plain = plainLastDay({ ...asked, holidays: HOLIDAYS.get(place.id) ?? new Set() });
        return due.evaluable && due.lastDay === iso(plain ?? 0);
      }),
      { numRuns: 80_000 },
    );
  });

  test('on 20,000 periods in hours', () => {
    const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
    const start = fc.tuple(fc.constantFrom(...STARTS), minute);
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 400 }), ([day, minutes], hours) => {
        const due = computePeriod({
          period: { hours },
          law: 'eu-1182',
          citation: 'test',
          start: { instant: `${iso(day)}T${clock(minutes)}:00.000Z` },
          place: { id: 'DE', timeZone: 'UTC' },
        });
        const [lastDay, lastMinute] = plainLastHour([day, minutes], hours);
        return due.evaluable && due.legalLatestAt === `${iso(lastDay)}T${clock(lastMinute)}:00.000Z`;
      }),
      { numRuns: 20_000 },
    );
  });

  test('and knows holidays, so that there is something to disagree on', () => {
    for (const days of HOLIDAYS.values()) expect(days.size).toBeGreaterThan(100);
  });
});

function clock(minutes: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
