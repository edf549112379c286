import { checkHexMac, hexMac } from './hex-mac.ts';
import { timeProblem, type WebhookCheck } from './signed-content.ts';

/**
 * Grafana 12 and later: bare hex in `x-grafana-alerting-signature`, HMAC-SHA256 over the raw body, or over
 * `<timestamp>:<body>` where a header for the timestamp (seconds) is configured. Then a delivery without it, or more
 * than 300 s from `now`, is refused.
 */
export function verifyGrafana(
  secret: string,
  header: string | undefined,
  rawBody: Uint8Array,
  clock?: { timestamp: string | undefined; now: string },
): WebhookCheck {
  if (clock === undefined) return checkHexMac(secret, rawBody, header === undefined ? [] : [header]);
  const problem = timeProblem(clock.timestamp, clock.now);
  if (problem !== undefined) return { result: 'refused', reason: problem };
  return checkHexMac(secret, stamped(clock.timestamp ?? '', rawBody), header === undefined ? [] : [header]);
}

export function signGrafana(secret: string, rawBody: Uint8Array, timestamp?: string): string {
  return hexMac(secret, timestamp === undefined ? rawBody : stamped(timestamp, rawBody));
}

function stamped(timestamp: string, rawBody: Uint8Array): Buffer {
  return Buffer.concat([Buffer.from(`${timestamp}:`, 'utf8'), rawBody]);
}
