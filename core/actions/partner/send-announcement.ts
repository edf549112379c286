import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { keyContext, keysAt } from '../../rules/partner/endpoint-key.ts';
import { madeReady } from '../../rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../rules/partner/endpoint.ts';
import { endpointAfter, isHeldBack } from '../../rules/partner/endpoint-health.ts';
import {
  afterProbe,
  afterTry,
  heldBack,
  isDelivered,
  isGone,
  undeliverable,
  type Posted,
} from '../../rules/partner/retry-plan.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';

export type SendAnnouncementPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'vault' | 'courier' | 'pause' | 'random'
>;

export type SendAnnouncementResult =
  | { result: 'delivered' }
  /** `status`: that of the announcement now. */
  | { result: 'failed'; status: Announcement['status']; error: string }
  /** Its endpoint is off, or gone. */
  | { result: 'off' }
  /** Its endpoint does not answer; it waits, and no try is used up. */
  | { result: 'held' }
  /** It is not its turn: sent before, or waiting for its next try. */
  | { result: 'not-ready' };

/**
 * One try to deliver an announcement that is ready. The note of it comes after the try: whoever dies in between leaves it
 * ready, and the sweep has it sent again under the same id. So it arrives at least once.
 */
export async function sendAnnouncement(
  ports: SendAnnouncementPorts,
  announcementId: string,
): Promise<SendAnnouncementResult> {
  const { store, now, courier } = ports;
  const announcement = await store.announcement(announcementId);
  if (announcement?.ready !== true || announcement.status !== 'waiting') return { result: 'not-ready' };
  const endpoint = await store.endpoint(announcement.endpointId);
  if (endpoint?.enabled !== true) {
    await store.commit({
      writes: [{ entity: 'announcement', before: announcement, after: undeliverable(announcement) }],
      events: [],
    });
    return { result: 'off' };
  }
  if (isHeldBack(endpoint, announcement)) {
    await hold(ports, announcement);
    return { result: 'held' };
  }
  const secrets = await secretsOf(ports, endpoint);
  const { url } = endpoint;
  const { id, body } = announcement;
  const posted: Posted =
    secrets === undefined
      ? { milliseconds: 0, error: 'key-unusable' }
      : await courier.post({ url, id, at: now(), body, secrets });
  const status = await note(ports, announcement, { ...posted, url });
  if (isDelivered(posted)) return { result: 'delivered' };
  return { result: 'failed', status, error: 'error' in posted ? posted.error : `http.${posted.status}` };
}

/** Whoever let go what was held back for an endpoint that woke meanwhile did not see this one. */
async function hold({ store, now }: SendAnnouncementPorts, before: Announcement): Promise<void> {
  const held = heldBack(before, now());
  const committed = await store.commit({
    writes: [{ entity: 'announcement', before, after: held }],
    events: [],
  });
  const endpoint = committed === 'committed' ? await store.endpoint(held.endpointId) : undefined;
  if (endpoint === undefined || isHeldBack(endpoint, held)) return;
  const after = madeReady(held, now());
  await store.commit({ writes: [{ entity: 'announcement', before: held, after }], events: [] });
}

/** Undefined when a key cannot be opened: that is a failed try, since no repetition mends it at once. */
async function secretsOf(
  { vault, now }: SendAnnouncementPorts,
  endpoint: Endpoint,
): Promise<string[] | undefined> {
  try {
    return await Promise.all(
      keysAt(endpoint, now()).map(({ sealed }) => vault.open(sealed, keyContext(endpoint.id))),
    );
  } catch (error) {
    if (error instanceof Error && error.name === 'vault.refused') return undefined;
    throw error;
  }
}

/** What the try changes, in one transaction. Somebody else's note of the same message stands. */
async function note(
  ports: SendAnnouncementPorts,
  sent: Announcement,
  { url, ...posted }: Posted & { url: string },
): Promise<Announcement['status']> {
  const random = ports.random();
  return withRetry<Announcement['status']>(ports, async () => {
    const before = await ports.store.announcement(sent.id);
    if (before?.version !== sent.version) return before?.status ?? 'dead';
    const endpoint = await ports.store.endpoint(sent.endpointId);
    const resting = endpoint?.resting;
    const noteOf = resting?.probe === sent.id ? afterProbe : afterTry;
    const after = noteOf(before, posted, ports.now(), random);
    const writes: Write[] = [{ entity: 'announcement', before, after }];
    // What another address answered meanwhile says nothing about the one that stands there now; and what was under way
    // when the endpoint was let rest says nothing new, unless it was taken.
    const isNews =
      resting === undefined || resting.probe === sent.id || isDelivered(posted) || isGone(posted);
    const isTried = endpoint?.enabled === true && endpoint.url === url && isNews;
    const changed = isTried ? endpointAfter(endpoint, posted, ports.now()) : undefined;
    if (endpoint !== undefined && changed !== undefined) {
      writes.push({ entity: 'endpoint', before: endpoint, after: changed });
      if (!changed.enabled) writes.push(outboxWrite(ports, switchedOff(changed)));
    }
    const committed = await ports.store.commit({ writes, events: [] });
    return committed === 'conflict' ? committed : after.status;
  });
}

/** To those who look after the organization's connections. */
function switchedOff({ id: endpointId, organizationId }: Endpoint) {
  return {
    kind: 'notify',
    runId: '',
    message: 'endpoint-off',
    extra: { endpointId, organizationId },
  } as const;
}
