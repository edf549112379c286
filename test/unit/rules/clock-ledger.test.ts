import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import type { Actor } from '../../../core/rules/actor.ts';
import type { Clock } from '../../../core/rules/clock.ts';
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
import { REGIME_RULES } from '../../../core/rules/regimes.ts';

const place = { country: 'DE', timeZone: 'Europe/Berlin' };
const by: Actor = { kind: 'person', personId: 'mobility-dpo', organizationId: 'mobility', channel: 'portal' };
const [gdpr33, gdpr34] = REGIME_RULES;
const act = { at: '2026-05-22T16:00:00.000Z', by };

function started(startAt = '2026-05-22T14:30:00.000Z'): Clock {
  return startClock(gdpr33, { runId: 'run-1', organizationId: 'mobility', place, startAt }, act);
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

  test('without a number in the law it runs, and is never looked at', () => {
    const clock = startClock(
      gdpr34,
      { runId: 'run-1', organizationId: 'mobility', place, startAt: act.at },
      act,
    );
    expect(clock.due.evaluable).toBe(false);
    expect(clock.nextAt).toBeUndefined();
    expect(clockIsDue(clock, '2036-01-01T00:00:00.000Z')).toBe('nothing');
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

  test('late is after the strict target', () => {
    expect(isLate(started(), '2026-05-25T14:30:00.000Z')).toBe(false);
    expect(isLate(started(), '2026-05-25T14:30:00.001Z')).toBe(true);
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
