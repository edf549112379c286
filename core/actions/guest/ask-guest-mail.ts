import type { Ports } from '../../ports.ts';
import type { GuestAccess } from '../../rules/guest/guest-access.ts';
import { askForCode, askForLink, type AskedAgain } from '../../rules/guest/asked-again.ts';
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
    asked: askForCode,
  });
}

/** Somebody with an old link asks for a new one; it goes to the address that the case holds. */
export async function askGuestLink(ports: Needs, token: string): Promise<AskGuestMailResult> {
  return ask(ports, token, {
    message: 'guest-link',
    isFor: ({ link, task }) =>
      task.status === 'open' && (link.state === 'replaced' || link.state === 'expired'),
    asked: askForLink,
  });
}

interface Asking {
  message: 'guest-code' | 'guest-link';
  isFor: (visit: GuestLinkVisit) => boolean;
  asked: (access: GuestAccess, now: string) => AskedAgain<GuestAccess>;
}

async function ask(ports: Needs, token: string, asking: Asking): Promise<AskGuestMailResult> {
  return withRetry<AskGuestMailResult>(ports, async () => {
    const visit = await visitGuestLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    const { access: before, task } = visit;
    if (!asking.isFor(visit)) return { result: 'closed', link: visit.link };
    const asked = asking.asked(before, ports.now());
    if (asked.result === 'too-many') return asked;
    const { after } = asked;
    const work = { kind: 'notify', runId: task.runId, message: asking.message, taskId: task.id } as const;
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }, outboxWrite(ports, work)],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'asked' };
  });
}
