import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { CodedError } from '../../core/rules/coded-error.ts';
import { strictBase64 } from './secrets.ts';
import {
  contentOf,
  signaturesOf,
  signedContent,
  type WebhookCheck,
  type WebhookMessage,
} from './signed-content.ts';

/** What stands before the 32 bytes of an Ed25519 key in DER (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const PUBLIC_KEY_HEAD = Buffer.from('302a300506032b6570032100', 'hex');
const KEY_BYTES = 32;

/**
 * Checks a Standard Webhooks 1.0.0 `v1a` signature (Ed25519) against public keys `whpk_…`.
 * Throws `webhook.bad-secret` when a key is unusable or there is none.
 */
export function verifyStandardWebhookV1a({
  publicKeys,
  signatureHeader,
  now,
  ...message
}: WebhookMessage & {
  publicKeys: string[];
  signatureHeader: string | undefined;
  now: string;
}): WebhookCheck {
  const keys = publicKeys.map(publicKeyOf);
  if (keys.length === 0) throw new CodedError('webhook.bad-secret', 'no key to check with');
  const content = signedContent(message, now);
  if (typeof content === 'string') return { result: 'refused', reason: content };
  const signatures = signaturesOf(signatureHeader, 'v1a').flatMap(
    (signature) => strictBase64(signature) ?? [],
  );
  if (signatures.length === 0) return { result: 'refused', reason: 'no-signature' };
  const good = keys.some((key) => signatures.some((signature) => verify(null, content, key, signature)));
  return good ? { result: 'ok' } : { result: 'refused', reason: 'wrong-signature' };
}

/** The `webhook-signature` header made with a secret key `whsk_…` (seed, then public key). */
export function signStandardWebhookV1a({
  secretKey,
  id,
  timestamp,
  rawBody,
}: {
  secretKey: string;
  id: string;
  timestamp: string;
  rawBody: Uint8Array;
}): string {
  const seed = bytesOf(secretKey, 'whsk_', 2 * KEY_BYTES).subarray(0, KEY_BYTES);
  const key = createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  return `v1a,${sign(null, contentOf(id, timestamp, rawBody), key).toString('base64')}`;
}

function publicKeyOf(text: string): KeyObject {
  const key = Buffer.concat([PUBLIC_KEY_HEAD, bytesOf(text, 'whpk_', KEY_BYTES)]);
  return createPublicKey({ key, format: 'der', type: 'spki' });
}

function bytesOf(text: string, prefix: string, length: number): Buffer {
  const bytes = text.startsWith(prefix) ? strictBase64(text.slice(prefix.length)) : undefined;
  if (bytes?.length !== length)
    throw new CodedError('webhook.bad-secret', `a key is ${prefix} and ${length} bytes in base64`);
  return bytes;
}
