import { checkHexMac, hexMac } from './hex-mac.ts';
import type { WebhookCheck } from './signed-content.ts';

const MOST_SIGNATURES = 10;

/**
 * PagerDuty v3: `x-pagerduty-signature: v1=<hex>,v1=<hex>`, HMAC-SHA256 over the raw body with the secret as text;
 * several while a secret is rotated. There is no timestamp: the event's id is what keeps a copy from counting twice.
 */
export function verifyPagerDuty(
  secret: string,
  header: string | undefined,
  rawBody: Uint8Array,
): WebhookCheck {
  const given = (header ?? '')
    .split(',', MOST_SIGNATURES)
    .map((entry) => entry.trim())
    .flatMap((entry) => (entry.startsWith('v1=') ? [entry.slice(3)] : []));
  return checkHexMac(secret, rawBody, given);
}

export function signPagerDuty(secret: string, rawBody: Uint8Array): string {
  return `v1=${hexMac(secret, rawBody)}`;
}
