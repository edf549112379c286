import { describe, expect, test } from '@jest/globals';

import { computePeriod, type PeriodQuestion } from '../../../../core/rules/calendar/compute-period.ts';
import { fixedDate } from '../../../../core/rules/calendar/fixed-date.ts';

const BERLIN = { id: 'DE', timeZone: 'Europe/Berlin' };

describe('a period counted backwards', () => {
  test.each<[string, Partial<PeriodQuestion>, string]>([
    ['14 clear days before a Monday holiday, onto a Sunday', { period: { days: 14 } }, '2026-05-10'],
    ['one week', { period: { weeks: 1 } }, '2026-05-17'],
    ['one month, from the 31st', { period: { months: 1 }, start: { day: '2026-03-31' } }, '2026-02-27'],
    ['a month and a half', { period: { months: 1.5 } }, '2026-04-09'],
    ['one day', { period: { days: 1 } }, '2026-05-23'],
    ['two days hold two working days (Thursday, Friday)', { period: { days: 2 } }, '2026-05-20'],
    ['two days by the calendar', { period: { days: 2 }, law: 'calendar' }, '2026-05-22'],
    [
      'two days, the last of which is that of the event',
      { period: { days: 2 }, law: 'calendar-inclusive' },
      '2026-05-23',
    ],
    ['three working days', { period: { businessDays: 3 } }, '2026-05-19'],
    [
      'a month that ends with the day of the event',
      { period: { months: 1 }, law: 'calendar-inclusive' },
      '2026-04-25',
    ],
  ])('%s', (_name, change, lastDay) => {
    const due = computePeriod({
      period: { days: 14 },
      law: 'eu-1182',
      citation: 'the act',
      start: { day: '2026-05-25' },
      place: BERLIN,
      direction: 'backwards',
      ...change,
    });
    expect(due).toMatchObject({ lastDay, strictDay: lastDay });
  });

  test('hours end with the last full hour before that of the event', () => {
    const question = {
      period: { hours: 24 },
      citation: 'the act',
      start: { instant: '2026-05-22T14:30:00.000Z' },
      place: BERLIN,
      direction: 'backwards',
    } as const;
    expect(computePeriod({ ...question, law: 'eu-1182' })).toMatchObject({
      legalLatestAt: '2026-05-21T14:00:00.000Z',
      strictAt: '2026-05-21T14:00:00.000Z',
    });
    expect(computePeriod({ ...question, law: 'elapsed' })).toMatchObject({
      legalLatestAt: '2026-05-21T14:30:00.000Z',
    });
  });
});

describe('a date fixed by the law is not moved', () => {
  test('a Sunday stays one', () => {
    expect(
      fixedDate({ day: '2026-05-24', place: BERLIN, citation: 'x', ends: 'with-last-hour' }),
    ).toMatchObject({
      lastDay: '2026-05-24',
      legalLatestAt: '2026-05-24T22:00:00.000Z',
    });
  });

  test('what takes effect on a day does so with its first hour', () => {
    const due = fixedDate({ day: '2026-09-11', place: BERLIN, citation: 'x', ends: 'with-first-hour' });
    expect(due).toMatchObject({ legalLatestAt: '2026-09-10T22:00:00.000Z' });
    expect(due.evaluable && due.derivation.at(-1)?.value).toBe('2026-09-11T00:00[Europe/Berlin]');
  });

  test('needs a time zone', () => {
    const place = { id: 'DE', timeZone: 'Nowhere' };
    expect(fixedDate({ day: '2026-09-11', place, citation: 'x', ends: 'with-first-hour' })).toMatchObject({
      evaluable: false,
    });
  });
});
