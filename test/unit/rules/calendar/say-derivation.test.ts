import { describe, expect, test } from '@jest/globals';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { sayDerivation } from '../../../../core/rules/calendar/say-derivation.ts';
import { sayDay, sayMoment } from '../../../../core/rules/calendar/say-moment.ts';

const BERLIN = { id: 'DE', timeZone: 'Europe/Berlin' };

describe('a derivation in sentences', () => {
  test('names the days off that moved the end', () => {
    const due = computePeriod({
      period: { days: 3 },
      law: 'eu-1182',
      citation: 'Reg. 611/2013 art. 2(3)',
      start: { day: '2026-04-02' },
      place: BERLIN,
    });
    expect(sayDerivation(due, BERLIN)).toEqual([
      'Counted for DE, by the clocks of Europe/Berlin.',
      'Start (Reg. 611/2013 art. 2(3)): Thu 2 Apr 2026.',
      'The day of the event is not counted: the period begins with the next (Reg. 1182/71 art. 3(1)): Fri 3 Apr 2026.',
      'It ends with day 3 (Reg. 1182/71 art. 3(2)(b)): Sun 5 Apr 2026.',
      'Moved to the next working day: Sun 5 Apr 2026 is on a weekend, Mon 6 Apr 2026 is Easter Monday (DE) (Reg. 1182/71 art. 3(4)): Tue 7 Apr 2026.',
      'At least two working days (DE) must lie in it, and there was one (Reg. 1182/71 art. 3(5)): Wed 8 Apr 2026.',
      expect.stringMatching(
        /^Read otherwise: the end of Sun 5 Apr 2026\. Traeger .*\(Reg\. 1182\/71 art\. 1\)$/,
      ),
    ]);
  });

  test('says hours in local time', () => {
    const due = computePeriod({
      period: { hours: 72 },
      law: 'eu-1182',
      citation: 'GDPR art. 33(1)',
      start: { instant: '2026-05-22T14:30:12.000Z' },
      place: BERLIN,
    });
    expect(sayDerivation(due).slice(0, 5)).toEqual([
      'Start (GDPR art. 33(1)): Fri 22 May 2026, 16:30:12 (Europe/Berlin).',
      'Working target: 72 hours as they pass (GDPR art. 33(1)): Mon 25 May 2026, 16:30:12 (Europe/Berlin).',
      'The hour of the event is not counted (Reg. 1182/71 art. 3(1)): Fri 22 May 2026, 17:00 (Europe/Berlin).',
      'It ends with the last of 72 hours (Reg. 1182/71 art. 3(2)(a)): Mon 25 May 2026, 17:00 (Europe/Berlin).',
      'Holidays and weekends are counted; a period in hours is not moved (Reg. 1182/71 art. 3(3) and 3(4)): Mon 25 May 2026, 17:00 (Europe/Berlin).',
    ]);
  });

  test('names a target only where the law gives more time than the hours as they pass', () => {
    const question = {
      period: { hours: 72 },
      citation: 'the act',
      start: { instant: '2026-05-22T14:30:00.000Z' },
      place: BERLIN,
    } as const;
    expect(sayDerivation(computePeriod({ ...question, law: 'elapsed' }))).toEqual([
      'Start (the act): Fri 22 May 2026, 16:30 (Europe/Berlin).',
      '72 hours as they pass (the act): Mon 25 May 2026, 16:30 (Europe/Berlin).',
    ]);
    // The whole hours end at 16:00, before the hours as they pass.
    const backwards = computePeriod({ ...question, law: 'eu-1182', direction: 'backwards' });
    expect(sayDerivation(backwards)[1]).toBe(
      '72 hours as they pass, counted backwards (the act): Tue 19 May 2026, 16:30 (Europe/Berlin).',
    );
    expect(sayDerivation(computePeriod({ ...question, period: { hours: 1 }, law: 'elapsed' }))[1]).toBe(
      '1 hour as it passes (the act): Fri 22 May 2026, 17:30 (Europe/Berlin).',
    );
  });

  test.each([
    ['2026-01-15', 'forwards', 'the day before the same date, 1 month later (the act): Sat 14 Feb 2026.'],
    ['2026-03-01', 'forwards', 'the day before the same date, 1 month later (the act): Tue 31 Mar 2026.'],
    [
      '2026-01-31',
      'forwards',
      'the last day of the month, 1 month later: it has no day 31 (the act): Sat 28 Feb 2026.',
    ],
    [
      '2026-01-29',
      'forwards',
      'the last day of the month, 1 month later: it has no day 29 (the act): Sat 28 Feb 2026.',
    ],
    ['2026-03-15', 'backwards', 'the day after the same date, 1 month earlier (the act): Mon 16 Feb 2026.'],
    [
      '2026-03-31',
      'backwards',
      'the day after the last day of the month, 1 month earlier: it has no day 31 (the act): Sun 1 Mar 2026.',
    ],
  ] as const)('says truly how a month that begins with %s ends, %s', (day, direction, said) => {
    const due = computePeriod({
      period: { months: 1 },
      law: 'calendar-inclusive',
      citation: 'the act',
      start: { day },
      place: BERLIN,
      direction,
    });
    expect(sayDerivation(due)[2]).toContain(said);
  });

  test('says that clear days before an event are our reading', () => {
    const due = computePeriod({
      period: { days: 14 },
      law: 'eu-1182',
      citation: 'the act',
      start: { day: '2026-05-25' },
      place: BERLIN,
      direction: 'backwards',
    });
    expect(sayDerivation(due).at(-1)).toMatch(/as we read it/);
  });

  test('cites the Act that points to the regulation', () => {
    const due = computePeriod({
      period: { months: 1 },
      law: 'uk',
      citation: 'UK GDPR art. 12(3)',
      start: { day: '2026-05-31' },
      place: { id: 'GB-ENG', timeZone: 'Europe/London' },
    });
    expect(sayDerivation(due)).toContain(
      'It ends with the last day of the month, 1 month later: it has no day 31 (DPA 2018 s. 205(2) and Reg. 1182/71 art. 3(2)(c)): Tue 30 Jun 2026.',
    );
  });

  test('names what working days passed over', () => {
    const due = computePeriod({
      period: { businessDays: 3 },
      law: 'calendar',
      citation: 'LGPD art. 48',
      start: { day: '2026-04-17' },
      place: { id: 'BR', timeZone: 'America/Sao_Paulo' },
    });
    expect(sayDerivation(due).at(-1)).toMatch(
      /^It ends with working day 3; not counted: weekends, Tue 21 Apr 2026 \(Tiradentes.*, BR\) \(LGPD art\. 48\): Thu 23 Apr 2026\.$/,
    );
  });

  test('says that another law leaves a weekend alone', () => {
    const due = computePeriod({
      period: { days: 3 },
      law: 'calendar',
      citation: 'PDPA s. 26D',
      start: { day: '2026-06-04' },
      place: { id: 'SG', timeZone: 'Asia/Singapore' },
    });
    expect(sayDerivation(due).at(-1)).toBe(
      'Sun 7 Jun 2026 is on a weekend: this law does not move it (PDPA s. 26D): Sun 7 Jun 2026.',
    );
  });

  test('says what is missing', () => {
    expect(sayDerivation({ evaluable: false, missing: 'The start is not recorded.' })).toEqual([
      'The start is not recorded.',
    ]);
  });
});

test.each([
  ['2026-05-25', 'Mon 25 May 2026'],
  ['2026-05-25T17:00[Europe/Berlin]', 'Mon 25 May 2026, 17:00 (Europe/Berlin)'],
  ['2026-10-25T02:30+01:00[Europe/Berlin]', 'Sun 25 Oct 2026, 02:30 (UTC+01:00, Europe/Berlin)'],
  ['3 months', '3 months'],
])('%s is said as %s', (value, said) => {
  expect(sayMoment(value)).toBe(said);
});

test('a day is said with its weekday', () => {
  expect(sayDay('2026-01-01')).toBe('Thu 1 Jan 2026');
});
