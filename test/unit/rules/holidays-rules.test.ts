import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { ruleOfDays } from '../../../build/holidays/rule-of-days.ts';
import { daysOfRule } from '../../../core/rules/calendar/holidays/days-of-rule.ts';
import { isoDay } from '../../../core/rules/calendar/holidays/easter.ts';
import { readTable } from '../../../core/rules/calendar/holidays/read-table.ts';

describe('the days of a rule', () => {
  test.each<[string, number, number, string[]]>([
    ['10-03', 2025, 2026, ['2025-10-03', '2026-10-03']],
    ['easter+0', 2024, 2026, ['2024-03-31', '2025-04-20', '2026-04-05']],
    ['easter-2', 2026, 2026, ['2026-04-03']],
    ['easter+0', 2038, 2038, ['2038-04-25']],
    ['orthodox+0', 2024, 2027, ['2024-05-05', '2025-04-20', '2026-04-12', '2027-05-02']],
    ['mon:05-25', 2026, 2026, ['2026-05-25']],
    ['mon:05-25', 2024, 2024, ['2024-05-27']],
    ['thu:11-22', 2025, 2025, ['2025-11-27']],
    ['sun:01-01', 2026, 2026, ['2026-01-04']],
    ['01-06@2024-', 2022, 2025, ['2024-01-06', '2025-01-06']],
    ['01-06@-2023', 2022, 2025, ['2022-01-06', '2023-01-06']],
    ['01-06@2023-2023', 2022, 2025, ['2023-01-06']],
    ['260921,300101', 2018, 2029, ['2026-09-21']],
    ['260921,05-01', 2026, 2026, ['2026-09-21', '2026-05-01']],
  ])('%s from %d to %d', (rule, from, to, days) => {
    expect(daysOfRule(rule, from, to)).toEqual(days);
  });

  test.each(['', 'easter', 'xyz:01-01', '1-1', '05-01@'])('"%s" is no rule', (rule) => {
    expect(() => daysOfRule(rule, 2026, 2026)).toThrow('No ');
  });
});

describe('a rule for days', () => {
  const day = fc.integer({ min: 17532, max: 24105 }).map(isoDay);

  test('gives exactly those days, whatever they are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(day, { minLength: 1, maxLength: 12 }), (days) => {
        const rule = ruleOfDays(new Set(days), 2018, 2035);
        expect([...new Set(daysOfRule(rule, 2018, 2035))].sort()).toEqual([...days].sort());
      }),
      { numRuns: 50 },
    );
  });

  test.each(['10-03', 'easter-2', 'orthodox+50', 'mon:05-25', 'thu:11-22', '01-06@2024-', '03-08@-2022'])(
    'finds %s again',
    (rule) => {
      expect(ruleOfDays(new Set(daysOfRule(rule, 2018, 2035)), 2018, 2035)).toBe(rule);
    },
  );
});

test('a region builds on its country: days go, come, and change', () => {
  const texts = {
    XX: 'Xanadu 2025-2026\n01-01 New Year\neaster-2 Good Friday\n05-01 Labour Day',
    'XX-1': 'First 2026-2026 XX\n- Good Friday\n05-02 Labour Day\n05-02 Feast of the First',
  };
  expect(readTable('XX-1', texts)).toEqual({
    name: 'First',
    from: 2026,
    to: 2026,
    days: new Map([
      ['2026-01-01', 'New Year'],
      ['2026-05-02', 'Labour Day and Feast of the First'],
    ]),
  });
  expect(readTable('XX-2', texts)).toBeUndefined();
});
