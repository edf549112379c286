import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';

import { clockDue } from '../../../core/rules/clock-due.ts';
import { extensionOf, noticeOwed } from '../../../core/rules/clock-extension.ts';
import {
  clockStart,
  correctClock,
  extendClock,
  liftClock,
  meetClock,
  missClock,
  noticeGiven,
  resumeClock,
  suspendClock,
} from '../../../core/rules/clock-ledger.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { BERLIN, BY, clockFrom, extensionOfRule, groundOf } from './sample-clock.ts';

function stands(clock: Clock, effectiveAt: string): Clock {
  return suspendClock(clock, { effectiveAt, ...groundOf('gdpr-36-2') }, { at: effectiveAt, by: BY });
}
function goesOn(clock: Clock, effectiveAt: string): Clock {
  return resumeClock(clock, effectiveAt, { at: effectiveAt, by: BY });
}
function extended(clock: Clock, noticeAt?: string): Clock {
  const extension = extensionOfRule(clock.ruleId);
  const notice = noticeAt === undefined ? {} : { noticeAt };
  return extendClock(
    clock,
    { extension, ...notice },
    { at: clockStart(clock) ?? '', by: BY, reason: 'many' },
  );
}

describe('an extension', () => {
  test.each([
    // domain vector M18: 28 February 2027 is a Sunday
    ['gdpr-12-3', '2026-11-30T10:00:00.000Z', '2027-02-28', '2027-03-01'],
    // M19: three months from 31 January, clamped to 30 April; 28 April is in time under both readings
    ['gdpr-12-3', '2026-01-31T10:00:00.000Z', '2026-04-28', '2026-04-30'],
    // W02: 8 + 6 weeks
    ['gdpr-36-2', '2026-03-04T10:00:00.000Z', '2026-06-10', '2026-06-10'],
  ])('of %s from %s is one period from the start', (ruleId, startAt, strictDay, lastDay) => {
    expect(extended(clockFrom(ruleId, startAt)).due).toMatchObject({ strictDay, lastDay });
  });

  test('read as a second period after the first, it gives the other date', () => {
    const { due } = extended(clockFrom('gdpr-12-3', '2026-01-31T10:00:00.000Z'));
    const other = due.evaluable ? due.otherReadings.find(({ option }) => option === 'extension') : undefined;
    expect(other).toMatchObject({ reading: 'chained', lastDay: '2026-04-28' });
  });

  test('says who must be told, by when, until it is on record', () => {
    const clock = clockFrom('gdpr-12-3', '2026-03-04T10:00:00.000Z');
    const untold = extended(clock);
    expect(noticeOwed(untold)).toMatchObject({ to: 'the person who asked', by: { strictDay: '2026-04-04' } });
    expect(JSON.stringify(untold.due)).toContain('not recorded yet');
    const told = noticeGiven(untold, '2026-03-20T10:00:00.000Z', { at: '2026-03-21T10:00:00.000Z', by: BY });
    expect(noticeOwed(told)).toBeUndefined();
    expect(extensionOf(told)?.noticeAt).toBe('2026-03-20T10:00:00.000Z');
    expect(JSON.stringify(told.due)).not.toContain('not recorded yet');
    expect(JSON.stringify(told.due)).not.toContain('too late');
    const late = noticeGiven(untold, '2026-05-20T10:00:00.000Z', { at: '2026-05-21T10:00:00.000Z', by: BY });
    expect(JSON.stringify(late.due)).toContain('Wed 20 May 2026, 12:00 (Europe/Berlin), too late');
    expect(noticeOwed(extended(clock, '2026-03-20T10:00:00.000Z'))).toBeUndefined();
    expect(noticeOwed(clock)).toBeUndefined();
  });
});

describe('time that stands still', () => {
  const start = '2026-03-04T10:00:00.000Z';
  const clock = clockFrom('gdpr-36-2', start);

  test('no date runs, and it says what is left', () => {
    expect(clock.due).toMatchObject({ lastDay: '2026-04-29' });
    const { due } = stands(clock, '2026-04-15T08:00:00.000Z');
    expect(due).toMatchObject({ evaluable: false, suspended: { left: '14 days' } });
    expect(due).toMatchObject({ missing: expect.stringContaining('14 days were left') });
  });

  test('is added in whole days before the last day is moved to a working day', () => {
    // 29 April and 3 days is Saturday, 2 May; the next working day is Monday.
    const { due } = goesOn(stands(clock, '2026-04-01T20:00:00.000Z'), '2026-04-04T06:00:00.000Z');
    expect(due).toMatchObject({ strictDay: '2026-05-02', lastDay: '2026-05-04' });
    const steps = due.evaluable ? due.derivation.map(({ rule }) => rule) : [];
    expect(steps.filter((rule) => rule.includes('3 days added'))).toHaveLength(1);
  });

  test('is added as it passed to a period in hours, which is never moved', () => {
    const hours: Clock = {
      ...clock,
      limit: {
        kind: 'counted',
        limits: [{ from: 'receipt', period: { hours: 72 }, law: 'eu-1182', citation: 'a law' }],
      },
    };
    const running = { ...hours, due: clockDue(hours) };
    const stood = stands(running, '2026-03-05T10:00:00.000Z');
    expect(stood.due).toMatchObject({ suspended: { left: '2 days' } });
    const { due } = goesOn(stood, '2026-03-05T11:15:00.000Z');
    // From Wednesday 11:00 local, which counts as the hour from 11 to 12, and 75 minutes.
    expect(due).toMatchObject({
      strictAt: '2026-03-07T11:15:00.000Z',
      legalLatestAt: '2026-03-07T12:15:00.000Z',
    });
  });

  test('may be recorded after the sweep has called the limit missed: it runs again', () => {
    const missed = missClock(clock, { at: '2026-04-30T00:00:00.000Z', by: BY });
    const stood = stands(missed, '2026-04-15T08:00:00.000Z');
    expect(stood.status).toBe('suspended');
    const again = goesOn(stood, '2026-04-22T08:00:00.000Z');
    expect(again.status).toBe('running');
    expect(again.due).toMatchObject({ lastDay: '2026-05-06' });
    expect(again.ledger.map(({ type }) => type)).toEqual(['started', 'missed', 'suspended', 'resumed']);
  });

  test('adds up, and a correction of the start keeps it but for what lies before', () => {
    const twice = goesOn(
      stands(
        goesOn(stands(clock, '2026-03-10T10:00:00.000Z'), '2026-03-12T10:00:00.000Z'),
        '2026-03-20T10:00:00.000Z',
      ),
      '2026-03-25T10:00:00.000Z',
    );
    expect(twice.due).toMatchObject({ strictDay: '2026-05-06' });
    const act = { at: '2026-03-26T10:00:00.000Z', by: BY, reason: 'post mark' };
    expect(correctClock(twice, '2026-03-03T10:00:00.000Z', BERLIN, act).due).toMatchObject({
      strictDay: '2026-05-05',
    });
    // Eight weeks from 16 March and the five days of the second standstill.
    expect(correctClock(twice, '2026-03-16T10:00:00.000Z', BERLIN, act).due).toMatchObject({
      strictDay: '2026-05-16',
    });
  });

  test('is added to the extended period as well, whichever came first', () => {
    const first = extended(goesOn(stands(clock, '2026-03-10T10:00:00.000Z'), '2026-03-12T10:00:00.000Z'));
    const second = goesOn(stands(extended(clock), '2026-03-10T10:00:00.000Z'), '2026-03-12T10:00:00.000Z');
    expect(first.due).toMatchObject({ strictDay: '2026-06-12' });
    expect({ ...second.due, derivation: [] }).toEqual({ ...first.due, derivation: [] });
  });

  test('does not run out while it stands, and can be met or lifted', () => {
    const standing = stands(clock, '2026-04-15T08:00:00.000Z');
    const act = { at: '2026-04-20T08:00:00.000Z', by: BY };
    expect(missClock(standing, act).status).toBe('suspended');
    expect(meetClock(standing, { metAt: act.at }, act).status).toBe('met');
    expect(liftClock(standing, act).status).toBe('lifted');
  });
});

/** One thing that can happen to a clock, an hour or more after the one before. */
type Happening = 'suspend' | 'resume' | 'extend' | 'correct' | 'miss' | 'notice';
const happenings = fc.array(
  fc.tuple(
    fc.constantFrom<Happening>('suspend', 'resume', 'extend', 'correct', 'miss', 'notice'),
    fc.integer({ min: 1, max: 400 }),
  ),
  { maxLength: 12 },
);

function happens(clock: Clock, what: Happening, at: string): Clock {
  const act = { at, by: BY, reason: 'because' };
  switch (what) {
    case 'suspend':
      return clock.status === 'running' ? stands(clock, at) : clock;
    case 'resume':
      return clock.status === 'suspended' ? goesOn(clock, at) : clock;
    case 'extend':
      return extensionOf(clock) === undefined ? extended(clock) : clock;
    case 'notice':
      return extensionOf(clock) === undefined ? clock : noticeGiven(clock, at, act);
    case 'correct':
      return correctClock(clock, new Date(Date.parse(at) - 86_400_000 * 9).toISOString(), BERLIN, act);
    case 'miss':
      return clock.status === 'running' ? missClock(clock, act) : clock;
  }
}

describe('whatever happens', () => {
  test('the ledger only grows, and its dates are those that the ledger gives', () => {
    fc.assert(
      fc.property(happenings, (list) => {
        let clock = clockFrom('gdpr-36-2', '2026-03-04T10:00:00.000Z');
        let at = Date.parse('2026-03-04T12:00:00.000Z');
        for (const [what, hours] of list) {
          at += hours * 3_600_000;
          const before = clock;
          clock = happens(clock, what, new Date(at).toISOString());
          expect(clock.ledger.slice(0, before.ledger.length)).toEqual(before.ledger);
          expect(clock.due).toEqual(clockDue(clock));
          expect(clock.due.evaluable).toBe(clock.status !== 'suspended');
        }
      }),
      { numRuns: 60 },
    );
  });

  test('standing still for no time changes no date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1300 }), fc.boolean(), (hours, longer) => {
        const begun = clockFrom('gdpr-36-2', '2026-03-04T10:00:00.000Z');
        const clock = longer ? extended(begun) : begun;
        const at = new Date(Date.parse('2026-03-04T10:00:00.000Z') + hours * 3_600_000).toISOString();
        const after = goesOn(stands(clock, at), at);
        const dates = (of: Clock) => ({ ...of.due, derivation: [] });
        expect(dates(after)).toEqual(dates(clock));
      }),
      { numRuns: 60 },
    );
  });

  test('more time standing still never gives an earlier date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), fc.integer({ min: 0, max: 600 }), (less, more) => {
        const from = '2026-03-10T10:00:00.000Z';
        const until = (hours: number) => new Date(Date.parse(from) + hours * 3_600_000).toISOString();
        const end = (hours: number) => {
          const { due } = goesOn(
            stands(clockFrom('gdpr-36-2', '2026-03-04T10:00:00.000Z'), from),
            until(hours),
          );
          return due.evaluable ? due.legalLatestAt : '';
        };
        expect(end(less) <= end(less + more)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });
});
