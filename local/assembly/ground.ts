import { join } from 'node:path';
import { readDemoCity, type City } from '../city/city.ts';
import { createSystemClock, type Clock } from '../clock.ts';
import type { Closers } from '../closers.ts';
import type { CloudOptions } from '../cloud.ts';
import { shieldedEnvironment } from '../cloud-environment.ts';
import { openDataFolder, type CloudState } from '../data-folder.ts';
import { applyEnvironment } from '../lambda-host/environment.ts';
import { createMeters, type Meters } from '../meters.ts';
import { openIdentityKeys, type IdentityKeys } from '../oidc/identity-keys.ts';
import { portFor } from '../ports.ts';
import type { Place } from '../template/attributes.ts';
import { readPlan, type Plan } from '../template/plan.ts';
import { synthesizeOnce } from '../template/template-cache.ts';

/** What all parts stand on. */
export interface Ground {
  dataDir: string;
  state: CloudState;
  clock: Clock;
  meters: Meters;
  place: Place;
  plan: Plan;
  keys: IdentityKeys;
  city: City;
  port: number;
  host: string;
  url: string;
  onProgress: (step: string) => void;
  onTrouble: (message: string) => void;
}

/** Claims the data folder and reads what is to run. */
export async function layGround(options: CloudOptions, closers: Closers): Promise<Ground> {
  const { dataDir, onProgress = ignore, onTrouble = ignore } = options;
  closers.add(applyEnvironment(shieldedEnvironment));
  onProgress('Opening the data folder');
  const folder = await openDataFolder(dataDir);
  closers.add(folder.close);
  onProgress('Reading the template');
  const [{ place, stacks }, keys, city] = await Promise.all([
    synthesizeOnce(),
    openIdentityKeys(join(dataDir, 'keys', 'identity.json')),
    options.seed ?? readDemoCity(),
  ]);
  const port = options.port === 0 ? await portFor('front') : options.port;
  return {
    dataDir,
    state: folder.state,
    clock: options.clock ?? createSystemClock(),
    meters: createMeters(),
    place,
    plan: readPlan(place, stacks),
    keys,
    city,
    port,
    host: options.host ?? '127.0.0.1',
    url: `http://localhost:${port}`,
    onProgress,
    onTrouble,
  };
}

function ignore(): void {
  // Nobody listens.
}
