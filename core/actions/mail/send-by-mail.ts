import type { Ports } from '../../ports.ts';
import type { Mail } from '../../ports/mailer.ts';
import { calendarFile } from '../../rules/mail/calendar-file.ts';
import { mailTags } from '../../rules/mail/mail-tags.ts';
import { threadRoot } from '../../rules/mail/thread-root.ts';
import { layOut, type Message } from '../messages/message.ts';
import type { Notice } from '../notices.ts';
import { issueMailAccess, type IssuedMail } from './issue-mail-access.ts';

export type SendByMailPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'pause' | 'random' | 'mailer' | 'portalUrl' | 'mailDomain' | 'receivesMail'
>;

/** Sends a notice to one person by mail. Throws `mail.refused` when the address takes none, other errors to try again. */
export async function sendByMail(ports: SendByMailPorts, entryId: string, notice: Notice): Promise<void> {
  const message = await messageOf(notice);
  if (message === undefined) return;
  const issued =
    notice.task === undefined ? undefined : await issueMailAccess(ports, notice.task, notice.to.id);
  await ports.mailer.send({
    to: { name: notice.to.name, email: notice.to.email },
    ...layOut(withLink(message, issued)),
    idempotencyKey: `${entryId}.${notice.to.id}`,
    ...(issued?.replyTo === undefined ? {} : { replyTo: issued.replyTo }),
    ...envelopeOf(ports, notice),
  });
}

async function messageOf({ message }: Notice): Promise<Message | undefined> {
  return typeof message === 'function' ? message() : message;
}

/** In a mail to one person, their own link stands where others find the page behind the sign-in. */
function withLink(message: Message, issued: IssuedMail | undefined): Message {
  if (message.link === undefined || issued === undefined) return message;
  return { ...message, link: { ...message.link, url: issued.link } };
}

/** What keeps mails of one matter together, what comes back with a bounce, and the date for the calendar. */
function envelopeOf(
  { now, mailDomain }: Pick<Ports, 'now' | 'mailDomain'>,
  { regarding = {}, calendar, isReply, isAutomatic, unsubscribe }: Notice,
): Pick<Mail, 'headers' | 'tags' | 'attachments'> {
  const root = threadRoot(regarding, mailDomain);
  return {
    headers: {
      ...(root === undefined ? {} : { 'In-Reply-To': root, References: root }),
      ...(isAutomatic === true ? { 'Auto-Submitted': 'auto-generated' } : {}),
      ...(isReply === true ? { 'Auto-Submitted': 'auto-replied' } : {}),
      ...(unsubscribe === undefined
        ? {}
        : { 'List-Unsubscribe': `<${unsubscribe}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' }),
    },
    tags: mailTags(regarding),
    ...(calendar === undefined ? {} : { attachments: [calendarFile(calendar, { now: now(), mailDomain })] }),
  };
}
