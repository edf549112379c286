import type { Ports } from '../../ports.ts';
import type { GuestAccess } from '../../rules/guest/guest-access.ts';
import { guestLinkState, type GuestLinkState } from '../../rules/guest/guest-link-state.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';
import type { Task } from '../../rules/task.ts';

export interface GuestLinkVisit {
  access: GuestAccess;
  task: Task;
  linkHash: string;
  link: GuestLinkState;
}

/** Tokens are 32 bytes in base64url. */
const TOKEN = /^[\w-]{43}$/;

/** What a personal link leads to; undefined for one that was never sent. Changes nothing, however often it is opened. */
export async function visitGuestLink(
  ports: Pick<Ports, 'store' | 'now'>,
  token: string,
): Promise<GuestLinkVisit | undefined> {
  if (!TOKEN.test(token)) return undefined;
  const linkHash = secretHash(token);
  const access = await ports.store.guestAccessByLink(linkHash);
  const task = access === undefined ? undefined : await ports.store.task(access.taskId);
  if (access === undefined || task === undefined) return undefined;
  return { access, task, linkHash, link: guestLinkState(access, linkHash, task, ports.now()) };
}
