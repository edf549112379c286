import { CODE_MINUTES, CODE_TRIES } from './guest-limits.ts';
import { codeHash, codeOf, readCode, sameHash } from './guest-secrets.ts';
import type { LinkAccess } from './link-access.ts';
import { later } from '../later.ts';

/** What a try at a code comes to; `after` is to be stored before anybody learns of it. */
export type CodeTry<A> =
  | { result: 'right'; after: A }
  | { result: 'wrong'; after: A; triesLeft: number }
  /** Not six digits: no try was used. */
  | { result: 'no-code' }
  /** None was asked for, it is too old or has been tried too often: ask for a new one. */
  | { result: 'code-over' };

/** The refusals of a try, as they are told. */
export type CodeRefusal = { result: 'wrong'; triesLeft: number } | { result: 'no-code' | 'code-over' };

/**
 * A new code for an access, which replaces the one before. `of` is what it is bound to: the code of one access is none of
 * another. `random` is base64url of at least eight bytes.
 */
export function newCode<A extends LinkAccess>(
  access: A,
  of: string,
  { random, salt }: { random: string; salt: string },
  now: string,
): { code: string; after: A } {
  const code = codeOf(random);
  const expiresAt = later(now, CODE_MINUTES * 60_000);
  const kept = { salt, hash: codeHash(of, salt, code), expiresAt, triesLeft: CODE_TRIES };
  return { code, after: { ...access, code: kept, version: access.version + 1 } };
}

/** Looks at what was typed; a right code is used up by it, a wrong one costs a try. */
export function tryCode<A extends LinkAccess>(access: A, of: string, typed: string, now: string): CodeTry<A> {
  const code = readCode(typed);
  if (code === undefined) return { result: 'no-code' };
  const { code: known, ...rest } = access;
  if (known === undefined || known.expiresAt <= now || known.triesLeft < 1) return { result: 'code-over' };
  const version = access.version + 1;
  if (sameHash(known.hash, codeHash(of, known.salt, code))) {
    // What is taken away is optional in every access.
    return { result: 'right', after: { ...(rest as A), version } };
  }
  const triesLeft = known.triesLeft - 1;
  const after = { ...access, code: { ...known, triesLeft }, wrongCodes: access.wrongCodes + 1, version };
  return { result: 'wrong', after, triesLeft };
}
