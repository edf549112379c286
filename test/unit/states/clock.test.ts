import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { createSystemClock, createVirtualClock } from '../../../local/clock.ts';

describe('the system clock', () => {
  beforeEach(() => {
    jest.useFakeTimers({ now: 1_000 });
  });

  afterEach(() => {
    jest.useRealTimers();
  });

  test('a wake beyond 2^31 ms comes when it is due, not at once', () => {
    const run = jest.fn();
    const farAway = 1_000 + 3 * 2 ** 31;
    createSystemClock().wake(farAway, run);
    jest.advanceTimersByTime(3 * 2 ** 31 - 1);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('after a sleep, during which no timer ran, a passed deadline is seen within a minute', () => {
    const run = jest.fn();
    createSystemClock().wake(1_000 + 3_600_000, run);
    jest.setSystemTime(1_000 + 4_000_000);
    jest.advanceTimersByTime(60_000);
    expect(run).toHaveBeenCalledTimes(1);
  });

  test('a wake whose time has passed runs soon, not inside the call, and a cancelled one never', () => {
    const run = jest.fn();
    const cancelled = jest.fn();
    const clock = createSystemClock();
    clock.wake(0, run);
    clock.wake(0, cancelled)();
    clock.wake(500_000, cancelled);
    const cancel = clock.wake(200_000, cancelled);
    expect(run).not.toHaveBeenCalled();
    jest.advanceTimersByTime(100_000);
    cancel();
    jest.advanceTimersByTime(300_000);
    expect(run).toHaveBeenCalledTimes(1);
    expect(cancelled).not.toHaveBeenCalled();
  });
});

describe('the virtual clock', () => {
  test('runs wakes in order of time, then of asking, each at its own time', async () => {
    const clock = createVirtualClock(0);
    const seen: [string, number][] = [];
    const wake = (name: string, at: number): (() => void) =>
      clock.wake(at, () => seen.push([name, clock.now()]));
    wake('c', 20);
    wake('a', 10);
    wake('b', 10);
    wake('late', 31);
    wake('gone', 15)();
    expect(clock.next()).toBe(10);
    await clock.advanceTo(30);
    expect(seen).toEqual([
      ['a', 10],
      ['b', 10],
      ['c', 20],
    ]);
    expect([clock.now(), clock.next()]).toEqual([30, 31]);
  });

  test('settles the embedder before each step, so what follows from a wake is not skipped', async () => {
    const seen: number[] = [];
    let pending: (() => void)[] = [];
    const settle = async (): Promise<void> => {
      await Promise.resolve();
      const work = pending;
      pending = [];
      for (const job of work) job();
    };
    const clock = createVirtualClock(0, settle);
    const every10 = (): void => {
      seen.push(clock.now());
      pending.push(() => clock.wake(clock.now() + 10, every10));
    };
    clock.wake(10, every10);
    await clock.advanceTo(45);
    expect(seen).toEqual([10, 20, 30, 40]);
  });

  test('never goes back', async () => {
    const clock = createVirtualClock(100);
    const run = jest.fn();
    clock.wake(50, run);
    await clock.advanceTo(70);
    expect(clock.now()).toBe(100);
    await clock.advanceTo(100);
    expect(run).toHaveBeenCalledTimes(1);
  });
});
