import type { Ports } from '../../ports.ts';
import { LINKS_KEPT } from '../../rules/guest/guest-limits.ts';
import type { GuestLinkState } from '../../rules/guest/guest-link-state.ts';
import { isAmong, secretHash } from '../../rules/guest/guest-secrets.ts';
import type { MailAccess } from '../../rules/mail/mail-access.ts';
import { mailLinkState } from '../../rules/mail/mail-link-state.ts';
import { NO_TOKEN, readMailToken } from '../../rules/mail/mail-secrets.ts';
import type { Person } from '../../rules/organization.ts';
import type { Task } from '../../rules/task.ts';

export interface MailLinkVisit {
  access: MailAccess;
  task: Task;
  /** To whom the mail was sent. */
  person: Person;
  linkHash: string;
  link: GuestLinkState;
}

/**
 * What the link in a person's mail leads to; undefined for one that was never sent or is not remembered any more.
 * Changes nothing, however often it is opened. One read and as many comparisons for all that opens nothing: how long the
 * answer takes does not tell whether there is a task behind an id, nor what has become of it.
 */
export async function visitMailLink(
  ports: Pick<Ports, 'store' | 'now'>,
  token: string,
): Promise<MailLinkVisit | undefined> {
  const { accessId, secret } = readMailToken(token) ?? NO_TOKEN;
  const linkHash = secretHash(secret);
  const access = await ports.store.mailAccess(accessId);
  const sent = (access?.mails ?? []).map((mail) => mail.linkHash);
  if (!isAmong(linkHash, sent, LINKS_KEPT) || access === undefined) return undefined;
  const [task, person] = await Promise.all([
    ports.store.task(access.taskId),
    ports.store.person(access.personId),
  ]);
  if (task === undefined || person === undefined) return undefined;
  return { access, task, person, linkHash, link: mailLinkState(access, linkHash, task, ports.now()) };
}
