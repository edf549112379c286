import { createHash } from 'node:crypto';

/** The browser holds only an opaque id; the table holds only its hash. */
export const SESSION_COOKIE = '__Host-clause8';
/** What must survive the way to the provider and back, sealed. */
export const SIGN_IN_COOKIE = '__Host-clause8-signin';

/** A working day; then the person signs in again. */
export const SESSION_SECONDS = 12 * 3600;
export const SIGN_IN_SECONDS = 600;

export function sessionIdHash(id: string): string {
  return createHash('sha256').update(id).digest('hex');
}

/** `Set-Cookie` value; the `__Host-` prefix makes browsers insist on Secure, Path=/ and no Domain. */
export function cookieHeader(
  name: string,
  value: string,
  seconds: number,
  sameSite: 'Lax' | 'Strict' = 'Lax',
): string {
  return `${name}=${value}; Max-Age=${seconds}; Path=/; Secure; HttpOnly; SameSite=${sameSite}`;
}

export function expiredCookieHeader(name: string): string {
  return cookieHeader(name, '', 0);
}

/** The value of one cookie; undefined when absent or given twice (a sibling host may have planted the second). */
export function readCookie(header: string | undefined, name: string): string | undefined {
  const values = (header ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  return values.length === 1 && values[0] !== '' ? values[0] : undefined;
}
