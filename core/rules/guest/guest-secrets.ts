import { createHash, timingSafeEqual } from 'node:crypto';

/** 256 bits: a link cannot be guessed. */
export const LINK_BYTES = 32;

export function secretHash(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Bound to its task: the hash of one task's code says nothing about another's. */
export function codeHash(taskId: string, salt: string, code: string): string {
  return createHash('sha256')
    .update(JSON.stringify([taskId, salt, code]))
    .digest('hex');
}

export function sameHash(a: string, b: string): boolean {
  return a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));
}

/** Whether a hash is one of those kept, of at most `most`; takes as many comparisons whatever is kept. */
export function isAmong(hash: string, kept: readonly string[], most: number, same = sameHash): boolean {
  let found = false;
  for (let place = 0; place < most; place += 1) found = same(kept[place] ?? NO_HASH, hash) || found;
  return found;
}

/** The hash of nothing: no SHA-256 is all zeros. */
const NO_HASH = '0'.repeat(64);

/** Six digits of a random secret (base64url, at least six bytes). */
export function codeOf(secret: string): string {
  return String(Buffer.from(secret, 'base64url').readUIntBE(0, 6) % 1_000_000).padStart(6, '0');
}

/** `123 456`, `123-456` and the like are the same code; undefined when it is none. */
export function readCode(text: string): string | undefined {
  const digits = text.replaceAll(/[\s\-–.]/g, '');
  return /^\d{6}$/.test(digits) ? digits : undefined;
}
