import type { Person } from '../organization.ts';
import { later } from '../later.ts';

/** Why mails to somebody are not to be relied on. `delayed`: three in three days did not get through. */
export interface MailTrouble {
  kind: 'bounced' | 'complained' | 'delayed';
  at: string;
  /** The run in which somebody repairs it. */
  runId?: string;
  /** Somebody acts for them until then: what bounces before is repaired already. */
  until?: string;
}

/** So many late mails … */
const DELAYS = 3;
/** … in so long a time are trouble, as a refused one is at once. */
const DELAYS_WITHIN_MS = 3 * 86_400_000;

/** The late mails that still count, with one more; whether they are too many. */
export function oneMoreDelay(
  { mailDelays = [] }: Pick<Person, 'mailDelays'>,
  at: string,
): { delays: string[]; isTrouble: boolean } {
  const since = later(at, -DELAYS_WITHIN_MS);
  const delays = [...mailDelays.filter((each) => each > since), at].slice(-DELAYS);
  return { delays, isTrouble: delays.length >= DELAYS };
}

/** The person without anything against their address, or another that waits to be confirmed. */
export function withoutTrouble(person: Person): Person {
  const { mailTrouble: _trouble, mailDelays: _delays, newAddress: _new, ...rest } = person;
  return rest;
}

export function sameAddress(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}
