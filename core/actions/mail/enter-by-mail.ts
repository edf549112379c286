import type { Ports } from '../../ports.ts';
import { tryCode, type CodeRefusal } from '../../rules/guest/mailed-code.ts';
import { addressHash, codeOwner } from '../../rules/mail/mail-secrets.ts';
import type { GuestSession } from '../../rules/guest/guest-access.ts';
import { beginLinkSession } from '../guest/begin-link-session.ts';
import { withRetry } from '../with-retry.ts';
import { visitMailLink } from './visit-mail-link.ts';
import { wayIn } from './way-in.ts';

export type EnterByMailResult =
  /** `sessionId` is for the browser's cookie; the table holds only its hash. */
  | { result: 'entered'; sessionId: string }
  | CodeRefusal
  /** The link or the task is not such that a code would help. */
  | { result: 'closed' }
  | { result: 'unknown' };

type Checked =
  | { result: 'entered'; session: Pick<GuestSession, 'taskId' | 'linkHash' | 'person'> }
  | Exclude<EnterByMailResult, { result: 'entered' }>;

/**
 * Lets a browser act as the person whose mail held the link, on this one task, once it has the code from a second mail.
 * A try is counted before the answer is known; a code is good once, and for this access only.
 */
export async function enterByMail(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  token: string,
  typed: string,
): Promise<EnterByMailResult> {
  const checked = await withRetry<Checked>(ports, async () => {
    const visit = await visitMailLink(ports, token);
    if (visit === undefined) return { result: 'unknown' };
    const { access: before, task, person, linkHash } = visit;
    if (visit.link.state !== 'open' || (await wayIn(ports, task, person)) !== 'code')
      return { result: 'closed' };
    const tried = tryCode(before, codeOwner(before.id, person.email), typed, ports.now());
    if (tried.result === 'no-code' || tried.result === 'code-over') return tried;
    const committed = await ports.store.commit({
      writes: [{ entity: 'mailAccess', before, after: tried.after }],
      events: [],
    });
    if (committed === 'conflict') return committed;
    if (tried.result === 'wrong') return { result: 'wrong', triesLeft: tried.triesLeft };
    const whose = { id: person.id, addressHash: addressHash(person.email) };
    return { result: 'entered', session: { taskId: task.id, linkHash, person: whose } };
  });
  if (checked.result !== 'entered') return checked;
  return { result: 'entered', sessionId: await beginLinkSession(ports, checked.session) };
}
