import { systemNow } from '../../adapters/system/now.ts';
import { systemPause } from '../../adapters/system/pause.ts';
import { randomIds } from '../../adapters/system/random-ids.ts';
import { systemRandom } from '../../adapters/system/random.ts';
import type { Ports } from '../../core/ports.ts';

/** Time, ids, randomness and waiting, as the host gives them. */
export const systemPorts: Pick<Ports, 'now' | 'ids' | 'pause' | 'random'> = {
  now: systemNow,
  ids: randomIds,
  pause: systemPause,
  random: systemRandom,
};
