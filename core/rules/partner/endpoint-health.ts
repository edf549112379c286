import type { Announcement, Endpoint } from './endpoint.ts';
import { askedWaitMs, isDelivered, isGone, isRefusal, type Posted } from './retry-plan.ts';
import { later } from '../later.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** An endpoint that has failed so long is switched off. */
const GIVE_UP_MS = 5 * 24 * HOUR;
/** An endpoint that has failed so often in a row, and so long, rests. */
const FAILURES = 20;
const FAILING_MS = HOUR;
/** A try that nobody answers holds up those behind it. After so many the endpoint rests at once. */
const UNANSWERED = 5;
const NOT_ANSWERED: readonly string[] = ['timeout', 'name-not-found'];

/** A quarter of the time that it has failed, within these bounds: a short fault is soon over. */
const SHORTEST_REST_MS = 5 * MINUTE;
const LONGEST_REST_MS = HOUR;

/** The endpoint after a try; undefined when nothing about it changes. */
export function endpointAfter(before: Endpoint, posted: Posted, now: string): Endpoint | undefined {
  const version = before.version + 1;
  if (isDelivered(posted))
    return before.failingSince === undefined ? undefined : { ...awake(before, now), version };
  if (isGone(posted)) return { ...letGo(before, now), enabled: false, disabledBecause: 'gone', version };
  const { failingSince = now } = before;
  if (Date.parse(now) - Date.parse(failingSince) >= GIVE_UP_MS)
    return { ...letGo(before, now), enabled: false, disabledBecause: 'failing', version };
  const after = afterFailure(before, posted, now);
  return isSame(before, after) ? undefined : { ...after, version };
}

/** Once it is counted far enough, nothing changes with each further try. */
function isSame(before: Endpoint, after: Endpoint): boolean {
  return (
    before.failures === after.failures &&
    before.unanswered === after.unanswered &&
    before.resting === after.resting
  );
}

/** What counts against an endpoint after a try that failed, and whether it rests from now on. */
function afterFailure(before: Endpoint, posted: Posted, now: string): Endpoint {
  const failingSince = before.failingSince ?? now;
  const failures = Math.min((before.failures ?? 0) + 1, FAILURES);
  const isUnanswered = 'error' in posted && NOT_ANSWERED.includes(posted.error);
  const unanswered = Math.min((before.unanswered ?? 0) + (isUnanswered ? 1 : 0), UNANSWERED);
  const counted = { ...before, failingSince, failures, ...(unanswered === 0 ? {} : { unanswered }) };
  const lasting = failures >= FAILURES && Date.parse(now) - Date.parse(failingSince) >= FAILING_MS;
  // It had just answered, and what was held back is being let go: the rest of that is not spent on it.
  const again = before.nextAt !== undefined && !isRefusal(posted);
  const rests = before.resting !== undefined || lasting || unanswered >= UNANSWERED || again;
  if (!rests) return counted;
  const wait = Math.max(restMs(failingSince, now), askedWaitMs(posted));
  const nextTryAt = later(now, wait);
  return { ...counted, resting: { nextTryAt }, nextAt: nextTryAt };
}

/** Everything that counted against an endpoint is forgotten, and what was held back is let go. */
export function awake(before: Endpoint, now: string): Endpoint {
  const { failingSince: _since, failures: _failures, unanswered: _unanswered, ...rest } = letGo(before, now);
  return rest;
}

/** Nothing is held back any more: what was, the sweep has sent. */
export function letGo(before: Endpoint, now: string): Endpoint {
  const { resting, nextAt, ...rest } = before;
  return resting === undefined && nextAt === undefined ? rest : { ...rest, nextAt: now };
}

/** Whether an announcement has to wait for the endpoint to answer. A test is tried once all the same: somebody asks now. */
export function isHeldBack(
  { resting }: Endpoint,
  { id, type, tries }: Pick<Announcement, 'id' | 'type' | 'tries'>,
): boolean {
  const isAsked = type === 'endpoint.test' && tries === 0;
  return resting !== undefined && resting.probe !== id && !isAsked;
}

function restMs(failingSince: string, now: string): number {
  const failed = Date.parse(now) - Date.parse(failingSince);
  return Math.min(Math.max(failed / 4, SHORTEST_REST_MS), LONGEST_REST_MS);
}
