import type { Ports } from '../../ports.ts';
import type { GuestAccess } from '../../rules/guest/guest-access.ts';
import { later, LINKS_PER_DAY, nextCodeAt, withinDay } from '../../rules/guest/guest-limits.ts';
import type { GuestLinkState } from '../../rules/guest/guest-link-state.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { visitGuestLink, type GuestLinkVisit } from './visit-guest-link.ts';

export type AskGuestMailResult =
  | { result: 'asked' }
  /** Enough for now; the next may be asked for at `at`. */
  | { result: 'too-many'; at: string }
  | { result: 'closed'; link: GuestLinkState }
  | { result: 'unknown' };

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** Somebody with the link asks for a code; it goes to the address that the case holds, never to one that was typed. */
export async function askGuestCode(ports: Needs, token: string): Promise<AskGuestMailResult> {
  return ask(ports, token, {
    message: 'guest-code',
    isFor: ({ link }) => link.state === 'open' || link.state === 'done',
    nextAt: ({ codesAskedAt }, now) => nextCodeAt(codesAskedAt, now),
    noted: (access, now) => ({
      ...access,
      codesAskedAt: [...withinDay(access.codesAskedAt, now), now],
    }),
  });
}

/** Somebody with an old link asks for a new one; it goes to the address that the case holds. */
export async function askGuestLink(ports: Needs, token: string): Promise<AskGuestMailResult> {
  return ask(ports, token, {
    message: 'guest-link',
    isFor: ({ link, task }) =>
      task.status === 'open' && (link.state === 'replaced' || link.state === 'expired'),
    nextAt: ({ linksAskedAt }, now) => {
      const [oldest, ...more] = withinDay(linksAskedAt, now);
      return oldest !== undefined && more.length + 1 >= LINKS_PER_DAY ? later(oldest, 24) : undefined;
    },
    noted: (access, now) => ({
      ...access,
      linksAskedAt: [...withinDay(access.linksAskedAt, now), now],
    }),
  });
}

interface Asking {
  message: 'guest-code' | 'guest-link';
  isFor: (visit: GuestLinkVisit) => boolean;
  nextAt: (access: GuestAccess, now: string) => string | undefined;
  noted: (access: GuestAccess, now: string) => GuestAccess;
}

async function ask(ports: Needs, token: string, asking: Asking): Promise<AskGuestMailResult> {
  return withRetry<AskGuestMailResult>(ports, async () => {
    const visit = await visitGuestLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    const { access: before, task } = visit;
    if (!asking.isFor(visit)) return { result: 'closed', link: visit.link };
    const now = ports.now();
    const at = asking.nextAt(before, now);
    if (at !== undefined) return { result: 'too-many', at };
    const after = { ...asking.noted(before, now), version: before.version + 1 };
    const work = { kind: 'notify', runId: task.runId, message: asking.message, taskId: task.id } as const;
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }, outboxWrite(ports, work)],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'asked' };
  });
}
