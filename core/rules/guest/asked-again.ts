import { hoursLater, LINKS_PER_DAY, nextCodeAt, withinDay } from './guest-limits.ts';
import type { LinkAccess } from './link-access.ts';

/** The access with one more code or link asked for; or, when that is too many, from when the next may be asked for. */
export type AskedAgain<A> = { result: 'noted'; after: A } | { result: 'too-many'; at: string };

export function askForCode<A extends LinkAccess>(access: A, now: string): AskedAgain<A> {
  const at = nextCodeAt(access.codesAskedAt, now);
  if (at !== undefined) return { result: 'too-many', at };
  const codesAskedAt = [...withinDay(access.codesAskedAt, now), now];
  return { result: 'noted', after: { ...access, codesAskedAt, version: access.version + 1 } };
}

export function askForLink<A extends LinkAccess>(access: A, now: string): AskedAgain<A> {
  const asked = withinDay(access.linksAskedAt, now);
  const [oldest] = asked;
  if (oldest !== undefined && asked.length >= LINKS_PER_DAY)
    return { result: 'too-many', at: hoursLater(oldest, 24) };
  const linksAskedAt = [...asked, now];
  return { result: 'noted', after: { ...access, linksAskedAt, version: access.version + 1 } };
}
