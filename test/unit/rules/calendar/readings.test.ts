import { describe, expect, test } from '@jest/globals';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import type { Place } from '../../../../core/rules/calendar/place.ts';
import { DEFAULT_READINGS, OTHER_READINGS, type Readings } from '../../../../core/rules/calendar/readings.ts';
import { spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue } from '../../../../core/rules/clock.ts';

const BERLIN: Place = { id: 'DE', timeZone: 'Europe/Berlin' };
const LONDON: Place = { id: 'GB-ENG', timeZone: 'Europe/London' };

function others(due: ComputedDue): Record<string, string> {
  if (!due.evaluable) throw new Error(due.missing);
  return Object.fromEntries(
    due.otherReadings.map(({ option, reading, lastDay, legalLatestAt }) => [
      `${option}: ${reading}`,
      lastDay ?? spellMoment(legalLatestAt, due.timeZone),
    ]),
  );
}

function hours(instant: string, count: number, readings?: Partial<Readings>): ComputedDue {
  return computePeriod({
    period: { hours: count },
    law: 'eu-1182',
    citation: 'GDPR art. 33(1)',
    start: { instant },
    place: BERLIN,
    ...(readings === undefined ? {} : { readings }),
  });
}

describe('disputed points', () => {
  test('every option has one other reading that is not the default', () => {
    expect(OTHER_READINGS.map(({ option }) => option).sort()).toEqual(Object.keys(DEFAULT_READINGS).sort());
    for (const { option, reading, change, note } of OTHER_READINGS) {
      expect(change).toEqual({ [option]: reading });
      expect(DEFAULT_READINGS[option]).not.toBe(reading);
      expect(note).toMatch(/\.$/);
    }
  });

  test('72 hours before Whitsun, Friday 16:30', () => {
    expect(others(hours('2026-05-22T14:30:00.000Z', 72))).toEqual({
      'weekendsInHours: two-working-days': '2026-05-28T00:00[Europe/Berlin]',
      'application: does-not-apply': '2026-05-25T16:30[Europe/Berlin]',
      'excludedHour: from-the-instant': '2026-05-25T16:30[Europe/Berlin]',
    });
  });

  test('72 hours from Monday hold two whole working days anyway', () => {
    expect(others(hours('2026-06-08T08:20:00.000Z', 72))).not.toHaveProperty([
      'weekendsInHours: two-working-days',
    ]);
  });

  test('24 hours are less than two days', () => {
    expect(others(hours('2026-05-22T14:30:00.000Z', 24))).not.toHaveProperty([
      'weekendsInHours: two-working-days',
    ]);
  });

  test('an event exactly on the hour (Friday 15:00)', () => {
    expect(others(hours('2026-06-05T13:00:00.000Z', 72))).toMatchObject({
      'onTheHour: hour-that-ends': '2026-06-08T15:00[Europe/Berlin]',
    });
  });

  test.each<[string, Partial<Readings>, string]>([
    ['two working days', { weekendsInHours: 'two-working-days' }, '2026-05-28T00:00[Europe/Berlin]'],
    ['no regulation', { application: 'does-not-apply' }, '2026-05-25T16:30[Europe/Berlin]'],
    ['from the instant', { excludedHour: 'from-the-instant' }, '2026-05-25T16:30[Europe/Berlin]'],
    ['the default, said', { excludedHour: 'next-full-hour' }, '2026-05-25T17:00[Europe/Berlin]'],
  ])('may be taken: %s', (_name, readings, expected) => {
    const due = hours('2026-05-22T14:30:00.000Z', 72, readings);
    if (!due.evaluable) throw new Error(due.missing);
    expect(spellMoment(due.legalLatestAt, due.timeZone)).toBe(expected);
    expect(due.derivation.at(-1)?.value).toBe(expected);
  });

  test('that two working days need a table is no reason not to count hours', () => {
    const due = hours('2090-05-22T14:30:00.000Z', 72);
    expect(others(due)).not.toHaveProperty(['weekendsInHours: two-working-days']);
    expect(hours('2090-05-22T14:30:00.000Z', 72, { weekendsInHours: 'two-working-days' })).toMatchObject({
      evaluable: false,
      missing: expect.stringContaining('2018 to 2035'),
    });
  });

  test('a month that the regulation moved would end before', () => {
    const due = computePeriod({
      period: { months: 1 },
      law: 'eu-1182',
      citation: 'GDPR art. 12(3)',
      start: { day: '2026-03-05' },
      place: BERLIN,
    });
    expect(others(due)).toEqual({ 'application: does-not-apply': '2026-04-05' });
    expect(due).toMatchObject({ lastDay: '2026-04-07', strictDay: '2026-04-05' });
  });

  test('the ICO until 2019, and no doubt that the law applies', () => {
    const asked = {
      period: { months: 1 },
      law: 'uk',
      citation: 'UK GDPR art. 12(3)',
      place: LONDON,
    } as const;
    expect(others(computePeriod({ ...asked, start: { day: '2026-09-03' } }))).toEqual({});
    expect(others(computePeriod({ ...asked, start: { day: '2026-09-07' } }))).toEqual({
      'ukMonths: day-after': '2026-10-08',
    });
    expect(others(computePeriod({ ...asked, start: { day: '2026-08-31' } }))).toEqual({
      'ukMonths: day-after': '2026-10-01',
    });
  });
});
