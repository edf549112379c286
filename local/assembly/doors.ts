import { peopleByOrganization } from '../city/city.ts';
import type { Closers } from '../closers.ts';
import { portalClientId } from '../cloud-environment.ts';
import { startFrontServer } from '../http/front-server.ts';
import { createIdentityProvider, type IdentityProvider } from '../oidc/identity-provider.ts';
import { startLookAheadSchedules } from '../schedules/look-ahead-schedules.ts';
import { startSchedules, type Schedules } from '../schedules/schedules.ts';
import { startStreamPumps, type StreamPumps } from '../streams/start-stream-pumps.ts';
import type { Ground } from './ground.ts';
import type { Machinery } from './machinery.ts';

/** What sets the machinery going: streams, schedules, people and senders. */
export interface Doors {
  pumps: StreamPumps;
  schedules: Schedules;
}

/** Takes up what an earlier process left, then opens to the outside. */
export async function openDoors(
  ground: Ground,
  machinery: Machinery,
  schedulesAtLeastMilliseconds: number | undefined,
  closers: Closers,
): Promise<Doors> {
  const { state, clock, plan, place, port, host, onProgress, onTrouble } = ground;
  const { tables, lambda, later, mailbox, slack, gate } = machinery;
  onProgress('Opening the doors');
  const identity = await identityFor(ground);
  const pumps = await startStreamPumps({ plan, tables, lambda, later, state, clock, onTrouble });
  closers.add(pumps.close);
  gate.open();
  await later.resume();
  const schedules = await schedulesFor(ground, machinery, pumps, schedulesAtLeastMilliseconds);
  closers.add(schedules.close);
  const front = await startFrontServer({
    port,
    host,
    place,
    routes: plan.routes,
    lambda,
    identity,
    mailbox,
    slack,
    clock,
    onTrouble,
  });
  closers.add(front.close);
  return { pumps, schedules };
}

function identityFor({ url, keys, city, plan }: Ground): Promise<IdentityProvider> {
  const here = (paths: string[]): string[] => paths.map((path) => `${url}${path}`);
  return createIdentityProvider({
    issuer: `${url}/oidc`,
    keys,
    people: city.people,
    choices: peopleByOrganization(city),
    portal: {
      clientId: portalClientId,
      redirectUris: here(plan.signIns.flatMap(({ callbackPaths }) => callbackPaths)),
      signedOutUris: here(plan.signIns.flatMap(({ signedOutPaths }) => signedOutPaths)),
    },
  });
}

/** Time that moves by itself passes every minute; virtual time jumps from one thing that is due to the next. */
function schedulesFor(
  { plan, state, clock, onTrouble }: Ground,
  { lambda, later }: Machinery,
  { records }: StreamPumps,
  atLeastMilliseconds: number | undefined,
): Schedules | Promise<Schedules> {
  const { schedules } = plan;
  if ('advanceTo' in clock && atLeastMilliseconds === undefined) {
    return startLookAheadSchedules({ schedules, lambda, written: records, clock, onTrouble });
  }
  return startSchedules({ schedules, later, state, clock, atLeastMilliseconds: atLeastMilliseconds ?? 0 });
}
