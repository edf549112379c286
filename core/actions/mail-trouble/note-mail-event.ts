import { createHash } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import type { MailEvent } from '../../rules/mail/mail-event.ts';
import { oneMoreDelay, sameAddress, type MailTrouble } from '../../rules/mail/mail-trouble.ts';
import type { Person } from '../../rules/organization.ts';
import { commitRun } from '../commit-run.ts';
import { withRetry } from '../with-retry.ts';
import { noteTrouble } from './note-trouble.ts';
import { noteUnreachedGuest } from './note-unreached-guest.ts';
import { unreachedChange } from './unreached-change.ts';
import { later } from '../../rules/later.ts';

export type NoteMailEventPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>;

export type Noted =
  /** Somebody is asked to repair the address; `runId` where that has just begun. */
  | { result: 'trouble'; personId: string; runId?: string }
  | { result: 'guest-unreached'; taskId: string }
  /** Counted, or on record; nothing follows from it yet. */
  | { result: 'noted' }
  /** Told before, or about an address that nobody here has any more. */
  | { result: 'passed-over' };

/** The service tells an event at least once, for some days at most. */
const KEPT_MS = 14 * 86_400_000;

/**
 * Takes in what became of a mail. An address that takes no mails is not relied on any more, stands on the run that the
 * mail was about, and becomes a task for the organization's administrator; deadlines stay as they are.
 */
export async function noteMailEvent(ports: NoteMailEventPorts, event: MailEvent): Promise<Noted> {
  return withRetry<Noted>(ports, async () => {
    const seen = seenWrite(ports, event);
    if ((await ports.store.received(seen.after.id)) !== undefined) return { result: 'passed-over' };
    const person = await whose(ports, event);
    if (person === undefined) return noteUnreachedGuest(ports, event, seen);
    // Only the new address is: the one that we have is not held to be broken, and goes on being used.
    if (person.mailTrouble === undefined && !sameAddress(person.email, event.address))
      return noted(ports, [
        { entity: 'person', before: person, after: { ...person, version: person.version + 1 } },
        seen,
      ]);
    return noteForPerson(ports, event, person, seen);
  });
}

/**
 * Whose address it is now: a mail to an address that has been corrected meanwhile is nobody's trouble. A new address that
 * takes no mails is forgotten, and how to reach the person is asked again.
 */
async function whose(
  { store }: Pick<Ports, 'store'>,
  { address, regarding, kind }: MailEvent,
): Promise<Person | undefined> {
  const { personId } = regarding;
  const person = personId === undefined ? await store.personByEmail(address) : await store.person(personId);
  if (person?.newAddress !== undefined && sameAddress(person.newAddress.email, address)) {
    const { newAddress: _gone, ...rest } = person;
    return kind === 'bounced' || kind === 'complained' ? rest : undefined;
  }
  return person !== undefined && sameAddress(person.email, address) ? person : undefined;
}

async function noteForPerson(
  ports: NoteMailEventPorts,
  event: MailEvent,
  before: Person,
  seen: Write,
): Promise<Noted | 'conflict'> {
  switch (event.kind) {
    case 'delivered':
      return noteArrival(ports, before);
    case 'delayed': {
      const { delays, isTrouble } = oneMoreDelay(before, event.at);
      if (isTrouble) return noteTrouble(ports, event, before, { kind: 'delayed', seen });
      const after = { ...before, mailDelays: delays, version: before.version + 1 };
      return noted(ports, [{ entity: 'person', before, after }, seen]);
    }
    case 'not-sent': {
      const { change: about } = await unreachedChange(ports, event, {
        personIds: [before.id],
        why: event.kind,
      });
      if (about === undefined) return noted(ports, [seen]);
      const committed = await commitRun(ports, about.run, { ...about.change, writes: [seen] });
      return committed === 'conflict' ? committed : { result: 'noted' };
    }
    case 'bounced':
    case 'complained':
      return noteTrouble(ports, event, before, { kind: event.kind satisfies MailTrouble['kind'], seen });
  }
}

async function noteArrival(ports: NoteMailEventPorts, before: Person): Promise<Noted | 'conflict'> {
  const { mailDelays, ...rest } = before;
  if (mailDelays === undefined) return { result: 'passed-over' };
  return noted(ports, [{ entity: 'person', before, after: { ...rest, version: before.version + 1 } }]);
}

async function noted({ store }: Pick<Ports, 'store'>, writes: Write[]): Promise<Noted | 'conflict'> {
  return (await store.commit({ writes, events: [] })) === 'conflict' ? 'conflict' : { result: 'noted' };
}

/** Written together with what the event does, so that it does it once. */
function seenWrite({ now }: Pick<Ports, 'now'>, { id, kind, address }: MailEvent) {
  const at = now();
  const sha256 = createHash('sha256')
    .update(JSON.stringify([id, kind, address.toLowerCase()]))
    .digest('hex');
  const expiresAt = later(at, KEPT_MS);
  return {
    entity: 'received',
    after: { id: `mail-event#${sha256}`, at, sha256, expiresAt, version: 1 },
  } as const;
}
