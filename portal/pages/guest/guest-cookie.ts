import { SESSION_HOURS } from '../../../core/rules/guest/guest-limits.ts';
import { cookieHeader, expiredCookieHeader, readCookie } from '../../session/session-cookie.ts';

/** Apart from the cookie of people with an account: a guest's opens one task and nothing else. */
const GUEST_COOKIE = '__Host-clause8-guest';

export function guestSessionId(cookies: string | undefined): string | undefined {
  return readCookie(cookies, GUEST_COOKIE);
}

export function guestCookie(sessionId: string): string {
  return cookieHeader(GUEST_COOKIE, sessionId, SESSION_HOURS * 3600);
}

export function endedGuestCookie(): string {
  return expiredCookieHeader(GUEST_COOKIE);
}
