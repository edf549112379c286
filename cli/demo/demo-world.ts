import { readDemoCity, type City } from '../../local/city/city.ts';
import { createApiClient } from '../client/api-client.ts';
import { signIn } from '../client/sign-in.ts';
import type { Player } from './player.ts';
import type { Cast } from './script.ts';

/** The parts of the demo breach in the demo city. */
export const DEMO_CAST: Cast = {
  lead: 'coordination-office',
  controller: 'mobility-agency',
  jointController: 'transit-authority',
  processor: 'brightgrid',
};

/** The source that reports the demo breach, as sending needs it. */
export async function demoSource(): Promise<{ organizationId: string; id: string; secret: string }> {
  const { sources } = await readDemoCity();
  const [source] = sources;
  if (source === undefined) throw new Error('The demo city has no webhook source.');
  return source;
}

/** Everybody of a city, signed in at an embedded cloud. */
export async function signInPlayers(base: URL, people: City['people']): Promise<Player[]> {
  return Promise.all(
    people.map(async ({ id, name, email, memberships }) => ({
      id,
      name,
      email,
      memberships,
      api: createApiClient({ base, token: await signIn(base, email), fetch }),
    })),
  );
}
