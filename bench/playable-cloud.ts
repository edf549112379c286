import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { City } from '../local/city/city.ts';
import { createVirtualClock, type VirtualClock } from '../local/clock.ts';
import { startCloud, type Cloud } from '../local/cloud.ts';
import type { PlayCloud } from '../test/journeys/support/breach-world.ts';

/** A Monday morning without holidays near. */
const STARTS_AT = Date.parse('2026-03-02T07:00:00.000Z');
/** The sweep is a standing cost and is counted by itself. */
const NO_SCHEDULES_MS = 365 * 24 * 3_600_000;
const HOUR_MS = 3_600_000;

/** An embedded cloud on a virtual clock, as the journeys' plays want it. */
function playable(cloud: Cloud, clock: VirtualClock): PlayCloud {
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

/** Measures on an embedded cloud of its own, on a virtual clock and with its units counted; it is gone afterwards. */
export async function onPlayableCloud<T>(
  measure: (cloud: Cloud, play: PlayCloud) => Promise<T>,
  seed?: City,
): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'clause8-play-'));
  const opened: { cloud?: Cloud } = {};
  const clock = createVirtualClock(STARTS_AT, () => opened.cloud?.settle() ?? Promise.resolve());
  try {
    const cloud = await startCloud({
      dataDir,
      port: 0,
      clock,
      countUnits: true,
      schedulesAtLeastMilliseconds: NO_SCHEDULES_MS,
      ...(seed === undefined ? {} : { seed }),
    });
    opened.cloud = cloud;
    return await measure(cloud, playable(cloud, clock));
  } finally {
    await opened.cloud?.close();
    await rm(dataDir, { recursive: true, force: true });
  }
}
