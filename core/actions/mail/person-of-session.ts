import type { Ports } from '../../ports.ts';
import type { GuestSession } from '../../rules/guest/guest-access.ts';
import { secretHash } from '../../rules/guest/guest-secrets.ts';
import { addressHash } from '../../rules/mail/mail-secrets.ts';
import type { Person } from '../../rules/organization.ts';
import type { Task } from '../../rules/task.ts';
import { wayIn } from './way-in.ts';

/** A browser that came by the link and the code of a person's mails: it acts as them on this one task. */
export interface MailVisitor {
  session: GuestSession;
  person: Person;
  task: Task;
}

/**
 * The person behind the cookie of a visit. Everything is read again on every request: a role that was taken away, or an
 * address that was corrected, ends the visit at once. A newer mail does not, or reminders would take away what is typed.
 */
export async function personOfSession(
  ports: Pick<Ports, 'store' | 'now'>,
  sessionId: string,
): Promise<MailVisitor | undefined> {
  const session = await ports.store.guestSession(secretHash(sessionId));
  if (session?.person === undefined || session.expiresAt <= ports.now()) return undefined;
  const [person, task] = await Promise.all([
    ports.store.person(session.person.id),
    ports.store.task(session.taskId),
  ]);
  if (person === undefined || task === undefined) return undefined;
  if (addressHash(person.email) !== session.person.addressHash) return undefined;
  return (await wayIn(ports, task, person)) === 'code' ? { session, person, task } : undefined;
}
