import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { LINKS_KEPT, linkExpiry, withinDay } from '../../rules/guest/guest-limits.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';
import type { MailAccess } from '../../rules/mail/mail-access.ts';
import { mailAccessId, mailSecret, mailToken, replyAddress } from '../../rules/mail/mail-secrets.ts';
import type { Task } from '../../rules/task.ts';
import { withRetry } from '../with-retry.ts';
import { mailedHash } from './mailed-hash.ts';

/** What a mail about a task holds for its one recipient. */
export interface IssuedMail {
  /** The token stands behind `#`: it reaches no log and no other site. */
  link: string;
  /** Absent where mails are not received. */
  replyTo?: string;
}

const SECRET_BYTES = 32;

/**
 * Makes the one link and the one answering address that stand for a person and a task from now on; earlier ones only say
 * that they were replaced. Neither decides anything by itself. The secrets are in the answer and nowhere else.
 */
export async function issueMailAccess(
  ports: Pick<
    Ports,
    'store' | 'now' | 'ids' | 'pause' | 'random' | 'portalUrl' | 'mailDomain' | 'receivesMail'
  >,
  task: Task,
  personId: string,
): Promise<IssuedMail> {
  const id = mailAccessId(task.id, personId);
  const link = mailSecret(ports.ids.secret(SECRET_BYTES));
  const reply = mailSecret(ports.ids.secret(SECRET_BYTES));
  const shownHash = await mailedHash(ports, task);
  return withRetry<IssuedMail>(ports, async () => {
    const before = await ports.store.mailAccess(id);
    const now = ports.now();
    const sent = {
      linkHash: secretHash(link),
      replyHash: secretHash(reply),
      ...(shownHash === undefined ? {} : { shownHash }),
      sentAt: now,
    };
    const after: MailAccess = {
      ...before,
      id,
      taskId: task.id,
      runId: task.runId,
      organizationId: task.organizationId,
      personId,
      mails: [...(before?.mails ?? []).slice(1 - LINKS_KEPT), sent],
      expiresAt: linkExpiry(now, task.dueAt),
      codesAskedAt: withinDay(before?.codesAskedAt ?? [], now),
      linksAskedAt: withinDay(before?.linksAskedAt ?? [], now),
      wrongCodes: 0,
      version: (before?.version ?? 0) + 1,
    };
    const write: Write =
      before === undefined ? { entity: 'mailAccess', after } : { entity: 'mailAccess', before, after };
    if ((await ports.store.commit({ writes: [write], events: [] })) === 'conflict') return 'conflict';
    return {
      link: `${ports.portalUrl}/t/#${mailToken(id, link)}`,
      ...(ports.receivesMail ? { replyTo: replyAddress(mailToken(id, reply), ports.mailDomain) } : {}),
    };
  });
}
