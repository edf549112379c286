import { z } from 'zod';
import type { Clock } from '../clock.ts';
import type { LambdaHost } from '../lambda-host/lambda-host.ts';
import type { SchedulePlan } from '../template/rule-plan.ts';
import { scheduledEvent, type Schedules } from './schedules.ts';

/** A scheduled function may say when it next has something to do, as an ISO instant. */
const Answer = z.looseObject({ nextAt: z.iso.datetime().optional() });

/** Where a function says nothing, or what it says is far away, it is asked again after this much virtual time. */
const atMostMilliseconds = 24 * 3_600_000;

/**
 * Schedules for a virtual clock. Months pass in seconds because a schedule runs when its function said that it has
 * something to do, and again (`refresh`) after other functions have written something, which may have changed that; not at every interval.
 */
export function startLookAheadSchedules(setup: {
  schedules: SchedulePlan[];
  lambda: LambdaHost;
  /** A count that grows with every item that is written. */
  written: () => number;
  clock: Clock;
  onTrouble: (message: string) => void;
}): Schedules {
  const { schedules, lambda, written, clock, onTrouble } = setup;
  const cancels = new Map<string, () => void>();
  const running = new Set<Promise<void>>();
  /** How many invocations had ended when the schedules last ran. */
  let seen = -1;
  /** How much had been written before. */
  let seenWritten = -1;
  /** The moment at which each last ran. */
  const sweptAt = new Map<string, number>();
  let closed = false;

  async function run(schedule: SchedulePlan, again = false): Promise<void> {
    cancels.get(schedule.id)?.();
    const now = clock.now();
    const detail = { tellNext: true, swept: again && sweptAt.get(schedule.id) === now };
    sweptAt.set(schedule.id, now);
    const event = schedule.input ?? scheduledEvent(schedule, new Date(now).toISOString(), detail);
    seenWritten = written();
    const result = await lambda.invoke(schedule.functionName, event);
    seen = lambda.finished();
    if (!result.ok) onTrouble(`${schedule.functionName} failed: ${result.errorType}: ${result.errorMessage}`);
    const { nextAt } = result.ok ? (Answer.safeParse(result.payload).data ?? {}) : {};
    const saidAt = nextAt === undefined ? Infinity : Date.parse(nextAt);
    arm(schedule, Math.min(Math.max(saidAt, now + 1), now + atMostMilliseconds));
  }

  function arm(schedule: SchedulePlan, at: number): void {
    if (closed) return;
    cancels.set(
      schedule.id,
      clock.wake(at, () => {
        track(run(schedule));
      }),
    );
  }

  function track(work: Promise<void>): void {
    const tracked = work.finally(() => running.delete(tracked));
    running.add(tracked);
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  /** `again`: only for what has come up since. */
  async function runEach(again: boolean): Promise<void> {
    for (const schedule of schedules) track(run(schedule, again));
    await idle();
  }

  return {
    runAll: () => runEach(false),
    idle,
    async refresh() {
      if (lambda.finished() === seen || written() === seenWritten) return false;
      await runEach(true);
      return true;
    },
    async close() {
      closed = true;
      for (const cancel of cancels.values()) cancel();
      await idle();
    },
  };
}
