import { personOfSession, type MailVisitor } from '../../../core/actions/mail/person-of-session.ts';
import { visitMailLink, type MailLinkVisit } from '../../../core/actions/mail/visit-mail-link.ts';
import { mailAccessId } from '../../../core/rules/mail/mail-secrets.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { mailSessionId, openedLink } from './mail-cookies.ts';

/** What the cookies of a browser open: the link that was opened last, and the visit of who has entered its code. */
export type MailVisit =
  { may: 'act'; visitor: MailVisitor } | { may: 'see'; link: MailLinkVisit; token: string };

/** Undefined for everything that opens nothing. A code that was entered for another link counts for that one only. */
export async function mailVisitOf(
  { ports }: PortalDeps,
  cookieHeader: string | undefined,
): Promise<MailVisit | undefined> {
  const token = openedLink(cookieHeader) ?? '';
  const sessionId = mailSessionId(cookieHeader);
  const link = await visitMailLink(ports, token);
  const visitor = sessionId === undefined ? undefined : await personOfSession(ports, sessionId);
  if (visitor !== undefined && link?.access.id === mailAccessId(visitor.task.id, visitor.person.id))
    return { may: 'act', visitor };
  return link === undefined ? undefined : { may: 'see', link, token };
}
