import { checkHexMac, hexMac } from './hex-mac.ts';
import type { WebhookCheck } from './signed-content.ts';

const PREFIX = 'sha256=';

/** `sha256=<hex>` over the raw body: GitHub's `x-hub-signature-256`, Jira's `x-hub-signature`. The secret is text. */
export function verifyHubSignature(
  secret: string,
  header: string | undefined,
  rawBody: Uint8Array,
): WebhookCheck {
  const given = header?.startsWith(PREFIX) === true ? [header.slice(PREFIX.length)] : [];
  return checkHexMac(secret, rawBody, given);
}

export function signHubSignature(secret: string, rawBody: Uint8Array): string {
  return PREFIX + hexMac(secret, rawBody);
}
