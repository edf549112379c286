import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Clock } from '../../../core/rules/clock.ts';
import { addSpan, dueAt, subtractSpan } from '../../../core/rules/due-time.ts';
import type { Span } from '../../../core/rules/process-definition.ts';

const BERLIN = 'Europe/Berlin';

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
      '2026-05-22T14:30:00.000Z',
      { workingDays: 1 },
      '2026-05-25T15:00:00.000Z',
    ],
    ['from a Saturday', '2026-05-23T08:00:00.000Z', { workingDays: 2 }, '2026-05-26T15:00:00.000Z'],
    [
      'five working days are a week',
      '2026-05-18T08:00:00.000Z',
      { workingDays: 5 },
      '2026-05-25T15:00:00.000Z',
    ],
    ['winter time', '2026-01-05T08:00:00.000Z', { workingDays: 1 }, '2026-01-06T16:00:00.000Z'],
  ])('%s', (_name, from, span, expected) => {
    expect(addSpan(from, span, BERLIN)).toBe(expected);
  });

  test.each<[string, Span, string]>([
    ['hours', { hours: 6 }, '2026-05-25T09:00:00.000Z'],
    ['days keep the local time', { days: 1 }, '2026-05-24T15:00:00.000Z'],
    ['working days skip the weekend', { workingDays: 1 }, '2026-05-22T15:00:00.000Z'],
  ])('before it: %s', (_name, span, expected) => {
    expect(subtractSpan('2026-05-25T15:00:00.000Z', span, BERLIN)).toBe(expected);
  });

  test('no time zone, no time', () => {
    const unknown = expect.objectContaining({ code: 'time.unknown-zone' });
    expect(() => addSpan('2026-05-25T15:00:00.000Z', { hours: 1 }, 'Nowhere/Atall')).toThrow(unknown);
    expect(() => subtractSpan('soon', { hours: 1 }, BERLIN)).toThrow(unknown);
  });

  const when = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
  const span = fc.oneof(
    fc.record({ hours: fc.integer({ min: 1, max: 500 }) }),
    fc.record({ days: fc.integer({ min: 1, max: 100 }) }),
    fc.record({ workingDays: fc.integer({ min: 1, max: 60 }) }),
  );

  test('ends after it began, and never on a weekend for working days', () => {
    fc.assert(
      fc.property(when, span, (from, length) => {
        const end = addSpan(from.toISOString(), length, BERLIN);
        expect(end > from.toISOString()).toBe(true);
        if ('workingDays' in length) expect([1, 2, 3, 4, 5]).toContain(new Date(end).getUTCDay());
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
    ledger: [],
    due: {
      evaluable: true,
      strictAt: '2026-05-25T14:00:00.000Z',
      legalLatestAt: '2026-05-25T15:00:00.000Z',
      derivation: [],
    },
    warningsSent: 0,
    version: 1,
  };
  const due = { clock: 'gdpr-33', before: { hours: 12 }, orAfter: { hours: 24 } };

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
    expect(dueAt(due, { openedAt: opened, timeZone: BERLIN, clock: given })).toBe(expected);
  });

  test('by a span', () => {
    expect(dueAt({ after: { hours: 4 } }, { openedAt, timeZone: BERLIN })).toBe('2026-05-22T18:30:00.000Z');
  });

  test('at the end of the day of its item, at once when that is over, or after a span without one', () => {
    const item = { dateOfItem: true as const, orAfter: { hours: 24 } };
    expect(dueAt(item, { openedAt, timeZone: BERLIN, itemDate: '2026-06-01' })).toBe(
      '2026-06-01T22:00:00.000Z',
    );
    expect(dueAt(item, { openedAt, timeZone: BERLIN, itemDate: '2026-05-01' })).toBe(openedAt);
    expect(dueAt(item, { openedAt, timeZone: BERLIN })).toBe('2026-05-23T14:30:00.000Z');
  });
});
