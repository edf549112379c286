import type { Ports, Write } from '../../ports.ts';
import { hashOf } from '../../rules/canonical.ts';
import { CodedError } from '../../rules/coded-error.ts';
import { maskText } from '../../rules/incident-sources/mask-secrets.ts';
import { automaticSign, type AutomaticSign } from '../../rules/mail/automatic-mail.ts';
import { messageIdsIn } from '../../rules/mail/mail-answer.ts';
import { mailDoor, type MailDoor } from '../../rules/mail/mail-door.ts';
import { DOORS_PER_MAIL, RECEIVED_DAYS } from '../../rules/mail/mail-limits.ts';
import { senderOf } from '../../rules/mail/mail-sender.ts';
import { trustOf, type MailTrust } from '../../rules/mail/mail-trust.ts';
import type { ArrivedMail, MailHeader } from '../../rules/mail/read-mail.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import { outboxWrite } from '../outbox-write.ts';

export type TakeMailResult =
  /** `doors`: at how many of our addresses; those it was taken at before do not count. */
  | { result: 'taken'; doors: number }
  | { result: 'duplicate' }
  /** Nothing comes of it and nobody is answered. */
  | { result: 'ignored'; why: AutomaticSign | 'dangerous' | 'no-such-address' };

/** Only what a function at the door has. */
export type TakeMailPorts = Pick<Ports, 'now' | 'ids' | 'mailDomain'> & {
  store: Pick<Ports['store'], 'commit' | 'received'>;
};

const DAY_MS = 24 * 3_600_000;

/**
 * Takes a mail that arrived: for each of our addresses it was sent to, that it came and the order to see to it are one
 * transaction, so that the same mail has one effect however often it is handed in. What a machine wrote, and what holds
 * a virus or is advertising, is dropped here.
 * Throws `store.contended` when it could not be written: then it has to be handed in again.
 */
export async function takeMail(ports: TakeMailPorts, arrived: ArrivedMail): Promise<TakeMailResult> {
  const { parsed, returnPath, verdicts } = arrived;
  const sender = senderOf(parsed.headers, arrived.fromAsChecked);
  const from = sender.result === 'one' ? sender.address : undefined;
  const machine = automaticSign(
    { headers: parsed.headers, returnPath, ...(from === undefined ? {} : { from }) },
    ports.mailDomain,
  );
  if (machine !== undefined) return { result: 'ignored', why: machine };
  const trust = trustOf(verdicts, sender);
  if (trust === 'dangerous') return { result: 'ignored', why: 'dangerous' };
  const addresses = new Set(arrived.recipients.map((address) => address.toLowerCase()));
  const doors = [...addresses].flatMap((recipient) => {
    const door = mailDoor(recipient, ports.mailDomain);
    return door === undefined ? [] : [{ recipient, door }];
  });
  if (doors.length === 0) return { result: 'ignored', why: 'no-such-address' };
  const taken = await Promise.all(
    doors
      .slice(0, DOORS_PER_MAIL)
      .map((one) => takeAt(ports, mailAt(ports, arrived, { ...one, from, trust }))),
  );
  const fresh = taken.filter((isFresh) => isFresh).length;
  return fresh === 0 ? { result: 'duplicate' } : { result: 'taken', doors: fresh };
}

async function takeAt(ports: TakeMailPorts, mail: TakenMail): Promise<boolean> {
  const id = `mail#${mail.id}`;
  if ((await ports.store.received(id)) !== undefined) return false;
  const expiresAt = new Date(Date.parse(ports.now()) + RECEIVED_DAYS * DAY_MS).toISOString();
  const writes: Write[] = [
    { entity: 'received', after: { id, at: ports.now(), sha256: mail.sha256, expiresAt, version: 1 } },
    outboxWrite(ports, { kind: 'mail-in', runId: '', mail }),
  ];
  if ((await ports.store.commit({ writes, events: [] })) === 'committed') return true;
  // A copy was taken meanwhile; otherwise the mail must not be lost.
  if ((await ports.store.received(id)) !== undefined) return false;
  throw new CodedError('store.contended', `mail ${mail.id} could not be written`);
}

function mailAt(
  ports: Pick<Ports, 'now'>,
  { parsed, objectKey, sha256, verdicts }: ArrivedMail,
  at: {
    recipient: string;
    door: MailDoor;
    from: string | undefined;
    trust: Exclude<MailTrust, 'dangerous'>;
  },
): TakenMail {
  const { headers, subject, fromName, textFrom, belowQuote, attachments, unreadable } = parsed;
  const { recipient, door, from, trust } = at;
  const [messageId] = idsIn(headers, 'message-id');
  const isRead = door.kind === 'reply' || door.kind === 'commands';
  return {
    id: mailId({ messageId: messageId ?? objectKey, recipient, from, trust }),
    recipient,
    objectKey,
    sha256,
    verdicts,
    trust,
    ...(from === undefined ? {} : { from }),
    ...(fromName === undefined ? {} : { fromName }),
    subject: maskText(subject),
    text: maskText(isRead ? parsed.visible : parsed.whole),
    textFrom,
    ...(belowQuote === undefined ? {} : { belowQuote }),
    attachments,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(messageId === undefined ? {} : { messageId }),
    references: [...new Set([...idsIn(headers, 'references'), ...idsIn(headers, 'in-reply-to')])],
    receivedAt: ports.now(),
  };
}

/**
 * The same for copies of a mail, and another for a mail that only pretends to be the same: whoever forges a known
 * message id does not get in the way of the real one.
 */
export function mailId(
  of: Pick<TakenMail, 'recipient' | 'trust'> & { messageId: string; from: string | undefined },
) {
  return hashOf([of.messageId, of.recipient, of.from ?? '', of.trust]).slice(0, 40);
}

function idsIn(headers: readonly MailHeader[], key: string): string[] {
  return headers.filter((header) => header.key === key).flatMap(({ value }) => messageIdsIn(value));
}
