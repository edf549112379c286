import { createHmac, timingSafeEqual } from 'node:crypto';
import { CodedError } from '../../core/rules/coded-error.ts';

/** What Slack gives has 32 hex digits; what is shorter than this was typed wrong or made up. */
const SHORTEST_SECRET = 16;
const WINDOW_SECONDS = 300;
/** Seconds since 1970: digits and nothing else, so that nothing is read into a number that Slack did not send. */
const SECONDS = /^\d{1,11}$/;

export interface SlackCheck {
  /** `X-Slack-Request-Timestamp` and `X-Slack-Signature`, as they came. */
  timestamp: string | undefined;
  signature: string | undefined;
  /** The bytes as Slack sent them. */
  rawBody: Uint8Array;
  /** ISO instant. */
  now: string;
}

/**
 * The signing secret, fit to be checked with. Throws `slack.bad-secret`: an empty HMAC key can be forged by anybody, so
 * a function with one must not start.
 */
export function signingSecret(text: string | undefined): string {
  const secret = text?.trim() ?? '';
  if (secret.length >= SHORTEST_SECRET) return secret;
  throw new CodedError('slack.bad-secret', 'the signing secret of Slack is missing or too short');
}

/**
 * Whether Slack has signed this request: HMAC-SHA256 of `v0:<timestamp>:<raw body>`, its time at most 300 seconds from
 * ours in both directions. Never throws for what a sender sends.
 */
export function isSignedBySlack(secret: string, { timestamp, signature, rawBody, now }: SlackCheck): boolean {
  if (timestamp === undefined || !SECONDS.test(timestamp)) return false;
  const apart = Math.abs(Math.floor(Date.parse(now) / 1000) - Number(timestamp));
  const given = Buffer.from(signature ?? '', 'utf8');
  const expected = Buffer.from(signForSlack(secret, timestamp, rawBody), 'utf8');
  // A length says nothing: that of the right signature is known to all.
  const equal = given.length === expected.length && timingSafeEqual(given, expected);
  return equal && apart <= WINDOW_SECONDS;
}

/** The `X-Slack-Signature` of a request. */
export function signForSlack(secret: string, timestamp: string, rawBody: Uint8Array): string {
  const mac = createHmac('sha256', secret).update(`v0:${timestamp}:`).update(rawBody);
  return `v0=${mac.digest('hex')}`;
}
