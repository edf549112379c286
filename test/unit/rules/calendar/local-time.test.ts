import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';

import { isoDay } from '../../../../core/rules/calendar/holidays/easter.ts';
import { endOfDay, localDay, readDay } from '../../../../core/rules/calendar/local-day.ts';
import { parseMoment } from '../../../../core/rules/calendar/parse-moment.ts';
import { spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';
import { zoneSpan } from '../../../../core/rules/calendar/zone-span.ts';

/** With changes of an hour, half an hour, none, around Ramadan, at midnight, and a day left out. */
const zone = fc.constantFrom(
  'Europe/Berlin',
  'Europe/Dublin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'America/St_Johns',
  'Africa/Casablanca',
  'Africa/Cairo',
  'America/Santiago',
  'Asia/Tehran',
  'Pacific/Apia',
  'UTC',
);
const at = fc.integer({ min: Date.parse('2009-01-01'), max: Date.parse('2040-01-01') });

function zoned(instant: number, timeZone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(timeZone);
}

describe('local time is that of Temporal', () => {
  test('offsets, day, and end of the day', () => {
    fc.assert(
      fc.property(at, zone, (instant, timeZone) => {
        const local = zoned(instant, timeZone);
        expect((zoneSpan(instant, timeZone)?.offset ?? NaN) * 1e6).toBe(local.offsetNanoseconds);
        const day = localDay(instant, timeZone);
        expect(isoDay(day)).toBe(local.toPlainDate().toString());
        const next = local.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone });
        expect(endOfDay(day, timeZone)).toBe(next.epochMilliseconds);
      }),
      { numRuns: 3000 },
    );
  });

  test('a moment that is spelled is read back, also when the clocks show it twice', () => {
    const change = Date.parse('2026-10-25T01:00:00Z');
    const near = fc.integer({ min: change - 4 * 3_600_000, max: change + 4 * 3_600_000 });
    fc.assert(
      fc.property(fc.oneof(at, near), zone, (instant, timeZone) => {
        const spelled = spellMoment(new Date(instant).toISOString(), timeZone);
        expect(parseMoment(spelled)).toEqual({
          kind: 'instant',
          instant: new Date(instant).toISOString(),
          timeZone,
        });
      }),
      { numRuns: 3000 },
    );
  });

  test.each([
    ['2026-10-25T00:30:00.000Z', '2026-10-25T02:30+02:00[Europe/Berlin]'],
    ['2026-10-25T01:30:00.000Z', '2026-10-25T02:30+01:00[Europe/Berlin]'],
    ['2026-10-25T02:00:00.000Z', '2026-10-25T03:00[Europe/Berlin]'],
    ['2026-10-24T23:59:59.000Z', '2026-10-25T01:59:59[Europe/Berlin]'],
    ['2026-10-24T23:59:59.500Z', '2026-10-25T01:59:59.500[Europe/Berlin]'],
  ])('%s is spelled %s', (instant, spelled) => {
    expect(spellMoment(instant, 'Europe/Berlin')).toBe(spelled);
  });

  test('there is no such zone', () => {
    expect(zoneSpan(0, 'Europe/Atlantis')).toBeUndefined();
    expect(() => spellMoment('2026-10-25T00:30:00.000Z', 'Europe/Atlantis')).toThrow(RangeError);
  });

  test.each([
    ['1970-01-01', 0],
    ['2026-05-22', 20595],
    ['2026-02-31', undefined],
    ['2026-5-22', undefined],
  ])('the day %s is number %s', (text, number) => {
    expect(readDay(text)).toBe(number);
  });
});
