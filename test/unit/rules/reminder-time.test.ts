import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { lastOfficeTime, nextOfficeTime } from '../../../core/rules/office-time.ts';
import type { Span } from '../../../core/rules/process-definition.ts';
import { overdueReminders, reminderTime } from '../../../core/rules/reminder-time.ts';

const BERLIN = { id: 'DE', timeZone: 'Europe/Berlin' };
const OPENED = '2026-05-01T08:00:00.000Z';

function task(dueAt: string, more: { dueClockId?: string; openedAt?: string } = {}) {
  return { kind: 'task' as const, openedAt: OPENED, dueAt, ...more };
}

describe('office hours', () => {
  test.each([
    ['in office hours', '2026-05-22T10:00:00.000Z', '2026-05-22T10:00:00.000Z', '2026-05-22T10:00:00.000Z'],
    [
      'as the office opens',
      '2026-05-22T06:00:00.000Z',
      '2026-05-22T06:00:00.000Z',
      '2026-05-22T06:00:00.000Z',
    ],
    ['as it closes', '2026-05-22T15:00:00.000Z', '2026-05-22T15:00:00.000Z', '2026-05-22T15:00:00.000Z'],
    [
      'early on a working day',
      '2026-05-22T03:00:00.000Z',
      '2026-05-22T06:00:00.000Z',
      '2026-05-21T15:00:00.000Z',
    ],
    // Monday, 25 May is Whit Monday.
    [
      'on a Friday evening',
      '2026-05-22T18:00:00.000Z',
      '2026-05-26T06:00:00.000Z',
      '2026-05-22T15:00:00.000Z',
    ],
    ['on a Sunday', '2026-05-24T10:00:00.000Z', '2026-05-26T06:00:00.000Z', '2026-05-22T15:00:00.000Z'],
    ['in winter', '2026-01-10T10:00:00.000Z', '2026-01-12T07:00:00.000Z', '2026-01-09T16:00:00.000Z'],
  ])('%s', (_name, at, next, last) => {
    expect(nextOfficeTime(at, BERLIN)).toBe(next);
    expect(lastOfficeTime(at, BERLIN)).toBe(last);
  });
});

describe('when a reminder goes out', () => {
  test.each<[string, Span, ReturnType<typeof task>, string]>([
    [
      'days before, in office hours, at the same time of day',
      { workingDays: 2 },
      task('2026-06-11T13:00:00.000Z'),
      '2026-06-09T13:00:00.000Z',
    ],
    [
      'what falls due at midnight is reminded of as the office opens',
      { workingDays: 2 },
      task('2026-06-10T22:00:00.000Z'),
      '2026-06-09T06:00:00.000Z',
    ],
    [
      'never on a weekend: rather before it, when little would be left after it',
      { days: 1 },
      task('2026-06-08T14:00:00.000Z'),
      '2026-06-05T15:00:00.000Z',
    ],
    [
      'after the weekend, when enough is left',
      { days: 4 },
      task('2026-06-11T08:00:00.000Z'),
      '2026-06-08T06:00:00.000Z',
    ],
    [
      'as planned, when it opened after the last close',
      { days: 1 },
      task('2026-06-08T14:00:00.000Z', { openedAt: '2026-06-06T08:00:00.000Z' }),
      '2026-06-07T14:00:00.000Z',
    ],
    [
      'in hours at their hour, also on a Sunday: a legal clock does not stand still',
      { hours: 24 },
      task('2026-06-08T14:30:00.000Z', { dueClockId: 'gdpr-33.mobility' }),
      '2026-06-07T14:30:00.000Z',
    ],
    [
      'not put off into the last 24 hours before a legal limit',
      { workingDays: 1 },
      task('2026-06-08T22:00:00.000Z', { dueClockId: 'gdpr-33.mobility' }),
      '2026-06-05T15:00:00.000Z',
    ],
    [
      'put off by some hours of the same span where no law counts',
      { workingDays: 1 },
      task('2026-06-08T22:00:00.000Z'),
      '2026-06-08T06:00:00.000Z',
    ],
  ])('%s', (_name, before, asked, expected) => {
    expect(reminderTime(before, asked, BERLIN)).toBe(expected);
  });

  test('always before it is due, and in days always in office hours or as planned', () => {
    const due = fc.date({
      min: new Date('2026-06-01T00:00:00.000Z'),
      max: new Date('2026-12-01T00:00:00.000Z'),
      noInvalidDate: true,
    });
    fc.assert(
      fc.property(due, fc.integer({ min: 1, max: 10 }), fc.boolean(), (at, workingDays, byLaw) => {
        const asked = task(at.toISOString(), byLaw ? { dueClockId: 'c' } : {});
        const reminded = reminderTime({ workingDays }, asked, BERLIN);
        expect(reminded < asked.dueAt).toBe(true);
        expect(nextOfficeTime(reminded, BERLIN)).toBe(reminded);
      }),
    );
  });
});

describe('reminders of what is late', () => {
  test('come in ever wider gaps of working days, as the office opens', () => {
    expect(overdueReminders('2026-05-22T18:00:00.000Z', task(OPENED), BERLIN)).toEqual([
      '2026-05-26T06:00:00.000Z',
      '2026-05-28T06:00:00.000Z',
      '2026-06-03T06:00:00.000Z',
      '2026-06-15T06:00:00.000Z',
      '2026-07-07T06:00:00.000Z',
    ]);
  });

  test('wait for no office where a legal limit is missed', () => {
    const missed = task(OPENED, { dueClockId: 'gdpr-33.mobility' });
    expect(overdueReminders('2026-05-22T18:00:00.000Z', missed, BERLIN).slice(0, 3)).toEqual([
      '2026-05-23T18:00:00.000Z',
      '2026-05-25T18:00:00.000Z',
      '2026-05-29T18:00:00.000Z',
    ]);
  });
});
