import { hashOf } from '../canonical.ts';
import { codeHash, codeOf, readCode, sameHash, secretHash } from '../guest/guest-secrets.ts';
import type { Person } from '../organization.ts';
import { later } from '../later.ts';

/** An address by which somebody is to be reached, and that does not count before they have confirmed it. */
export interface NewAddress {
  email: string;
  /** The repair in which it was entered. */
  runId: string;
  /** Hash of the address and roles that the account had then: what somebody was trusted with is that account, not a later one. */
  account: string;
  expiresAt: string;
  triesLeft: number;
  /** What the mail to it holds, as hashes; absent until that is sent. */
  check?: { linkHash: string; salt: string; codeHash: string };
}

/** So long an address may wait to be confirmed; after that the old one is asked about again when a mail comes back. */
export const CONFIRM_HOURS = 48;
const TRIES = 5;

/** An address that was entered for a person in a repair at `now`. */
export function newAddress(
  person: Person,
  { email, runId }: Pick<NewAddress, 'email' | 'runId'>,
  now: string,
): NewAddress {
  const expiresAt = later(now, CONFIRM_HOURS * 3_600_000);
  return { email, runId, account: accountOf(person), expiresAt, triesLeft: TRIES };
}

function accountOf({ email, memberships }: Person): string {
  return hashOf([email.toLowerCase(), memberships]);
}

/** With the secrets of a mail to it, which replace those of the one before. `random`: base64url of at least eight bytes. */
export function withCheck(
  address: NewAddress,
  personId: string,
  { secret, random, salt }: { secret: string; random: string; salt: string },
): { code: string; after: NewAddress } {
  const code = codeOf(random);
  const check = { linkHash: secretHash(secret), salt, codeHash: codeHash(personId, salt, code) };
  return { code, after: { ...address, check } };
}

/** The new address of a person that still waits to be confirmed; undefined too once their account is another. */
export function waitingAddress(person: Person | undefined, now: string): NewAddress | undefined {
  const address = person?.newAddress;
  if (person === undefined || address?.account !== accountOf(person)) return undefined;
  return address.expiresAt > now && address.triesLeft > 0 ? address : undefined;
}

/** Whether somebody has the link of the mail to it. */
export function isLinkOf(address: NewAddress, secret: string): boolean {
  return address.check !== undefined && sameHash(address.check.linkHash, secretHash(secret));
}

/** Whether the code is the one of the mail to it; undefined: six digits were not typed, and no try was used. */
export function isCodeOf(address: NewAddress, personId: string, typed: string): boolean | undefined {
  const code = readCode(typed);
  if (code === undefined || address.check === undefined) return undefined;
  return sameHash(address.check.codeHash, codeHash(personId, address.check.salt, code));
}

/** The mailbox behind an address: what stands behind a `+` does not lead to another person (RFC 5233). */
export function mailboxOf(address: string): string {
  const text = address.trim().toLowerCase();
  const at = text.lastIndexOf('@');
  return `${text.slice(0, at).split('+')[0] ?? ''}${text.slice(at)}`;
}
