import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Clock, ResolvedLimit } from '../../../core/rules/clock.ts';
import {
  clockIsDue,
  clockStart,
  clockWarned,
  correctClock,
  isLate,
  liftClock,
  meetClock,
  missClock,
  startClock,
} from '../../../core/rules/clock-ledger.ts';
import { internalTargetAt } from '../../../core/rules/clock-due.ts';
import { ACT as act, BERLIN as place, BY as by, clockFrom, ruleOf } from './sample-clock.ts';

function started(startAt = '2026-05-22T14:30:00.000Z'): Clock {
  return clockFrom('gdpr-33', startAt);
}

describe('a clock', () => {
  test('starts with its dates, its ledger and its first warning a day before the target', () => {
    expect(started()).toMatchObject({
      id: 'gdpr-33.mobility',
      label: 'Notify the supervisory authority (GDPR art. 33(1))',
      status: 'running',
      due: { strictAt: '2026-05-25T14:30:00.000Z', legalLatestAt: '2026-05-25T15:00:00.000Z' },
      nextAt: '2026-05-24T14:30:00.000Z',
      ledger: [{ type: 'started', startAt: '2026-05-22T14:30:00.000Z', by }],
      version: 1,
    });
  });

  test('without a number in the law it warns once, at our own target, and is never missed', () => {
    const clock = clockFrom('gdpr-34', act.at);
    const target = internalTargetAt(clock) ?? '';
    expect(clock.due).toMatchObject({ evaluable: false, openEnded: true });
    expect(clock.nextAt).toBe(target);
    expect(clockIsDue(clock, target)).toBe('warn');
    const warned = clockWarned(clock, target);
    expect(warned.nextAt).toBeUndefined();
    expect(clockIsDue(warned, '2036-01-01T00:00:00.000Z')).toBe('nothing');
  });

  test('is warned three times, then missed when the law says so', () => {
    const seen: string[] = [];
    let clock = started();
    for (let guard = 0; clock.nextAt !== undefined && guard < 10; guard += 1) {
      const now = clock.nextAt;
      const due = clockIsDue(clock, now);
      seen.push(`${due} ${now}`);
      clock = due === 'missed' ? missClock(clock, { at: now, by }) : clockWarned(clock, now);
    }
    expect(seen).toEqual([
      'warn 2026-05-24T14:30:00.000Z',
      'warn 2026-05-25T08:30:00.000Z',
      'warn 2026-05-25T14:30:00.000Z',
      'missed 2026-05-25T15:00:00.000Z',
    ]);
    expect(clock.status).toBe('missed');
  });

  test('warnings that were slept through are sent as one', () => {
    const clock = clockWarned(started(), '2026-05-25T10:00:00.000Z');
    expect(clock).toMatchObject({ warningsSent: 2, nextAt: '2026-05-25T14:30:00.000Z' });
  });

  test('is met in time, and met late after it was missed; both stay in the ledger', () => {
    const met = meetClock(started(), { metAt: '2026-05-25T10:00:00.000Z', receipt: 'LfD-1' }, act);
    expect(met).toMatchObject({ status: 'met', version: 2 });
    expect(met.nextAt).toBeUndefined();
    const late = meetClock(missClock(started(), act), { metAt: '2026-05-26T10:00:00.000Z' }, act);
    expect(late.status).toBe('met');
    expect(late.ledger.map(({ type }) => type)).toEqual(['started', 'missed', 'met']);
  });

  test('a correction computes everything again, with its reason; a missed clock may run again', () => {
    const later = { ...act, at: '2026-05-25T16:00:00.000Z', reason: 'The call was the next day' };
    const corrected = correctClock(missClock(started(), act), '2026-05-23T14:30:00.000Z', place, later);
    expect(corrected).toMatchObject({
      status: 'running',
      due: { strictAt: '2026-05-26T14:30:00.000Z' },
      warningsSent: 0,
    });
    expect(corrected.ledger.at(-1)).toMatchObject({ type: 'corrected', reason: 'The call was the next day' });
    expect(clockStart(corrected)).toBe('2026-05-23T14:30:00.000Z');
  });

  test('a correction that still lies too far back leaves it missed; a met one stays met', () => {
    const muchLater = { ...act, at: '2026-06-25T16:00:00.000Z' };
    expect(correctClock(missClock(started(), act), '2026-05-21T14:30:00.000Z', place, muchLater).status).toBe(
      'missed',
    );
    const met = meetClock(started(), { metAt: '2026-05-25T10:00:00.000Z' }, act);
    expect(correctClock(met, '2026-05-21T14:30:00.000Z', place, muchLater)).toMatchObject({
      status: 'met',
      due: { strictAt: '2026-05-24T14:30:00.000Z' },
    });
  });

  test('what has ended does not change its status any more', () => {
    const met = meetClock(started(), { metAt: '2026-05-25T10:00:00.000Z' }, act);
    expect(missClock(met, act).status).toBe('met');
    expect(liftClock(met, act).status).toBe('met');
    expect(liftClock(started(), act)).toMatchObject({ status: 'lifted' });
  });

  test('hours are late after the strict target, longer periods after the last day of the law', () => {
    expect(isLate(started(), '2026-05-25T14:30:00.000Z')).toBe(false);
    expect(isLate(started(), '2026-05-25T14:30:00.001Z')).toBe(true);
    // One month from Thursday, 3 September 2026 ends on a Saturday and moves to Monday, 5 October.
    const month = clockFrom('gdpr-12-3', '2026-09-03T10:00:00.000Z');
    expect(month.due).toMatchObject({ strictDay: '2026-10-03', lastDay: '2026-10-05' });
    expect(isLate(month, '2026-10-05T21:59:59.999Z')).toBe(false);
    expect(isLate(month, '2026-10-05T22:00:00.001Z')).toBe(true);
  });

  test('hours that the law itself moves off a weekend are late after the noon they are moved to', () => {
    const limit: ResolvedLimit = {
      kind: 'counted',
      limits: [
        { from: 'classification', period: { hours: 4 }, law: 'eu-1182', citation: 'RTS art. 5(1)(a)' },
      ],
      noonRoll: { citation: 'RTS art. 5(4)' },
    };
    // Friday evening before Whitsun: the four hours end on Saturday, noon of the next working day is on Tuesday.
    const acts = { classification: '2026-05-22T20:10:00.000Z' };
    const start = { runId: 'r', organizationId: 'mobility', place, limit, acts };
    const clock = startClock(ruleOf('dora-initial'), start, act);
    expect(isLate(clock, '2026-05-24T10:00:00.000Z')).toBe(false);
    expect(isLate(clock, '2026-05-26T10:00:00.000Z')).toBe(false);
    expect(isLate(clock, '2026-05-26T10:00:00.001Z')).toBe(true);
  });

  test('does not start without one of the acts it counts from', () => {
    const { runId, organizationId, limit } = started();
    const start = { runId, organizationId, place, limit, acts: {} };
    expect(() => startClock(ruleOf('gdpr-33'), start, act)).toThrow(
      expect.objectContaining({ name: 'clock.no-start' }),
    );
  });

  test('a later awareness never gives less time, whatever was corrected before', () => {
    const hours = fc.array(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(hours, (moves) => {
        let clock = started();
        for (const move of moves) {
          const before = clock;
          const startAt = new Date(Date.parse(clockStart(clock) ?? '') + move * 3_600_000).toISOString();
          clock = correctClock(clock, startAt, place, act);
          if (!before.due.evaluable || !clock.due.evaluable) throw new Error('not evaluable');
          const moved = clock.due.strictAt.localeCompare(before.due.strictAt);
          expect(Math.sign(moved)).toBe(Math.sign(move));
        }
        expect(clock.ledger).toHaveLength(moves.length + 1);
        expect(clock.version).toBe(moves.length + 1);
      }),
    );
  });
});
