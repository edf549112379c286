import { SESSION_HOURS } from '../../../core/rules/guest/guest-limits.ts';
import { secretHash } from '../../../core/rules/guest/guest-secrets.ts';
import { mailToken, NO_TOKEN, readMailToken } from '../../../core/rules/mail/mail-secrets.ts';
import { cookieHeader, expiredCookieHeader, readCookie } from '../../session/session-cookie.ts';

/** The token of the link that was opened last: shows one task. Nothing is stored for it, so opening changes nothing. */
const LINK_COOKIE = '__Host-clause8-link';
/** The session of somebody who has entered a code: acts on one task. */
const MAIL_COOKIE = '__Host-clause8-mail';
const SECONDS = SESSION_HOURS * 3600;

/** The cookie for what was opened or pasted: a link, or the code at its end; what is neither opens nothing later. */
export function linkCookie(opened: string): string {
  const { accessId, secret } = readMailToken(opened.slice(opened.lastIndexOf('#') + 1)) ?? NO_TOKEN;
  return cookieHeader(LINK_COOKIE, mailToken(accessId, secret), SECONDS, 'Strict');
}

export function openedLink(cookies: string | undefined): string | undefined {
  return readCookie(cookies, LINK_COOKIE);
}

/** What ties a form to the link it was drawn for; made of the link, as there is no session yet. */
export function linkFormSecret(token: string): string {
  return secretHash(`form of ${token}`);
}

export function mailSessionCookie(sessionId: string): string {
  return cookieHeader(MAIL_COOKIE, sessionId, SECONDS, 'Strict');
}

export function mailSessionId(cookies: string | undefined): string | undefined {
  return readCookie(cookies, MAIL_COOKIE);
}

export function endedMailCookies(): string[] {
  return [expiredCookieHeader(LINK_COOKIE), expiredCookieHeader(MAIL_COOKIE)];
}
