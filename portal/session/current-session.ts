import type { Ports } from '../../core/ports.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Session } from '../../core/rules/session.ts';
import { readCookie, SESSION_COOKIE, sessionIdHash } from './session-cookie.ts';

/** A browser that is signed in, with the person as the table has them now. */
export interface Visitor {
  session: Session;
  person: Person;
}

/** Who is visiting; session and person are read again on every request, so removed rights end at once. */
export async function visitorOf(
  ports: Pick<Ports, 'store' | 'now'>,
  cookieHeader: string | undefined,
): Promise<Visitor | undefined> {
  const id = readCookie(cookieHeader, SESSION_COOKIE);
  if (id === undefined) return undefined;
  const session = await ports.store.session(sessionIdHash(id));
  if (session === undefined || session.expiresAt <= ports.now()) return undefined;
  const person = await ports.store.person(session.personId);
  return person === undefined ? undefined : { session, person };
}
