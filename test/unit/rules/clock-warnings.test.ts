import { describe, expect, test } from '@jest/globals';

import { warningTimes } from '../../../core/rules/clock-warnings.ts';
import { clockIsDue, extendClock, resumeClock, suspendClock } from '../../../core/rules/clock-ledger.ts';
import type { Period } from '../../../core/rules/calendar/period.ts';
import { clockDue } from '../../../core/rules/clock-due.ts';
import type { Clock } from '../../../core/rules/clock.ts';
import { BY, clockFrom, extensionOfRule, groundOf } from './sample-clock.ts';

const START = '2026-03-03T09:00:00.000Z';

/** A clock of that period, which counts elapsed time or calendar days. */
function lasting(period: Period): Clock {
  const clock = clockFrom('gdpr-33', START);
  const law = 'hours' in period ? 'elapsed' : 'calendar';
  const limit = {
    kind: 'counted' as const,
    limits: [{ from: 'awareness' as const, period, law, citation: 'a law' } as const],
  };
  return { ...clock, limit, due: clockDue({ ...clock, limit }) };
}

function hoursBefore(clock: Clock): number[] {
  const strict = clock.due.evaluable ? Date.parse(clock.due.strictAt) : Number.NaN;
  return warningTimes(clock).map((time) => (strict - Date.parse(time)) / 3_600_000);
}

describe('warnings', () => {
  test.each<[Period, number[]]>([
    [{ hours: 4 }, [1, 0]],
    [{ hours: 24 }, [6, 0]],
    [{ hours: 72 }, [24, 6, 0]],
    [{ days: 3 }, [24, 0]],
    [{ days: 14 }, [168, 48, 24, 0]],
    [{ days: 10 }, [48, 24, 0]],
    [{ weeks: 8 }, [168, 48, 24, 0]],
  ])('of %j come so many hours before the target: %j', (period, hours) => {
    expect(hoursBefore(lasting(period))).toEqual(hours);
  });

  test('a clock that stands still is never looked at; when it goes on, past warnings are not sent again', () => {
    const clock = clockFrom('gdpr-36-2', START);
    const at = '2026-04-23T09:00:00.000Z';
    const { ground, suspension } = groundOf('gdpr-36-2');
    const standing = suspendClock(clock, { effectiveAt: at, ground, suspension }, { at, by: BY });
    expect(standing.status).toBe('suspended');
    expect(standing.nextAt).toBeUndefined();
    expect(clockIsDue(standing, '2036-01-01T00:00:00.000Z')).toBe('nothing');
    const later = '2026-05-21T09:00:00.000Z';
    const going = resumeClock(standing, later, { at: later, by: BY });
    expect(going.status).toBe('running');
    expect(going.warningsSent).toBe(1);
    expect(going.nextAt).toBe(warningTimes(going)[1]);
    expect((going.nextAt ?? '') > later).toBe(true);
  });

  test('an extension moves the next warning', () => {
    const clock = clockFrom('gdpr-12-3', START);
    const extended = extendClock(clock, { extension: extensionOfRule('gdpr-12-3') }, { at: START, by: BY });
    expect((extended.nextAt ?? '') > (clock.nextAt ?? '')).toBe(true);
  });
});
