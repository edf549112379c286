import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { holidayOn } from '../../../core/rules/calendar/holidays/holiday-on.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { addSpan, dueAt, subtractSpan } from '../../../core/rules/due-time.ts';
import type { Span } from '../../../core/rules/process-definition.ts';

const BERLIN = { id: 'DE', timeZone: 'Europe/Berlin' };

describe('a span after an instant', () => {
  test.each<[string, string, Span, string]>([
    ['hours pass as they are', '2026-05-22T14:30:00.000Z', { hours: 4 }, '2026-05-22T18:30:00.000Z'],
    [
      'hours through the change to summer time',
      '2026-03-28T20:00:00.000Z',
      { hours: 24 },
      '2026-03-29T20:00:00.000Z',
    ],
    ['days end at local midnight', '2026-05-22T14:30:00.000Z', { days: 1 }, '2026-05-23T22:00:00.000Z'],
    [
      'the day of the beginning is local',
      '2026-05-22T22:30:00.000Z',
      { days: 1 },
      '2026-05-24T22:00:00.000Z',
    ],
    [
      'days through the change to summer time',
      '2026-03-28T12:00:00.000Z',
      { days: 1 },
      '2026-03-29T22:00:00.000Z',
    ],
    [
      'working days skip the weekend and end at 17:00',
      '2026-06-12T14:30:00.000Z',
      { workingDays: 1 },
      '2026-06-15T15:00:00.000Z',
    ],
    [
      'working days skip Whit Monday',
      '2026-05-22T14:30:00.000Z',
      { workingDays: 1 },
      '2026-05-26T15:00:00.000Z',
    ],
    ['from a Saturday', '2026-06-13T08:00:00.000Z', { workingDays: 2 }, '2026-06-16T15:00:00.000Z'],
    [
      'five working days are a week',
      '2026-06-08T08:00:00.000Z',
      { workingDays: 5 },
      '2026-06-15T15:00:00.000Z',
    ],
    ['winter time', '2026-01-05T08:00:00.000Z', { workingDays: 1 }, '2026-01-06T16:00:00.000Z'],
  ])('%s', (_name, from, span, expected) => {
    expect(addSpan(from, span, BERLIN)).toBe(expected);
  });

  test.each<[string, string, string, string]>([
    ["a region's own holiday", 'DE-BY', '2026-06-03T08:00:00.000Z', '2026-06-05T15:00:00.000Z'],
    ['none elsewhere in the country', 'DE', '2026-06-03T08:00:00.000Z', '2026-06-04T15:00:00.000Z'],
    ['a place without a table: weekends only', 'TR', '2026-05-22T14:30:00.000Z', '2026-05-25T15:00:00.000Z'],
    ['beyond the table: weekends only', 'DE', '2036-05-01T08:00:00.000Z', '2036-05-02T15:00:00.000Z'],
    ['into a year beyond the table', 'DE', '2035-12-31T08:00:00.000Z', '2036-01-01T16:00:00.000Z'],
  ])('a working day and %s', (_name, id, from, expected) => {
    expect(addSpan(from, { workingDays: 1 }, { id, timeZone: 'Europe/Berlin' })).toBe(expected);
  });

  test.each<[string, Span, string]>([
    ['hours', { hours: 6 }, '2026-05-25T09:00:00.000Z'],
    ['days keep the local time', { days: 1 }, '2026-05-24T15:00:00.000Z'],
    ['working days skip the weekend', { workingDays: 1 }, '2026-05-22T15:00:00.000Z'],
    ['working days skip holidays', { workingDays: 7 }, '2026-05-13T15:00:00.000Z'],
  ])('before it: %s', (_name, span, expected) => {
    expect(subtractSpan('2026-05-25T15:00:00.000Z', span, BERLIN)).toBe(expected);
  });

  test('no time zone, no time', () => {
    const unknown = expect.objectContaining({ code: 'time.unknown-zone' });
    expect(() =>
      addSpan('2026-05-25T15:00:00.000Z', { hours: 1 }, { id: 'DE', timeZone: 'Nowhere/Atall' }),
    ).toThrow(unknown);
    expect(() => subtractSpan('soon', { hours: 1 }, BERLIN)).toThrow(unknown);
  });

  const when = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const span = fc.oneof(
    fc.record({ hours: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 60 }) }),
  );

  test('ends after it began, and for working days never on a weekend or a holiday', () => {
    fc.assert(
      fc.property(when, span, (from, length) => {
        const end = addSpan(from.toISOString(), length, BERLIN);
        expect(end > from.toISOString()).toBe(true);
        if (!('workingDays' in length)) return;
        expect([1, 2, 3, 4, 5]).toContain(new Date(end).getUTCDay());
        expect(holidayOn('DE', end.slice(0, 10)).kind).not.toBe('holiday');
      }),
    );
  });

  test('a later beginning never ends earlier', () => {
    fc.assert(
      fc.property(when, fc.nat(10 * 86_400_000), span, (from, later, length) => {
        const first = addSpan(from.toISOString(), length, BERLIN);
        expect(addSpan(new Date(from.getTime() + later).toISOString(), length, BERLIN) >= first).toBe(true);
      }),
    );
  });
});

describe('when a step is owed', () => {
  const openedAt = '2026-05-22T14:30:00.000Z';
  const clock: Clock = {
    runId: 'run-1',
    id: 'gdpr-33.mobility',
    organizationId: 'mobility',
    ruleId: 'gdpr-33',
    label: 'Notify',
    status: 'running',
    place: BERLIN,
    limit: { kind: 'counted', limits: [] },
    ledger: [],
    due: {
      evaluable: true,
      strictAt: '2026-05-25T14:00:00.000Z',
      legalLatestAt: '2026-05-25T15:00:00.000Z',
      timeZone: 'Europe/Berlin',
      derivation: [],
      otherReadings: [],
    },
    warningsSent: 0,
    version: 1,
  };
  const due = { clock: 'authority' as const, before: { hours: 12 }, orAfter: { hours: 24 } };

  test.each<[string, Clock | undefined, string, string]>([
    ['before the strict target', clock, openedAt, '2026-05-25T02:00:00.000Z'],
    [
      'at the strict target, when that has passed',
      clock,
      '2026-05-25T03:00:00.000Z',
      '2026-05-25T14:00:00.000Z',
    ],
    [
      'at once, when the target has passed as well',
      clock,
      '2026-05-26T03:00:00.000Z',
      '2026-05-26T03:00:00.000Z',
    ],
    [
      'at once, of a missed clock',
      { ...clock, status: 'missed' },
      '2026-05-26T03:00:00.000Z',
      '2026-05-26T03:00:00.000Z',
    ],
    [
      'a span after opening, of a clock that is met',
      { ...clock, status: 'met' },
      openedAt,
      '2026-05-23T14:30:00.000Z',
    ],
    [
      'a span after opening, without a date',
      { ...clock, due: { evaluable: false, missing: 'number' } },
      openedAt,
      '2026-05-23T14:30:00.000Z',
    ],
    ['a span after opening, without a clock', undefined, openedAt, '2026-05-23T14:30:00.000Z'],
  ])('%s', (_name, given, opened, expected) => {
    expect(dueAt(due, { openedAt: opened, place: BERLIN, clock: given })).toBe(expected);
  });

  test('by a span', () => {
    expect(dueAt({ after: { hours: 4 } }, { openedAt, place: BERLIN })).toBe('2026-05-22T18:30:00.000Z');
  });

  test('at the end of the day of its item, at once when that is over, or after a span without one', () => {
    const item = { dateOfItem: true as const, orAfter: { hours: 24 } };
    expect(dueAt(item, { openedAt, place: BERLIN, itemDate: '2026-06-01' })).toBe('2026-06-01T22:00:00.000Z');
    expect(dueAt(item, { openedAt, place: BERLIN, itemDate: '2026-05-01' })).toBe(openedAt);
    expect(dueAt(item, { openedAt, place: BERLIN })).toBe('2026-05-23T14:30:00.000Z');
  });
});
