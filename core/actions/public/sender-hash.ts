import { createHash } from 'node:crypto';
import type { Ports } from '../../ports.ts';
import { later } from '../../rules/later.ts';

/**
 * Stands for a sender on one day: a hash of the network address with a random salt of that day. The salt is dropped
 * after two days, so that nobody can find the address again, and the same address looks different tomorrow.
 */
export async function senderHash(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  address: string,
): Promise<string> {
  const now = ports.now();
  const record = {
    id: `public#salt#${now.slice(0, 10)}`,
    requestSha256: '',
    createdAt: now,
    expiresAt: later(now, 2 * 24 * 3_600_000),
    answer: { status: 200, body: ports.ids.secret(32) },
  };
  const known = await ports.store.beginIdempotent(record);
  const salt = known === 'started' ? record.answer.body : (known.answer?.body ?? '');
  return createHash('sha256')
    .update(JSON.stringify([salt, address]))
    .digest('hex');
}
