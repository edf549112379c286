import { afterEach, describe, expect, test } from '@jest/globals';
import { systemNow } from '../../../adapters/system/now.ts';
import { systemPause } from '../../../adapters/system/pause.ts';
import { randomIds } from '../../../adapters/system/random-ids.ts';
import { systemRandom } from '../../../adapters/system/random.ts';

const HOST_CLOCK = Symbol.for('clause8.now');

afterEach(() => {
  Reflect.deleteProperty(globalThis, HOST_CLOCK);
});

function setHostClock(milliseconds: unknown): void {
  Reflect.set(globalThis, HOST_CLOCK, () => milliseconds);
}

describe('the system clock', () => {
  test('is an instant with milliseconds between two looks at the machine', () => {
    const before = Date.now();
    const now = systemNow();
    expect(now).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    expect(Date.parse(now)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(now)).toBeLessThanOrEqual(Date.now());
  });

  test('follows the clock of its host, which must answer a number', () => {
    setHostClock(Date.parse('2031-01-02T03:04:05.678Z'));
    expect(systemNow()).toBe('2031-01-02T03:04:05.678Z');
    setHostClock('2031');
    expect(() => systemNow()).toThrow(TypeError);
  });
});

describe('ids', () => {
  test('sort by time, in the time of the host', () => {
    const times = [
      '1970-01-01T00:00:00.001Z',
      '2026-05-22T14:30:00.000Z',
      '2026-05-22T14:30:00.001Z',
      '2600-01-01T00:00:00.000Z',
    ];
    const ids = times.map((time) => {
      setHostClock(Date.parse(time));
      return randomIds.id('run');
    });
    expect([...ids].reverse().sort()).toEqual(ids);
  });

  test('are all different, and fit where names of executions, mails and pages want them', () => {
    const ids = Array.from({ length: 5000 }, () => randomIds.id('abcdefghijklm'));
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z0-9_-]{40}$/);
  });

  test.each(['', 'Run', 'a b', 'a#b', 'abcdefghijklmn'])('have no prefix like %j', (prefix) => {
    expect(() => randomIds.id(prefix)).toThrow(expect.objectContaining({ name: 'ids.bad-prefix' }));
  });

  test('secrets are so many random bytes in base64url', () => {
    expect(Buffer.from(randomIds.secret(32), 'base64url')).toHaveLength(32);
    expect(randomIds.secret(32)).toMatch(/^[\w-]{43}$/);
    expect(randomIds.secret(32)).not.toBe(randomIds.secret(32));
  });
});

test('a pause ends, and random numbers lie between 0 and 1', async () => {
  await systemPause(0);
  for (let at = 0; at < 100; at += 1) {
    const number = systemRandom();
    expect(number >= 0 && number < 1).toBe(true);
  }
});
