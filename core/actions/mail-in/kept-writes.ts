import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { RAW_MAIL_DAYS, type KeptMail, type KeptWhy } from '../../rules/mail/kept-mail.ts';
import { mailDoor } from '../../rules/mail/mail-door.ts';
import { REPLY_PREFIX } from '../../rules/mail/mail-secrets.ts';
import { KEPT_PER_ORGANIZATION_AND_DAY } from '../../rules/mail/mail-limits.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Received } from '../../rules/received.ts';
import { outboxWrite } from '../outbox-write.ts';
import type { MailOutcome } from './mail-outcome.ts';
import { countInSpan } from './sender-limit.ts';
import { later } from '../../rules/later.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'mailDomain'>;

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
/** A notice that is about to go out may not see any more what is written beside it: then there is one more. */
const TOO_CLOSE_MS = 60_000;

/**
 * Keeps a mail for somebody to look at, and has those who look told: at once, and of all that come within the next hour
 * together once it is over (of advertising, within the day). Who has been told stands in the same transaction as the mail,
 * so that a crash between them forgets none.
 */
export async function keptWrites(ports: Needs, mail: TakenMail, kept: MailOutcome['kept']): Promise<Write[]> {
  if (kept === undefined) return [];
  const { organizationId, why } = kept;
  if ((await ports.store.keptMail(organizationId, mail.id)) !== undefined) return [];
  const kind = why === 'spam' ? 'spam' : 'mails';
  const after = keptMail(ports, mail, { organizationId, why });
  // Who floods one address uses up nothing of another.
  const counted = await countInSpan(ports, `kept-${kind}#${after.door}#${organizationId}`, 'day');
  if (counted > KEPT_PER_ORGANIZATION_AND_DAY)
    return fullWrites(ports, organizationId, `${kind}#${after.door}`);
  const told = await tellWrites(ports, after, { kind, spanMs: kind === 'spam' ? DAY_MS : HOUR_MS });
  return [{ entity: 'keptMail', after }, ...told];
}

function keptMail(
  { now, mailDomain }: Pick<Ports, 'now' | 'mailDomain'>,
  mail: TakenMail,
  { organizationId, why }: { organizationId: string; why: KeptWhy },
): KeptMail {
  const { id, attachments, receivedAt, objectKey, sha256 } = mail;
  const door = mailDoor(mail.recipient, mailDomain)?.kind ?? 'none';
  return {
    ...{ id, organizationId, door, why, attachments, receivedAt, objectKey, sha256 },
    // Whom it was given to, and nobody else, knows an answering address.
    recipient: door === 'reply' ? `${REPLY_PREFIX}…@${mailDomain}` : mail.recipient,
    keptAt: now(),
    fromWritten: mail.fromWritten ?? mail.from ?? '',
    subjectCharacters: mail.subject.length,
    expiresAt: later(receivedAt, RAW_MAIL_DAYS * DAY_MS),
    version: 1,
  };
}

/** `at` of the note is when the last notice goes out that has been ordered: it may still be to come. */
async function tellWrites(
  ports: Needs,
  { organizationId, id, keptAt }: KeptMail,
  { kind, spanMs }: { kind: 'mails' | 'spam'; spanMs: number },
): Promise<Write[]> {
  const now = ports.now();
  const noteId = `kept-${kind}#${organizationId}`;
  const before = await ports.store.received(noteId);
  if (before !== undefined && now < later(before.at, -TOO_CLOSE_MS)) return [];
  const next = before === undefined ? now : later(before.at, spanMs);
  const at = next > now ? next : now;
  const after: Received = {
    ...{ id: noteId, at, sha256: '' },
    expiresAt: later(at, 2 * DAY_MS),
    version: (before?.version ?? 0) + 1,
  };
  // What goes out later tells of all that has come until then.
  const extra = { organizationId, mailId: id, kind, ...(at > now ? { since: keptAt } : {}) };
  return [
    before === undefined ? { entity: 'received', after } : { entity: 'received', before, after },
    outboxWrite(ports, { kind: 'notify', runId: '', message: 'mails-kept', extra }, at),
  ];
}

/**
 * So many came today that the rest is not listed one by one: that is said once of each address and of advertising there, so
 * that who floods one does not keep it quiet of another.
 */
async function fullWrites(ports: Needs, organizationId: string, counted: string): Promise<Write[]> {
  const id = `kept-full#${counted}#${organizationId}#${ports.now().slice(0, 10)}`;
  if ((await ports.store.received(id)) !== undefined) return [];
  const expiresAt = later(ports.now(), 2 * DAY_MS);
  const extra = { organizationId, kind: 'full' };
  return [
    { entity: 'received', after: { id, at: ports.now(), sha256: '', expiresAt, version: 1 } },
    outboxWrite(ports, { kind: 'notify', runId: '', message: 'mails-kept', extra }),
  ];
}
