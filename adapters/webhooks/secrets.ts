import { randomBytes } from 'node:crypto';
import { CodedError } from '../../core/rules/coded-error.ts';

/** Standard Webhooks 1.0.0 wants 24 to 64 random bytes. */
const MIN_BYTES = 24;
const MAX_BYTES = 64;
const PREFIX = 'whsec_';

/**
 * The key inside a `whsec_…` secret: its base64, decoded. Throws `webhook.bad-secret` for anything that is empty,
 * too short or not written that way; such a secret would let everybody sign.
 */
export function secretKey(secret: string): Buffer {
  const encoded = secret.startsWith(PREFIX) ? secret.slice(PREFIX.length) : '';
  const key = strictBase64(encoded);
  if (key === undefined || key.length < MIN_BYTES || key.length > MAX_BYTES)
    throw new CodedError(
      'webhook.bad-secret',
      `a secret is ${PREFIX} and ${MIN_BYTES} to ${MAX_BYTES} bytes in base64`,
    );
  return key;
}

/** A new secret of 32 random bytes. */
export function newSecret(): string {
  return PREFIX + randomBytes(32).toString('base64');
}

/** Node's own decoder skips what is no base64; this takes only what encodes back to the same text. */
export function strictBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, 'base64');
  return text !== '' && bytes.toString('base64') === text ? bytes : undefined;
}
