import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { CloudState } from '../data-folder.ts';
import type { LaterInvocations } from '../lambda-host/later.ts';
import type { SchedulePlan } from '../template/rule-plan.ts';

export interface Schedules {
  /** Runs every schedule now, whether it is due or not. */
  runAll: () => Promise<void>;
  /** Resolves when what is due has been handed over. */
  idle: () => Promise<void>;
  /** Looks again where something may have changed what is due next; answers whether there was anything to do. */
  refresh: () => Promise<boolean>;
  close: () => Promise<void>;
}

/**
 * Invokes functions at their intervals. The time of the last run is kept: a schedule that fell due while
 * nothing ran is caught up once, not once for every time missed. `atLeastMilliseconds` stretches short intervals.
 */
export async function startSchedules(setup: {
  schedules: SchedulePlan[];
  later: LaterInvocations;
  state: CloudState;
  clock: Clock;
  atLeastMilliseconds: number;
}): Promise<Schedules> {
  const { state, clock } = setup;
  const cancels = new Map<string, () => void>();
  const running = new Set<Promise<void>>();
  let closed = false;

  function arm(schedule: SchedulePlan, dueAt: number): void {
    if (closed) return;
    cancels.set(
      schedule.id,
      clock.wake(dueAt, () => {
        const work = run(schedule, dueAt).finally(() => running.delete(work));
        running.add(work);
      }),
    );
  }

  async function run(schedule: SchedulePlan, dueAt: number): Promise<void> {
    const now = clock.now();
    const every = Math.max(schedule.everyMilliseconds, setup.atLeastMilliseconds);
    // A time that passed while the machine slept is not made up for.
    arm(schedule, dueAt + every > now ? dueAt + every : now + every);
    await fire(schedule, now);
  }

  async function fire(schedule: SchedulePlan, now: number): Promise<void> {
    const time = new Date(now).toISOString();
    await state.put(`schedule/${schedule.id}`, now);
    await setup.later.submit(
      `${schedule.id}/${time}`,
      schedule.functionName,
      schedule.input ?? scheduledEvent(schedule, time),
    );
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  for (const schedule of setup.schedules) {
    const last = z
      .number()
      .optional()
      .parse(await state.get(`schedule/${schedule.id}`));
    arm(
      schedule,
      last === undefined ? clock.now() : Math.max(clock.now(), last + schedule.everyMilliseconds),
    );
  }

  return {
    async runAll() {
      await Promise.all(setup.schedules.map((schedule) => fire(schedule, clock.now())));
    },
    idle,
    refresh: () => Promise.resolve(false),
    async close() {
      closed = true;
      for (const cancel of cancels.values()) cancel();
      await idle();
    },
  };
}

/** As EventBridge sends it; AWS leaves `detail` empty. */
export function scheduledEvent(
  schedule: SchedulePlan,
  time: string,
  detail: Record<string, unknown> = {},
): unknown {
  return {
    version: '0',
    id: `${schedule.id}/${time}`,
    'detail-type': 'Scheduled Event',
    source: 'aws.events',
    time,
    resources: [schedule.id],
    detail,
  };
}
