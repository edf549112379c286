import { randomBytes } from 'node:crypto';
import type { Ids } from '../../core/ports/ids.ts';
import { CodedError } from '../../core/rules/coded-error.ts';
import { systemMilliseconds } from './now.ts';

/** Crockford's base 32: no i, l, o, u. */
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';
const TIME_DIGITS = 10;
const RANDOM_DIGITS = 16;
/** Leaves ids at 40 characters at most: they name executions and stand in mails. */
const PREFIX = /^[a-z0-9_-]{1,13}$/;

/**
 * Ids are `<prefix>-` and 26 digits: milliseconds since 1970 (48 bits), then 80 random bits. They sort by time and
 * hold only `[a-z0-9_-]`. Throws `ids.bad-prefix`.
 */
export const randomIds: Ids = {
  id(prefix) {
    if (!PREFIX.test(prefix)) throw new CodedError('ids.bad-prefix', prefix);
    return `${prefix}-${timeDigits(systemMilliseconds())}${randomDigits()}`;
  },
  secret: (bytes) => randomBytes(bytes).toString('base64url'),
};

function timeDigits(milliseconds: number): string {
  let rest = Math.floor(milliseconds);
  let digits = '';
  for (let place = 0; place < TIME_DIGITS; place += 1) {
    digits = (DIGITS[rest % 32] ?? '') + digits;
    rest = Math.floor(rest / 32);
  }
  return digits;
}

function randomDigits(): string {
  // 256 is a multiple of 32, so every digit is equally likely.
  return Array.from(randomBytes(RANDOM_DIGITS), (byte) => DIGITS[byte % 32] ?? '').join('');
}
