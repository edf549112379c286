import { WRONG_CODES } from '../guest/guest-limits.ts';
import type { GuestLinkState } from '../guest/guest-link-state.ts';
import type { Task } from '../task.ts';
import type { MailAccess } from './mail-access.ts';

/** What a link in a person's mail leads to. What has become of the task goes before what has become of the link. */
export function mailLinkState(
  { mails, wrongCodes, expiresAt }: Pick<MailAccess, 'mails' | 'wrongCodes' | 'expiresAt'>,
  linkHash: string,
  { status }: Pick<Task, 'status'>,
  now: string,
): GuestLinkState {
  if (status === 'done') return { state: 'done' };
  if (status === 'cancelled') return { state: 'withdrawn' };
  if (status === 'expired') return { state: 'lapsed' };
  if (mails.at(-1)?.linkHash !== linkHash) return { state: 'replaced' };
  if (wrongCodes >= WRONG_CODES) return { state: 'locked' };
  return { state: expiresAt <= now ? 'expired' : 'open' };
}
