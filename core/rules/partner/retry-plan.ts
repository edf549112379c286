import { later } from './announcement.ts';
import type { Announcement, Attempt, Endpoint } from './endpoint.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/**
 * How long after a failed try the next one is, from the second try on: the example plan of Standard Webhooks 1.0.0, ten
 * tries over 75 hours and 35 minutes.
 */
export const WAITS_MS = [
  5 * SECOND,
  5 * MINUTE,
  30 * MINUTE,
  2 * HOUR,
  5 * HOUR,
  10 * HOUR,
  14 * HOUR,
  20 * HOUR,
  24 * HOUR,
];
/** Part of a wait that chance adds, so that many do not come at once after an outage. */
const JITTER = 0.1;
/** What a receiver asks for beyond this is not waited for. */
const LONGEST_MS = 24 * HOUR;
/** An endpoint that has failed so long is switched off. */
const GIVE_UP_MS = 5 * 24 * HOUR;
const KEPT_ATTEMPTS = 20;

/** How a try went: what the receiver answered, or why there was no answer. */
export type Posted = { milliseconds: number } & (
  { status: number; answer: string; retryAfterSeconds?: number } | { error: string }
);

export function isDelivered(posted: Posted): boolean {
  return 'status' in posted && posted.status >= 200 && posted.status <= 299;
}

/** The announcement after a try. `random`: 0 ≤ x < 1. */
export function afterTry(before: Announcement, posted: Posted, now: string, random: number): Announcement {
  const { ready: _ready, nextAt: _nextAt, ...rest } = before;
  const attempts = [...before.attempts, attemptOf(posted, now)].slice(-KEPT_ATTEMPTS);
  const version = before.version + 1;
  if (isDelivered(posted)) return { ...rest, status: 'delivered', attempts, version };
  const tries = before.tries + 1;
  const wait = WAITS_MS[before.tries];
  if (wait === undefined || isGone(posted)) return { ...rest, status: 'dead', attempts, tries, version };
  const asked = 'status' in posted ? Math.min((posted.retryAfterSeconds ?? 0) * SECOND, LONGEST_MS) : 0;
  const nextAt = later(now, Math.round(Math.max(wait, asked) * (1 + JITTER * random)));
  return { ...rest, attempts, tries, nextAt, version };
}

/** One that is not sent, because its endpoint is off. */
export function undeliverable(before: Announcement): Announcement {
  const { ready: _ready, nextAt: _nextAt, ...rest } = before;
  return { ...rest, status: 'dead', version: before.version + 1 };
}

/** The endpoint after a try; undefined when nothing about it changes. */
export function endpointAfter(before: Endpoint, posted: Posted, now: string): Endpoint | undefined {
  const { failingSince, ...rest } = before;
  const version = before.version + 1;
  if (isDelivered(posted)) return failingSince === undefined ? undefined : { ...rest, version };
  if (isGone(posted)) return { ...before, enabled: false, disabledBecause: 'gone', version };
  if (failingSince === undefined) return { ...before, failingSince: now, version };
  const long = Date.parse(now) - Date.parse(failingSince) >= GIVE_UP_MS;
  return long ? { ...before, enabled: false, disabledBecause: 'failing', version } : undefined;
}

/** 410: the receiver says that it wants no more. */
function isGone(posted: Posted): boolean {
  return 'status' in posted && posted.status === 410;
}

function attemptOf({ milliseconds, ...posted }: Posted, at: string): Attempt {
  if ('error' in posted) return { at, milliseconds, error: posted.error };
  const { status, answer } = posted;
  return { at, milliseconds, status, ...(answer === '' ? {} : { answer }) };
}
