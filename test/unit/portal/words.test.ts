import { describe, expect, test } from '@jest/globals';
import { meetClock } from '../../../core/rules/clock-ledger.ts';
import { clocksInOrder } from '../../../portal/words/clock-order.ts';
import { formatEnd, formatInstant, formatSpan, timeLeft, urgencyOf } from '../../../portal/words/times.ts';
import { BY, clockFrom } from '../rules/sample-clock.ts';

describe('time limits', () => {
  test('what is owed comes first, by its target or our own; then what has ended', () => {
    const act = { at: '2026-05-22T16:00:00.000Z', by: BY };
    const clocks = [
      meetClock(clockFrom('gdpr-33', '2026-05-20T10:00:00.000Z'), { metAt: act.at }, act),
      clockFrom('gdpr-12-3', '2026-05-22T10:00:00.000Z'),
      clockFrom('gdpr-34', '2026-05-22T10:00:00.000Z'),
      { ...clockFrom('gdpr-33', '2026-05-21T10:00:00.000Z'), id: 'gdpr-33.transit' },
    ];
    expect(clocksInOrder(clocks).map(({ id }) => id)).toEqual([
      'gdpr-33.transit',
      'gdpr-34.mobility',
      'gdpr-12-3.mobility',
      'gdpr-33.mobility',
    ]);
  });

  test('end with a day, or at a moment', () => {
    expect(formatEnd('2026-05-25T22:00:00.000Z', '2026-05-25', 'Europe/Berlin')).toBe(
      'end of Mon 25 May 2026 (Europe/Berlin)',
    );
    expect(formatEnd('2026-05-25T14:30:00.000Z', undefined, 'Europe/Berlin')).toBe(
      'Mon 25 May 2026, 16:30 (Europe/Berlin)',
    );
  });
});

describe('times in words', () => {
  test.each([
    ['2026-05-25T14:30:00.000Z', 'Europe/Berlin', 'Mon 25 May 2026, 16:30 (Europe/Berlin)'],
    ['2026-12-31T23:30:00.000Z', 'Europe/Berlin', 'Fri 1 Jan 2027, 00:30 (Europe/Berlin)'],
    ['2026-05-25T04:00:00.000Z', 'America/New_York', 'Mon 25 May 2026, 00:00 (America/New_York)'],
  ])('%s in %s', (instant, zone, words) => {
    expect(formatInstant(instant, zone)).toBe(words);
  });

  test.each([
    [0, 'now'],
    [1, 'in 1 min'],
    [59, 'in 59 min'],
    [60, 'in 1 h'],
    [195, 'in 3 h 15 min'],
    [1440, 'in 1 day'],
    [3060, 'in 2 days 3 h'],
    [20 * 1440 + 60, 'in 20 days'],
    [-70, '1 h 10 min late'],
  ])('%i minutes from now', (minutes, words) => {
    const now = '2026-05-22T14:00:00.000Z';
    const then = new Date(Date.parse(now) + minutes * 60_000).toISOString();
    expect(timeLeft(now, then)).toBe(words);
  });

  test('a due time less than a day away is soon, a past one late', () => {
    const now = '2026-05-22T14:00:00.000Z';
    expect(urgencyOf(now, '2026-05-22T13:59:59.999Z')).toBe('late');
    expect(urgencyOf(now, '2026-05-23T13:59:59.999Z')).toBe('soon');
    expect(urgencyOf(now, '2026-05-23T14:00:00.000Z')).toBe('later');
  });

  test('a span never shows a unit of nothing', () => {
    for (let minutes = 1; minutes < 3000; minutes += 7) expect(formatSpan(minutes)).not.toMatch(/\b0 /);
  });
});
