import { expect, test } from '@jest/globals';
import { Temporal } from 'temporal-polyfill';

import { dayKind, moveWorkingDays, workingDayFrom } from '../../../../core/rules/calendar/working-day.ts';

const day = (text: string) => Temporal.PlainDate.from(text);

test.each([
  ['2026-05-22', 'DE', 'working'],
  ['2026-05-23', 'DE', 'weekend'],
  ['2026-05-24', 'DE', 'weekend'],
  ['2026-05-25', 'DE', { holiday: 'Whit Monday' }],
  ['2026-05-25', 'IE', 'working'],
  ['2090-05-27', 'XX', 'weekend'],
  ['2090-05-26', 'XX', { unknown: expect.stringContaining('no holiday table for XX') }],
])('%s in %s', (text, place, kind) => {
  expect(dayKind(day(text), place)).toEqual(kind);
});

test('the next working day, with the days off before it', () => {
  expect(workingDayFrom(day('2026-05-23'), 'DE')).toEqual({
    day: day('2026-05-26'),
    passed: [
      { day: '2026-05-23', why: 'weekend' },
      { day: '2026-05-24', why: 'weekend' },
      { day: '2026-05-25', why: { holiday: 'Whit Monday' } },
    ],
  });
  expect(workingDayFrom(day('2026-05-26'), 'DE')).toEqual({ day: day('2026-05-26'), passed: [] });
});

test('working days backwards', () => {
  expect(moveWorkingDays(day('2026-05-26'), 1, -1, 'DE')).toMatchObject({ day: day('2026-05-22') });
});

test('without a table there is a sentence', () => {
  expect(moveWorkingDays(day('2026-05-26'), 1, 1, 'XX')).toEqual({
    missing: expect.stringContaining('no holiday table for XX'),
  });
});
