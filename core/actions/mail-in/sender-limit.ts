import { createHash } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import { later } from '../../rules/later.ts';

const HOUR_MS = 3_600_000;

/** Counts one more of something in this hour or on this day (UTC), and tells how many that makes. */
export async function countInSpan(
  ports: Pick<Ports, 'store' | 'now'>,
  what: string,
  span: 'hour' | 'day',
): Promise<number> {
  const now = ports.now();
  const expiresAt = later(now, (span === 'hour' ? 2 : 48) * HOUR_MS);
  return ports.store.countUse(`${what}#${now.slice(0, span === 'hour' ? 13 : 10)}`, expiresAt);
}

/** Stands for an address in counts: no list of who wrote is kept. */
export function addressHash(address: string): string {
  return createHash('sha256').update(address.toLowerCase()).digest('hex').slice(0, 32);
}
