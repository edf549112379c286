import * as z from 'zod';
import type { Ports } from '../../core/ports.ts';
import type { PendingSignIn } from '../../core/ports/identity.ts';
import { SIGN_IN_SECONDS } from './session-cookie.ts';
import { later } from '../../core/rules/later.ts';

const Attempt = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  codeVerifier: z.string(),
  returnTo: z.string(),
  expiresAt: z.string(),
});

const CONTEXT = { purpose: 'sign-in' };

/** Seals one sign-in attempt for its cookie. */
export async function sealAttempt(
  ports: Pick<Ports, 'vault' | 'now'>,
  pending: PendingSignIn,
  returnTo: string,
): Promise<string> {
  const expiresAt = later(ports.now(), SIGN_IN_SECONDS * 1000);
  const sealed = await ports.vault.seal(JSON.stringify({ ...pending, returnTo, expiresAt }), CONTEXT);
  return Buffer.from(sealed).toString('base64url');
}

/** The attempt in the cookie; undefined when it was not sealed here or is too old. */
export async function openAttempt(
  ports: Pick<Ports, 'vault' | 'now'>,
  cookie: string,
): Promise<{ pending: PendingSignIn; returnTo: string } | undefined> {
  const plain = await openQuietly(ports, cookie);
  const attempt = plain === undefined ? undefined : Attempt.safeParse(plain).data;
  if (attempt === undefined || attempt.expiresAt <= ports.now()) return undefined;
  const { state, nonce, codeVerifier, returnTo } = attempt;
  return { pending: { state, nonce, codeVerifier }, returnTo };
}

/** A cookie that does not open is no attempt, whatever is wrong with it. */
async function openQuietly(ports: Pick<Ports, 'vault'>, cookie: string): Promise<unknown> {
  try {
    return JSON.parse(await ports.vault.open(Buffer.from(cookie, 'base64url').toString(), CONTEXT));
  } catch {
    return undefined;
  }
}
