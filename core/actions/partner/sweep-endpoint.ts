import type { Ports } from '../../ports.ts';
import { LEASE_MS, madeReady } from '../../rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../rules/partner/endpoint.ts';
import { withRetry } from '../with-retry.ts';
import { later } from '../../rules/later.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'pause' | 'random'>;

/** So many go out with one sweep once an endpoint answers again, so that it is not overrun. One transaction each. */
const LET_GO_AT_ONCE = 50;
const NEXT_ROUND_MS = 60_000;

/**
 * Of an endpoint that rests the earliest message is tried; of one that answers again (or is off, or has moved) what was
 * held back is let go, earliest first. What then happens to it is for whoever sends it to see.
 */
export async function sweepEndpoint(ports: Needs, endpointId: string): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const before = await ports.store.endpoint(endpointId);
    const now = ports.now();
    if (before?.nextAt === undefined || before.nextAt > now) return false;
    const held = await ports.store.heldAnnouncements(endpointId, LET_GO_AT_ONCE);
    const { after, ready } = next(before, held, now);
    const committed = await ports.store.commit({
      writes: [
        { entity: 'endpoint', before, after: { ...after, version: before.version + 1 } },
        ...ready.map((one) => ({
          entity: 'announcement' as const,
          before: one,
          after: madeReady(one, now),
        })),
      ],
      events: [],
    });
    return committed === 'conflict' ? committed : true;
  });
}

function next(
  before: Endpoint,
  held: Announcement[],
  now: string,
): { after: Endpoint; ready: Announcement[] } {
  const [first] = held;
  const { resting, nextAt: _nextAt, ...rest } = before;
  // Nothing waits: the next message that comes up is tried by itself.
  if (first === undefined) return { after: rest, ready: [] };
  if (resting === undefined) return { after: { ...rest, nextAt: later(now, NEXT_ROUND_MS) }, ready: held };
  const probing = { ...resting, probe: first.id };
  return { after: { ...rest, resting: probing, nextAt: later(now, LEASE_MS) }, ready: [first] };
}
