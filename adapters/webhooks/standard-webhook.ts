import { createHmac, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../core/rules/coded-error.ts';
import { secretKey, strictBase64 } from './secrets.ts';
import {
  contentOf,
  signaturesOf,
  signedContent,
  type WebhookCheck,
  type WebhookMessage,
} from './signed-content.ts';

/**
 * Checks a Standard Webhooks 1.0.0 `v1` signature (HMAC-SHA256). Any of the secrets may have signed, any signature
 * of the header may be the one: that is how secrets are rotated. Refuses timestamps more than 300 s from `now`.
 * Throws `webhook.bad-secret` (our fault, not the sender's) when a secret is unusable or there is none.
 */
export function verifyStandardWebhook({
  secrets,
  signatureHeader,
  now,
  ...message
}: WebhookMessage & { secrets: string[]; signatureHeader: string | undefined; now: string }): WebhookCheck {
  const keys = secrets.map(secretKey);
  if (keys.length === 0) throw new CodedError('webhook.bad-secret', 'no secret to check with');
  const content = signedContent(message, now);
  if (typeof content === 'string') return { result: 'refused', reason: content };
  const signatures = signaturesOf(signatureHeader, 'v1');
  if (signatures.length === 0) return { result: 'refused', reason: 'no-signature' };

  const expected = keys.map((key) => hmac(key, content));
  const given = signatures.flatMap((signature) => strictBase64(signature) ?? []);
  // Every pair is compared, in constant time each: how long it takes says nothing of what was close.
  const matches = expected.flatMap((mac) => given.filter((each) => equal(each, mac)));
  return matches.length > 0 ? { result: 'ok' } : { result: 'refused', reason: 'wrong-signature' };
}

/** The `webhook-signature` header a sender of this secret adds. `timestamp`: seconds since 1970. */
export function signStandardWebhook({
  secret,
  id,
  timestamp,
  rawBody,
}: {
  secret: string;
  id: string;
  timestamp: string;
  rawBody: Uint8Array;
}): string {
  return `v1,${hmac(secretKey(secret), contentOf(id, timestamp, rawBody)).toString('base64')}`;
}

function hmac(key: Buffer, content: Buffer): Buffer {
  return createHmac('sha256', key).update(content).digest();
}

function equal(given: Buffer, expected: Buffer): boolean {
  return given.length === expected.length && timingSafeEqual(given, expected);
}
