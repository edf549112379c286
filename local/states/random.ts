import { randomUUID } from 'node:crypto';

/** Randomness as a dependency: a fraction in [0, 1) for jitter and `$random`, UUIDs for ids and tokens. */
export type Random = { fraction(): number; uuid(): string };

export function createSystemRandom(): Random {
  return { fraction: () => Math.random(), uuid: () => randomUUID() };
}

/** The same values for the same seed, for tests and rehearsals (not secret: tokens can be foreseen). */
export function createSeededRandom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    // mulberry32: small, and good enough for jitter and test data.
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const hex = (digits: number): string =>
    Array.from({ length: digits }, () => Math.floor(fraction() * 16).toString(16)).join('');
  const variant = (): string => '89ab'.charAt(Math.floor(fraction() * 4));
  const uuid = (): string => `${hex(8)}-${hex(4)}-4${hex(3)}-${variant()}${hex(3)}-${hex(12)}`;
  return { fraction, uuid };
}
