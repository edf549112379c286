import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { hashOf } from '../../rules/canonical.ts';
import { CodedError } from '../../rules/coded-error.ts';
import { maskText } from '../../rules/incident-sources/mask-secrets.ts';
import { automaticSign, mayBringOn, type AutomaticSign } from '../../rules/mail/automatic-mail.ts';
import type { KeptWhy } from '../../rules/mail/kept-mail.ts';
import { messageIdsIn } from '../../rules/mail/mail-answer.ts';
import { mailDoor, type MailDoor } from '../../rules/mail/mail-door.ts';
import { DOORS_PER_MAIL, FROM_CHARACTERS, MOST_DOORS, RECEIVED_DAYS } from '../../rules/mail/mail-limits.ts';
import { senderOf } from '../../rules/mail/mail-sender.ts';
import { trustOf, type MailTrust } from '../../rules/mail/mail-trust.ts';
import type { ArrivedMail, MailHeader } from '../../rules/mail/read-mail.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import { outboxWrite } from '../outbox-write.ts';
import { later } from '../../rules/later.ts';

export type TakeMailResult =
  /** `doors`: at how many of our addresses; those it was taken at before do not count. */
  | { result: 'taken'; doors: number }
  | { result: 'duplicate' }
  /** Nothing comes of it and nobody is answered. */
  | { result: 'ignored'; why: AutomaticSign | 'dangerous' | 'no-address' };

/** Only what a function at the door has. */
export type TakeMailPorts = Pick<Ports, 'now' | 'ids' | 'mailDomain'> & {
  store: Pick<Ports['store'], 'commit' | 'received'>;
};

const DAY_MS = 24 * 3_600_000;

/**
 * Takes a mail that arrived: for each of our addresses it was sent to, that it came and the order to see to it are one
 * transaction, so that the same mail has one effect however often it is handed in. What a machine wrote is dropped here.
 * What holds a virus, or is advertising or a mailing as far as can be seen, is dropped too, but not where everybody may
 * write to: there it is set aside, for somebody to look at.
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
  if (machine !== undefined && !mayBringOn(machine)) return { result: 'ignored', why: machine };
  const trust = trustOf(verdicts, sender);
  const against = trust === 'dangerous' ? danger(verdicts) : machine === undefined ? undefined : 'forwarded';
  const doors = doorsOf(ports, arrived.recipients);
  const open = against === undefined ? doors : doors.filter(({ door }) => isHeard(door, against));
  if (open.length === 0)
    return {
      result: 'ignored',
      why: doors.length === 0 ? 'no-address' : trust === 'dangerous' ? trust : (machine ?? 'no-address'),
    };
  const taken = await Promise.all(
    open.slice(0, MOST_DOORS).flatMap(({ recipient, door }, index) => {
      const setAside = against ?? (index < DOORS_PER_MAIL ? undefined : 'many-addresses');
      if (setAside !== undefined && !isHeard(door, setAside)) return [];
      const at = { recipient, door, from, trust };
      // What is set aside does not stand in the way of the mail itself, and is nothing new after it.
      const mail = mailAt(ports, arrived, { ...at, setAside });
      const itself =
        setAside === undefined ? mail.id : mailAt(ports, arrived, { ...at, setAside: undefined }).id;
      return takeAt(ports, mail, itself);
    }),
  );
  const fresh = taken.filter((isFresh) => isFresh).length;
  return fresh === 0 ? { result: 'duplicate' } : { result: 'taken', doors: fresh };
}

interface OwnAddress {
  recipient: string;
  /** Undefined: of our domain, and none that we gave to anybody. */
  door: MailDoor | undefined;
}

function doorsOf({ mailDomain }: Pick<Ports, 'mailDomain'>, recipients: readonly string[]): OwnAddress[] {
  const addresses = new Set(recipients.map((address) => address.toLowerCase()));
  return [...addresses]
    .filter((recipient) => recipient.endsWith(`@${mailDomain.toLowerCase()}`))
    .map((recipient) => ({ recipient, door: mailDoor(recipient, mailDomain) }));
}

function danger({ virus }: ArrivedMail['verdicts']): 'virus' | 'not-scanned' | 'spam' {
  if (virus === 'FAIL') return 'virus';
  return virus === 'PASS' ? 'spam' : 'not-scanned';
}

/** Where everybody may write to, nothing is dropped unheard; an answering address that nobody can guess is for people too. */
function isHeard(door: MailDoor | undefined, against: KeptWhy): boolean {
  if (door?.kind === 'reply') return against !== 'forwarded';
  return door?.kind === 'incident' || door?.kind === 'requests';
}

async function takeAt(ports: TakeMailPorts, mail: TakenMail, itself: string): Promise<boolean> {
  const id = `mail#${mail.id}`;
  const known = await Promise.all([id, `mail#${itself}`].map((one) => ports.store.received(one)));
  if (known.some((one) => one !== undefined)) return false;
  const expiresAt = later(ports.now(), RECEIVED_DAYS * DAY_MS);
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
  { parsed, objectKey, sha256, verdicts, receivedAt }: ArrivedMail,
  at: OwnAddress & { from: string | undefined; trust: MailTrust; setAside: KeptWhy | undefined },
): TakenMail {
  const { headers, subject, fromName, textFrom, belowQuote, attachments, unreadable } = parsed;
  const { recipient, door, from, trust, setAside } = at;
  const [messageId] = idsIn(headers, 'message-id');
  const isRead = door?.kind === 'reply' || door?.kind === 'commands';
  const text = maskText(isRead ? parsed.visible : parsed.whole);
  const now = ports.now();
  return {
    id: mailId({
      ...{ messageId: messageId ?? objectKey, recipient, from, trust },
      // Whoever forges who wrote, and what the mail is called, does not get in the way of a mail with other words.
      ...(trust === 'proven' ? {} : { words: unreadable === undefined ? subject + text : sha256 }),
      ...(setAside === undefined ? {} : { setAside }),
    }),
    recipient,
    objectKey,
    sha256,
    verdicts,
    trust: trust === 'proven' ? trust : 'unproven',
    fromWritten: fromWrittenIn(headers),
    ...(setAside === undefined ? {} : { setAside }),
    ...(from === undefined ? {} : { from }),
    ...(fromName === undefined ? {} : { fromName }),
    subject: maskText(subject),
    text: setAside === undefined ? text : '',
    textFrom,
    ...(belowQuote === undefined ? {} : { belowQuote }),
    attachments,
    ...(unreadable === undefined ? {} : { unreadable }),
    ...(messageId === undefined ? {} : { messageId }),
    references: [...new Set([...idsIn(headers, 'references'), ...idsIn(headers, 'in-reply-to')])],
    // What somebody asks for counts from when the mail was received, however late it is handed in.
    receivedAt: receivedAt !== undefined && receivedAt < now ? receivedAt : now,
  };
}

/**
 * The same for copies of a mail, and another for a mail that only pretends to be the same: whoever forges a known
 * message id does not get in the way of the real one.
 */
export function mailId(
  of: Pick<TakenMail, 'recipient'> & {
    messageId: string;
    from: string | undefined;
    trust: MailTrust;
    words?: string;
    setAside?: KeptWhy;
  },
) {
  const parts = [of.messageId, of.recipient, of.from ?? '', of.trust];
  const words = of.words === undefined ? [] : [of.words];
  return hashOf([...parts, ...words, ...(of.setAside === undefined ? [] : [of.setAside])]).slice(0, 40);
}

/** All that the From headers say, on one line; it makes no link where somebody shows it. */
function fromWrittenIn(headers: readonly MailHeader[]): string {
  return headers
    .filter(({ key }) => key === 'from')
    .map(({ value }) => value)
    .join(' | ')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
    .replaceAll('://', ':')
    .trim()
    .slice(0, FROM_CHARACTERS);
}

function idsIn(headers: readonly MailHeader[], key: string): string[] {
  return headers.filter((header) => header.key === key).flatMap(({ value }) => messageIdsIn(value));
}
