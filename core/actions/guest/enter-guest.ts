import type { Ports } from '../../ports.ts';
import type { GuestLinkState } from '../../rules/guest/guest-link-state.ts';
import { tryCode, type CodeRefusal } from '../../rules/guest/mailed-code.ts';
import { withRetry } from '../with-retry.ts';
import { beginLinkSession } from './begin-link-session.ts';
import { visitGuestLink } from './visit-guest-link.ts';

export type EnterGuestResult =
  /** `sessionId` is for the browser's cookie; the table holds only its hash. */
  | { result: 'entered'; sessionId: string }
  | CodeRefusal
  | { result: 'closed'; link: GuestLinkState }
  | { result: 'unknown' };

type Checked =
  { result: 'entered'; linkHash: string; taskId: string } | Exclude<EnterGuestResult, { result: 'entered' }>;

/**
 * Lets a browser in that has the link and the code from the mail. A try is counted before the answer is known, in one
 * conditional write: however many are sent at once, no more than five are looked at. A code is good once.
 */
export async function enterGuest(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  token: string,
  typed: string,
): Promise<EnterGuestResult> {
  const checked = await withRetry<Checked>(ports, async () => {
    const visit = await visitGuestLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    const { access: before, link, linkHash } = visit;
    if (link.state !== 'open' && link.state !== 'done') return { result: 'closed', link };
    const now = ports.now();
    const tried = tryCode(before, before.taskId, typed, now);
    if (tried.result === 'no-code' || tried.result === 'code-over') return tried;
    const right = tried.result === 'right';
    const after = right ? { ...tried.after, enteredAt: now } : tried.after;
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }],
      events: [],
    });
    if (committed === 'conflict') return committed;
    return right
      ? { result: 'entered', linkHash, taskId: before.taskId }
      : { result: 'wrong', triesLeft: tried.triesLeft };
  });
  if (checked.result !== 'entered') return checked;
  const { linkHash, taskId } = checked;
  return { result: 'entered', sessionId: await beginLinkSession(ports, { linkHash, taskId }) };
}
