import type { VirtualClock } from '../local/clock.ts';
import type { Cloud } from '../local/cloud.ts';
import type { PlayCloud } from '../test/journeys/support/breach-world.ts';

const HOUR_MS = 3_600_000;

/** An embedded cloud on a virtual clock, as the journeys' plays want it. */
export function playable(cloud: Cloud, clock: VirtualClock): PlayCloud {
  const advanceTo = async (instant: string): Promise<void> => {
    await clock.advanceTo(Date.parse(instant));
    await cloud.runSchedules();
    await cloud.settle();
  };
  return {
    url: cloud.url,
    city: cloud.city,
    now: () => new Date(clock.now()).toISOString(),
    settle: () => cloud.settle(),
    advanceTo,
    advance: ({ days = 0, hours = 0, minutes = 0 }) =>
      advanceTo(new Date(clock.now() + (days * 24 + hours + minutes / 60) * HOUR_MS).toISOString()),
  };
}
