import type { Ports } from '../../ports.ts';
import type { GuestAccess } from '../../rules/guest/guest-access.ts';
import { later, SESSION_HOURS } from '../../rules/guest/guest-limits.ts';
import type { GuestLinkState } from '../../rules/guest/guest-link-state.ts';
import { codeHash, readCode, sameHash, secretHash } from '../../rules/guest/guest-secrets.ts';
import { withRetry } from '../with-retry.ts';
import { visitGuestLink } from './visit-guest-link.ts';

export type EnterGuestResult =
  /** `sessionId` is for the browser's cookie; the table holds only its hash. */
  | { result: 'entered'; sessionId: string }
  | { result: 'wrong'; triesLeft: number }
  /** Not six digits: no try was used. */
  | { result: 'no-code' }
  /** None was asked for, it is too old or has been tried too often: ask for a new one. */
  | { result: 'code-over' }
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
  const code = readCode(typed);
  const checked = await withRetry<Checked>(ports, async () => {
    const visit = await visitGuestLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    const { access: before, link, linkHash } = visit;
    if (link.state !== 'open' && link.state !== 'done') return { result: 'closed', link };
    if (code === undefined) return { result: 'no-code' };
    const now = ports.now();
    const known = before.code;
    if (known === undefined || known.expiresAt <= now || known.triesLeft < 1) return { result: 'code-over' };
    const right = sameHash(known.hash, codeHash(before.taskId, known.salt, code));
    const after = right ? afterRightCode(before, now) : afterWrongCode(before, known);
    const committed = await ports.store.commit({
      writes: [{ entity: 'guestAccess', before, after }],
      events: [],
    });
    if (committed === 'conflict') return committed;
    return right
      ? { result: 'entered', linkHash, taskId: before.taskId }
      : { result: 'wrong', triesLeft: known.triesLeft - 1 };
  });
  if (checked.result !== 'entered') return checked;
  return { result: 'entered', sessionId: await beginSession(ports, checked) };
}

function afterRightCode({ code: _used, ...access }: GuestAccess, now: string): GuestAccess {
  return { ...access, enteredAt: now, version: access.version + 1 };
}

function afterWrongCode(access: GuestAccess, code: NonNullable<GuestAccess['code']>): GuestAccess {
  return {
    ...access,
    code: { ...code, triesLeft: code.triesLeft - 1 },
    wrongCodes: access.wrongCodes + 1,
    version: access.version + 1,
  };
}

async function beginSession(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  { linkHash, taskId }: { linkHash: string; taskId: string },
): Promise<string> {
  const id = ports.ids.secret(32);
  const createdAt = ports.now();
  await ports.store.saveGuestSession({
    idHash: secretHash(id),
    taskId,
    linkHash,
    formSecret: ports.ids.secret(32),
    createdAt,
    expiresAt: later(createdAt, SESSION_HOURS),
  });
  return id;
}
