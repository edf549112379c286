import type { Announcement, Attempt } from './endpoint.ts';
import { later } from '../later.ts';

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
/** These say that it is too early, not that the message is wrong. */
const LATER = [408, 425, 429];
const KEPT_ATTEMPTS = 20;
/** So long one is held back at most before it is looked at again. */
const HELD_MS = 6 * HOUR;

/** How a try went: what the receiver answered, or why there was no answer. */
export type Posted = { milliseconds: number } & (
  { status: number; answer: string; retryAfterSeconds?: number } | { error: string }
);

export function isDelivered(posted: Posted): boolean {
  return 'status' in posted && posted.status >= 200 && posted.status <= 299;
}

/** 410: the receiver says that it wants no more. */
export function isGone(posted: Posted): boolean {
  return 'status' in posted && posted.status === 410;
}

/** The receiver answered, and will not have this message: another may fare better. */
export function isRefusal(posted: Posted): boolean {
  return 'status' in posted && posted.status >= 400 && posted.status <= 499 && !LATER.includes(posted.status);
}

/** So long the receiver asks not to be tried again. */
export function askedWaitMs(posted: Posted): number {
  return 'status' in posted ? Math.min((posted.retryAfterSeconds ?? 0) * SECOND, LONGEST_MS) : 0;
}

/** The announcement after a try. `random`: 0 ≤ x < 1. */
export function afterTry(before: Announcement, posted: Posted, now: string, random: number): Announcement {
  const rest = atRest(before);
  const attempts = attemptsAfter(before, posted, now);
  const version = before.version + 1;
  if (isDelivered(posted)) return { ...rest, status: 'delivered', attempts, version };
  const tries = before.tries + 1;
  const wait = WAITS_MS[before.tries];
  if (wait === undefined || isGone(posted)) return { ...rest, status: 'dead', attempts, tries, version };
  const nextAt = later(now, Math.round(Math.max(wait, askedWaitMs(posted)) * (1 + JITTER * random)));
  return { ...rest, attempts, tries, nextAt, version };
}

/**
 * The one that was tried for an endpoint that rests. Not taken, it waits with the others again; that is one of its own
 * tries only where the receiver answered and would not have it.
 */
export function afterProbe(before: Announcement, posted: Posted, now: string, random: number): Announcement {
  const tried = afterTry(before, posted, now, random);
  if (tried.status === 'delivered' || isGone(posted)) return tried;
  if (isRefusal(posted) && tried.status === 'dead') return tried;
  const tries = isRefusal(posted) ? tried.tries : before.tries;
  return heldBack({ ...before, attempts: tried.attempts, tries }, now);
}

/** One that waits until its endpoint answers. Should nobody let it go, it looks by itself. */
export function heldBack(before: Announcement, now: string): Announcement {
  return { ...atRest(before), held: true, nextAt: later(now, HELD_MS), version: before.version + 1 };
}

/** One that is not sent, because its endpoint is off. */
export function undeliverable(before: Announcement): Announcement {
  return { ...atRest(before), status: 'dead', version: before.version + 1 };
}

function atRest(before: Announcement): Announcement {
  const { ready: _ready, held: _held, nextAt: _nextAt, ...rest } = before;
  return rest;
}

function attemptsAfter({ attempts }: Announcement, posted: Posted, now: string): Attempt[] {
  return [...attempts, attemptOf(posted, now)].slice(-KEPT_ATTEMPTS);
}

function attemptOf({ milliseconds, ...posted }: Posted, at: string): Attempt {
  if ('error' in posted) return { at, milliseconds, error: posted.error };
  const { status, answer } = posted;
  return { at, milliseconds, status, ...(answer === '' ? {} : { answer }) };
}
