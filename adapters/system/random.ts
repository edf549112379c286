/** 0 ≤ x < 1, for jitter; nothing secret depends on it. */
export function systemRandom(): number {
  return Math.random();
}
