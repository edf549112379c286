import { createVirtualClock, type VirtualClock } from '../../local/clock.ts';
import { startCloud, type Cloud } from '../../local/cloud.ts';
import { baseUrl } from '../client/send-request.ts';
import { DEMO_CAST, signInPlayers } from './demo-world.ts';
import type { World } from './play-breach.ts';

/** An embedded cloud whose time is moved by the play. */
export interface DemoCloud {
  cloud: Cloud;
  clock: VirtualClock;
  now(): string;
  /** Signs everybody in. Tokens live eight hours of real time. */
  world(): Promise<World>;
}

/** `startAt`: epoch milliseconds at which virtual time begins. */
export async function openDemoCloud(options: {
  dataDir: string;
  port: number;
  startAt: number;
  onProgress?: (step: string) => void;
  onTrouble?: (message: string) => void;
}): Promise<DemoCloud> {
  const opened: { cloud?: Cloud } = {};
  // The clock settles the cloud, which does not exist before it has its clock.
  const clock = createVirtualClock(options.startAt, () => opened.cloud?.settle() ?? Promise.resolve());
  const { dataDir, port, onProgress, onTrouble } = options;
  const cloud = await startCloud({
    dataDir,
    port,
    clock,
    ...(onProgress === undefined ? {} : { onProgress }),
    ...(onTrouble === undefined ? {} : { onTrouble }),
  });
  opened.cloud = cloud;
  const now = (): string => new Date(clock.now()).toISOString();
  return {
    cloud,
    clock,
    now,
    world: async () => ({
      players: await signInPlayers(baseUrl(cloud.url, {}), cloud.city.people),
      cast: DEMO_CAST,
      now,
      settle: () => cloud.settle(),
      advanceTo: (instant) => clock.advanceTo(Date.parse(instant)),
    }),
  };
}
