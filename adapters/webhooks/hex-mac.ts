import { createHmac, timingSafeEqual } from 'node:crypto';
import type { WebhookCheck } from './signed-content.ts';
import { textSecret } from './text-secret.ts';

const HEX_256 = /^[0-9a-f]{64}$/;

export function hexMac(secret: string, content: Uint8Array): string {
  return createHmac('sha256', textSecret(secret)).update(content).digest('hex');
}

/** Whether one of the given hex texts is the HMAC-SHA256 of the content; every one is compared in constant time. */
export function checkHexMac(secret: string, content: Uint8Array, given: string[]): WebhookCheck {
  const expected = Buffer.from(hexMac(secret, content), 'hex');
  const macs = given.filter((each) => HEX_256.test(each)).map((each) => Buffer.from(each, 'hex'));
  if (macs.length === 0) return { result: 'refused', reason: 'no-signature' };
  const matches = macs.filter((mac) => timingSafeEqual(mac, expected));
  return matches.length > 0 ? { result: 'ok' } : { result: 'refused', reason: 'wrong-signature' };
}
