import { createHash, createPrivateKey, createPublicKey } from 'node:crypto';
import type { EndpointKey, EndpointScheme } from './endpoint.ts';

/** What stands before the 32 bytes of an Ed25519 private key in DER (RFC 8410). */
const PRIVATE_KEY_HEAD = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_BYTES = 32;
/** So long after a rotation both keys sign: receivers change over in that time. */
export const OVERLAP_MS = 7 * 24 * 3_600_000;

/** A key as it is made, before it is sealed. */
export interface NewKey {
  kid: string;
  /** `whsk_` + seed and public key, or `whsec_` + secret. */
  secret: string;
  publicKey?: string;
}

/** The key of 32 random bytes (base64url): the seed of an Ed25519 key, or the HMAC key itself. */
export function keyOf(scheme: EndpointScheme, randomBytes: string): NewKey {
  const seed = Buffer.from(randomBytes, 'base64url').subarray(0, KEY_BYTES);
  if (scheme === 'v1') return { kid: kidOf(seed), secret: `whsec_${seed.toString('base64')}` };
  const privateKey = createPrivateKey({
    key: Buffer.concat([PRIVATE_KEY_HEAD, seed]),
    format: 'der',
    type: 'pkcs8',
  });
  const publicKey = createPublicKey(privateKey).export({ format: 'der', type: 'spki' }).subarray(-KEY_BYTES);
  return {
    kid: kidOf(publicKey),
    secret: `whsk_${Buffer.concat([seed, publicKey]).toString('base64')}`,
    publicKey: `whpk_${publicKey.toString('base64')}`,
  };
}

/** Ten bytes of a hash: names a key and tells nothing of it. */
function kidOf(key: Uint8Array): string {
  return `key_${createHash('sha256').update('clause8 endpoint key').update(key).digest('hex').slice(0, 20)}`;
}

/** What sealed keys of an endpoint are for: they open for nothing else. */
export function keyContext(endpointId: string): Record<string, string> {
  return { purpose: 'endpoint-key', endpointId };
}

/** The keys that sign at an instant, the newest first. */
export function keysAt(
  { current, previous }: { current: EndpointKey; previous?: EndpointKey & { until: string } },
  now: string,
): EndpointKey[] {
  return previous !== undefined && now < previous.until ? [current, previous] : [current];
}
