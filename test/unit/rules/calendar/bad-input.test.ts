import { describe, expect, test } from '@jest/globals';

import { computePeriod, type PeriodQuestion } from '../../../../core/rules/calendar/compute-period.ts';
import { fixedDate } from '../../../../core/rules/calendar/fixed-date.ts';
import { parseMoment } from '../../../../core/rules/calendar/parse-moment.ts';
import { parsePeriod } from '../../../../core/rules/calendar/parse-period.ts';

describe('a period', () => {
  test.each([
    ['72h', { hours: 72 }],
    ['3d', { days: 3 }],
    ['8w', { weeks: 8 }],
    ['1mo', { months: 1 }],
    ['1.5mo', { months: 1.5 }],
    ['1y', { years: 1 }],
    ['3bd', { businessDays: 3 }],
    [' 72 H ', { hours: 72 }],
  ])('%s is read', (text, period) => {
    expect(parsePeriod(text)).toEqual(period);
  });

  test.each([
    ['-3d', 'period.negative', /count it backwards/],
    ['0d', 'period.zero', /0 days is none/],
    ['1.5d', 'period.not-whole', /only halves/],
    ['1.25mo', 'period.not-whole', /1\.25 months/],
    ['0.3y', 'period.not-whole', /0\.3 years/],
    ['1000y', 'period.too-long', /more than a hundred years/],
    ['99999999999h', 'period.too-long', /check the number/],
    ['1mo15d', 'period.mixed', /one unit/],
    ['1y 6mo', 'period.mixed', /1\.5mo/],
    ['2m', 'period.unreadable', /"m" may be months or minutes/],
    ['soon', 'period.unreadable', /Write 72h/],
    ['', 'period.unreadable', /Write 72h/],
    ['1e3h', 'period.mixed', /one unit/],
    ['72', 'period.unreadable', /Write 72h/],
    ['PT72H', 'period.unreadable', /Write 72h/],
  ])('%s is refused as %s', (text, code, sentence) => {
    const refused = expect.objectContaining({ code, message: expect.stringMatching(sentence) });
    expect(() => parsePeriod(text)).toThrow(refused);
  });
});

describe('a moment', () => {
  test.each([
    ['2026-05-22', { kind: 'day', day: '2026-05-22' }],
    [
      '2026-05-22T16:30[Europe/Berlin]',
      { kind: 'instant', instant: '2026-05-22T14:30:00.000Z', timeZone: 'Europe/Berlin' },
    ],
    [
      '2026-05-22T16:30:15+02:00[Europe/Berlin]',
      { kind: 'instant', instant: '2026-05-22T14:30:15.000Z', timeZone: 'Europe/Berlin' },
    ],
    [
      '2026-05-22T14:30Z[Europe/Berlin]',
      { kind: 'instant', instant: '2026-05-22T14:30:00.000Z', timeZone: 'Europe/Berlin' },
    ],
    ['2026-05-22T14:30Z[UTC]', { kind: 'instant', instant: '2026-05-22T14:30:00.000Z', timeZone: 'UTC' }],
    [
      '2026-10-25T02:30+01:00[Europe/Berlin]',
      { kind: 'instant', instant: '2026-10-25T01:30:00.000Z', timeZone: 'Europe/Berlin' },
    ],
  ])('%s is read', (text, moment) => {
    expect(parseMoment(text)).toEqual(moment);
  });

  test.each([
    ['2026-05-22T16:30', 'moment.no-zone', /has no time zone\. Write the zone/],
    ['2026-05-22T16:30+02:00', 'moment.no-zone', /an offset names no place/],
    ['2026-05-22T14:30Z', 'moment.no-zone', /\[UTC\]/],
    ['2026-02-31', 'moment.no-such-day', /the days 1 to 28/],
    ['2028-02-30T10:00[Europe/Berlin]', 'moment.no-such-day', /the days 1 to 29/],
    ['2026-13-01', 'moment.no-such-day', /twelve months/],
    ['2026-03-29T02:30[Europe/Berlin]', 'moment.no-such-time', /put forward over it.*03:30/],
    ['2026-10-25T02:30[Europe/Berlin]', 'moment.twice', /02:30\+02:00\[Europe\/Berlin\] or .*\+01:00/],
    ['2026-05-22T16:30+05:00[Europe/Berlin]', 'moment.wrong-offset', /never \+05:00/],
    ['2026-05-22T16:30[Europe/Atlantis]', 'moment.unknown-zone', /IANA name/],
    ['2026-05-22T16:30[+02:00]', 'moment.unknown-zone', /IANA name/],
    ['2026-05-22T25:00[Europe/Berlin]', 'moment.unreadable', /not from 00:00 to 23:59/],
    ['2026-05-22T10:00:60[Europe/Berlin]', 'moment.unreadable', /not from 00:00/],
    ['22.05.2026', 'moment.unreadable', /Write a day/],
    ['yesterday', 'moment.unreadable', /Write a day/],
    ['', 'moment.unreadable', /Write a day/],
  ])('%s is refused as %s', (text, code, sentence) => {
    const refused = expect.objectContaining({ code, message: expect.stringMatching(sentence) });
    expect(() => parseMoment(text)).toThrow(refused);
  });
});

const QUESTION: PeriodQuestion = {
  period: { months: 1 },
  law: 'eu-1182',
  citation: 'GDPR art. 12(3)',
  start: { day: '2026-05-22' },
  place: { id: 'DE', timeZone: 'Europe/Berlin' },
};

describe('what cannot be counted is not evaluable', () => {
  test.each<[string, Partial<PeriodQuestion>, RegExp]>([
    [
      'hours from a day',
      { period: { hours: 72 } },
      /72 hours count from a time of the day, and 2026-05-22 has none/,
    ],
    [
      'days that elapse',
      { law: 'elapsed', period: { days: 3 } },
      /"elapsed" counts hours as they pass: 3 days/,
    ],
    ['hours by the calendar', { law: 'calendar', period: { hours: 4 } }, /"calendar" counts days: 4 hours/],
    ['no such zone', { place: { id: 'DE', timeZone: 'Europe/Atlantis' } }, /no time zone "Europe\/Atlantis"/],
    ['no zone', { place: { id: 'DE', timeZone: '' } }, /no time zone ""/],
    ['no such day', { start: { day: '2026-02-31' } }, /no day "2026-02-31"/],
    ['no instant', { start: { instant: 'yesterday' } }, /"yesterday" is no instant/],
    ['an instant without offset', { start: { instant: '2026-05-22T16:30:00' } }, /is no instant/],
    ['a start beyond all years', { start: { day: '9990-01-01' } }, /outside the years 1600 to 9800/],
    ['no table', { place: { id: 'XX', timeZone: 'Europe/Berlin' } }, /no holiday table for XX/],
    ['beyond the table', { start: { day: '2090-03-01' } }, /Germany \(DE\).*2018 to 2035; 2090-04-03/],
    [
      'beyond the table, in working days',
      { start: { day: '2090-03-01' }, period: { businessDays: 1 } },
      /2090-03-02/,
    ],
    ['a period of nothing', { period: { days: 0 } }, /0 days is none/],
    ['a negative period', { period: { days: -1 } }, /not negative/],
    ['parts of a day', { period: { days: 1.5 } }, /cannot be counted/],
    ['no number at all', { period: { hours: NaN } }, /cannot be counted/],
  ])('%s', (_name, change, sentence) => {
    const due = computePeriod({ ...QUESTION, ...change });
    expect(due).toEqual({ evaluable: false, missing: expect.stringMatching(sentence) });
  });

  test('but hours need no table of holidays, and neither do days of the calendar', () => {
    const place = { id: 'XX', timeZone: 'Europe/Berlin' };
    const start = { instant: '2090-05-22T14:30:00.000Z' };
    expect(computePeriod({ ...QUESTION, place, start, period: { hours: 72 } })).toMatchObject({
      evaluable: true,
      legalLatestAt: '2090-05-25T15:00:00.000Z',
    });
    expect(computePeriod({ ...QUESTION, place, law: 'calendar', period: { days: 60 } })).toMatchObject({
      evaluable: true,
      lastDay: '2026-07-21',
    });
  });

  test('a fixed date that is none', () => {
    const place = { id: 'DE', timeZone: 'Europe/Berlin' };
    expect(fixedDate({ day: '2026-02-31', place, citation: 'x', ends: 'with-last-hour' })).toEqual({
      evaluable: false,
      missing: 'There is no day "2026-02-31".',
    });
  });
});
