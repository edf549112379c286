import type { Ports } from '../../ports.ts';
import type { Person } from '../../rules/organization.ts';
import { begunAgain, newAnnouncement } from '../../rules/partner/announcement.ts';
import type { Announcement, Endpoint } from '../../rules/partner/endpoint.ts';
import { withRetry } from '../with-retry.ts';
import { ownEndpoint } from './endpoint-request.ts';
import { later } from '../../rules/later.ts';

type SendAgainPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl'>;

interface Request {
  person: Person;
  endpointId: string;
}

export type SendAgainResult =
  /** `count`: how many go out now. */
  | { result: 'sent'; count: number }
  /** Switch it on first. */
  | { result: 'off' }
  /** Too many tests within an hour. */
  | { result: 'too-many' }
  | { result: 'not-found' };

const PAGE = 100;
/** What one press of the button takes at most; the rest with the next. */
const MOST_AT_ONCE = 500;
const TESTS_AN_HOUR = 20;

/** Sends one announcement once more, delivered or dead, under the same id; one that waits for its next try goes now. */
export async function sendAgain(
  ports: SendAgainPorts,
  { announcementId, ...request }: Request & { announcementId: string },
): Promise<SendAgainResult> {
  const endpoint = await ownEndpoint(ports, request.person, request.endpointId);
  const announcement = await ports.store.announcement(announcementId);
  if (endpoint === undefined || announcement?.endpointId !== endpoint.id) return { result: 'not-found' };
  if (!endpoint.enabled) return { result: 'off' };
  const begun = await begin(ports, announcementId, (now) => now.ready !== true);
  return { result: 'sent', count: begun ? 1 : 0 };
}

/** Sends everything once more that an endpoint never took, oldest last as the list has it. */
export async function redrive(ports: SendAgainPorts, request: Request): Promise<SendAgainResult> {
  const endpoint = await ownEndpoint(ports, request.person, request.endpointId);
  if (endpoint === undefined) return { result: 'not-found' };
  if (!endpoint.enabled) return { result: 'off' };
  let count = 0;
  for (const { id } of await deadOf(ports, endpoint.id))
    if (await begin(ports, id, (now) => now.status === 'dead')) count += 1;
  return { result: 'sent', count };
}

/** Sends a message that says nothing but that it is a test. */
export async function testEndpoint(ports: SendAgainPorts, request: Request): Promise<SendAgainResult> {
  const endpoint = await ownEndpoint(ports, request.person, request.endpointId);
  if (endpoint === undefined) return { result: 'not-found' };
  if (!endpoint.enabled) return { result: 'off' };
  const now = ports.now();
  const hour = now.slice(0, 13);
  const uses = await ports.store.countUse(`endpoint-test.${endpoint.id}.${hour}`, later(now, 2 * 3_600_000));
  if (uses > TESTS_AN_HOUR) return { result: 'too-many' };
  const after = testOf(ports, endpoint);
  const committed = await ports.store.commit({ writes: [{ entity: 'announcement', after }], events: [] });
  return { result: 'sent', count: committed === 'committed' ? 1 : 0 };
}

function testOf({ ids, now, portalUrl }: SendAgainPorts, endpoint: Endpoint): Announcement {
  const link = `${portalUrl}/endpoints/${endpoint.organizationId}/${endpoint.id}`;
  const data = { endpoint: endpoint.id, link };
  return newAnnouncement(
    endpoint,
    { id: ids.id('evt').replaceAll('.', '-'), type: 'endpoint.test', at: now(), data },
    now(),
  );
}

async function deadOf({ store }: Pick<Ports, 'store'>, endpointId: string): Promise<Announcement[]> {
  const dead: Announcement[] = [];
  let after: string | undefined;
  do {
    const page = await store.announcements(endpointId, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    dead.push(...page.items.filter(({ status }) => status === 'dead'));
    after = page.next;
  } while (after !== undefined && dead.length < MOST_AT_ONCE);
  return dead.slice(0, MOST_AT_ONCE);
}

async function begin(
  ports: SendAgainPorts,
  id: string,
  isMeant: (now: Announcement) => boolean,
): Promise<boolean> {
  return withRetry<boolean>(ports, async () => {
    const before = await ports.store.announcement(id);
    if (before === undefined || !isMeant(before)) return false;
    const after = begunAgain(before, ports.now());
    const committed = await ports.store.commit({
      writes: [{ entity: 'announcement', before, after }],
      events: [],
    });
    return committed === 'conflict' ? committed : true;
  });
}
