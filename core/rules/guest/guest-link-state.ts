import type { Task } from '../task.ts';
import type { GuestAccess } from './guest-access.ts';
import { WRONG_CODES } from './guest-limits.ts';

/** What a link leads to. Everything but `open` and `done` opens nothing. */
export type GuestLinkState =
  | { state: 'open' }
  /** Answered, by the guest or by somebody for them. */
  | { state: 'done' }
  /** Ended by its own rule because nobody answered. */
  | { state: 'lapsed' }
  /** Not asked any more, or the link was taken back. */
  | { state: 'withdrawn' }
  /** A newer link was sent. */
  | { state: 'replaced' }
  | { state: 'expired' }
  /** Too many wrong codes. */
  | { state: 'locked' };

/** The state of one link, by its hash; which of several reasons is said first is the one that helps most. */
export function guestLinkState(
  access: GuestAccess,
  linkHash: string,
  task: Pick<Task, 'status'>,
  now: string,
): GuestLinkState {
  if (task.status === 'cancelled') return { state: 'withdrawn' };
  if (task.status === 'expired') return { state: 'lapsed' };
  if (access.links.at(-1)?.hash !== linkHash) return { state: 'replaced' };
  if (access.withdrawnAt !== undefined) return { state: 'withdrawn' };
  if (access.wrongCodes >= WRONG_CODES) return { state: 'locked' };
  if (access.expiresAt <= now) return { state: 'expired' };
  return { state: task.status };
}
