import { createHash, timingSafeEqual } from 'node:crypto';
import type { WebhookCheck } from './signed-content.ts';
import { textSecret } from './text-secret.ts';

const BEARER = /^bearer +([\x21-\x7e]{1,512})$/i;

/**
 * `authorization: Bearer <token>`, for senders that cannot sign. It shows that the sender was told the token once, not
 * what it said: whoever reads along could have changed the body.
 */
export function verifyBearer(token: string, header: string | undefined): WebhookCheck {
  const expected = digestOf(textSecret(token));
  const given = BEARER.exec(header ?? '')?.[1];
  if (given === undefined) return { result: 'refused', reason: 'no-signature' };
  // Digests have one length, so the comparison says nothing of the token's.
  return timingSafeEqual(digestOf(Buffer.from(given, 'utf8')), expected)
    ? { result: 'ok' }
    : { result: 'refused', reason: 'wrong-signature' };
}

function digestOf(bytes: Buffer): Buffer {
  return createHash('sha256').update(bytes).digest();
}
