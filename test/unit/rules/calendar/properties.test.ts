import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { computePeriod } from '../../../../core/rules/calendar/compute-period.ts';
import { holidayOn } from '../../../../core/rules/calendar/holidays/holiday-on.ts';
import type { LawOfTime } from '../../../../core/rules/calendar/law.ts';
import type { Period } from '../../../../core/rules/calendar/period.ts';
import type { Place } from '../../../../core/rules/calendar/place.ts';
import { spellMoment } from '../../../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue } from '../../../../core/rules/clock.ts';

type Dated = Extract<ComputedDue, { evaluable: true }>;

const DAY = 86_400_000;
const HOUR = 3_600_000;

const place = fc.constantFrom<Place>(
  { id: 'DE', timeZone: 'Europe/Berlin' },
  { id: 'DE-BY', timeZone: 'Europe/Berlin' },
  { id: 'IE', timeZone: 'Europe/Dublin' },
  { id: 'IN', timeZone: 'Asia/Kolkata' },
  { id: 'AU', timeZone: 'Australia/Lord_Howe' },
  { id: 'CA', timeZone: 'America/St_Johns' },
);
const instant = fc
  .date({ min: new Date('2019-01-01'), max: new Date('2033-01-01'), noInvalidDate: true })
  .map((date) => date.toISOString());
const dates = fc.oneof(
  fc.record({ days: fc.integer({ min: 1, max: 120 }) }),
  fc.record({ weeks: fc.integer({ min: 1, max: 20 }) }),
  fc.record({ months: fc.integer({ min: 1, max: 24 }).map((halves) => halves / 2) }),
  fc.record({ years: fc.integer({ min: 1, max: 2 }) }),
);
const hours = fc.record({ hours: fc.integer({ min: 1, max: 500 }) });
const regulated = fc.constantFrom<LawOfTime>('eu-1182', 'uk');
const anyLaw = fc.constantFrom<LawOfTime>('eu-1182', 'uk', 'calendar', 'calendar-inclusive');
const direction = fc.constantFrom<'forwards' | 'backwards'>('forwards', 'backwards');

function dated(question: {
  period: Period;
  law: LawOfTime;
  start: string;
  place: Place;
  direction?: 'forwards' | 'backwards';
}): Dated {
  const due = computePeriod({ ...question, citation: 'test', start: { instant: question.start } });
  if (!due.evaluable) throw new Error(due.missing);
  return due;
}

function daysAfter(day: string, count: number): string {
  return new Date(Date.parse(day) + count * DAY).toISOString().slice(0, 10);
}

function isWorkingDay(day: string, placeId: string): boolean {
  const weekday = new Date(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && holidayOn(placeId, day).kind === 'none';
}

describe('properties', () => {
  test('never earlier than the period without rolls', () => {
    fc.assert(
      fc.property(dates, regulated, instant, place, (period, law, start, where) => {
        const due = dated({ period, law, start, place: where });
        const plain = dated({ period, law: 'calendar', start, place: where });
        expect(due.strictAt).toBe(plain.legalLatestAt);
        expect(due.legalLatestAt >= plain.legalLatestAt).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a period in days and longer ends on a working day', () => {
    fc.assert(
      fc.property(dates, regulated, instant, place, (period, law, start, where) => {
        const { lastDay = '' } = dated({ period, law, start, place: where });
        expect(isWorkingDay(lastDay, where.id)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test('a later start never gives an earlier date, months included: clamped months meet, they do not cross', () => {
    const period = fc.oneof(dates, hours, fc.record({ businessDays: fc.integer({ min: 1, max: 40 }) }));
    fc.assert(
      fc.property(period, regulated, instant, fc.nat(40 * 24), place, (length, law, start, later, where) => {
        const after = new Date(Date.parse(start) + later * HOUR).toISOString();
        const first = dated({ period: length, law, start, place: where });
        const second = dated({ period: length, law, start: after, place: where });
        expect(second.legalLatestAt >= first.legalLatestAt).toBe(true);
        expect(second.strictAt >= first.strictAt).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('hours never roll: they end within an hour after the hours as they pass', () => {
    fc.assert(
      fc.property(hours, regulated, instant, place, (period, law, start, where) => {
        const due = dated({ period, law, start, place: where });
        const rounding = Date.parse(due.legalLatestAt) - Date.parse(due.strictAt);
        expect(Date.parse(due.strictAt) - Date.parse(start)).toBe(period.hours * HOUR);
        expect(rounding).toBeGreaterThan(0);
        // Where the clocks are changed by half an hour, one hour is as long as one and a half.
        expect(rounding).toBeLessThanOrEqual(where.timeZone === 'Australia/Lord_Howe' ? 1.5 * HOUR : HOUR);
        expect(due.lastDay).toBeUndefined();
      }),
      { numRuns: 2000 },
    );
  });

  test('two working days at least lie in two days or more', () => {
    const two = dates.filter((period) => !('days' in period) || period.days >= 2);
    const short = fc.record({ days: fc.integer({ min: 2, max: 5 }) });
    fc.assert(
      fc.property(fc.oneof(two, short), regulated, instant, place, (period, law, start, where) => {
        const { lastDay = '' } = dated({ period, law, start, place: where });
        const { lastDay: event = '' } = dated({
          period: { days: 1 },
          law: 'calendar-inclusive',
          start,
          place: where,
        });
        let working = 0;
        for (let day = daysAfter(event, 1); day <= lastDay; day = daysAfter(day, 1)) {
          if (isWorkingDay(day, where.id)) working += 1;
        }
        expect(working).toBeGreaterThanOrEqual(2);
      }),
      { numRuns: 1000 },
    );
  });

  test('the last value of the derivation is the result, and every step names its source', () => {
    const asked = fc.oneof(
      fc.record({ period: dates, law: anyLaw }),
      fc.record({ period: fc.record({ businessDays: fc.integer({ min: 1, max: 30 }) }), law: anyLaw }),
      fc.record({ period: hours, law: fc.constantFrom<LawOfTime>('eu-1182', 'uk', 'elapsed') }),
    );
    fc.assert(
      fc.property(asked, instant, place, direction, ({ period, law }, start, where, way) => {
        const due = dated({ period, law, start, place: where, direction: way });
        const result = due.lastDay ?? spellMoment(due.legalLatestAt, where.timeZone);
        expect(due.derivation.at(-1)?.value).toBe(result);
        expect(due.derivation.every(({ rule, citation }) => rule !== '' && citation !== '')).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test('the target is never after the latest moment, and other readings have other dates', () => {
    const period = fc.oneof(dates, hours);
    fc.assert(
      fc.property(period, regulated, instant, place, direction, (length, law, start, where, way) => {
        const due = dated({ period: length, law, start, place: where, direction: way });
        expect(due.strictAt <= due.legalLatestAt).toBe(true);
        for (const other of due.otherReadings) expect(other.legalLatestAt).not.toBe(due.legalLatestAt);
      }),
      { numRuns: 1000 },
    );
  });

  test('counted backwards the whole period lies before the event', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), regulated, instant, place, (days, law, start, where) => {
        const { lastDay = '' } = dated({
          period: { days },
          law,
          start,
          place: where,
          direction: 'backwards',
        });
        const { lastDay: event = '' } = dated({
          period: { days: 1 },
          law: 'calendar-inclusive',
          start,
          place: where,
        });
        const clear = (Date.parse(event) - Date.parse(lastDay)) / DAY - 1;
        expect(clear).toBeGreaterThanOrEqual(days);
        if (days > 20) expect(clear).toBe(days);
      }),
      { numRuns: 1000 },
    );
  });
});
