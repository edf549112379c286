import type { Ports } from '../../ports.ts';
import { PUBLIC_LIMITS, type Limits, type PublicForm } from '../../rules/public/limits.ts';
import { senderHash } from './sender-hash.ts';
import { later } from '../../rules/later.ts';

export type TakePublicResult =
  /** `sender` stands for the sender today; never an address. */
  { result: 'taken'; sender: string } | { result: 'too-many'; who: 'sender' | 'everybody' };

const HOUR_MS = 3_600_000;

/** Counts a form of the public, and says whether it is one too many. What is refused counts too. */
export async function takePublic(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  form: PublicForm,
  address: string,
): Promise<TakePublicResult> {
  const now = ports.now();
  const limits: Limits = PUBLIC_LIMITS[form];
  const sender = await senderHash(ports, address);
  const hour = now.slice(0, 13);
  const day = now.slice(0, 10);
  const expiresAt = (spanMs: number) => later(now, spanMs + HOUR_MS);
  const [ofHour, ofDay] = await Promise.all([
    ports.store.countUse(`${form}#${sender}#${hour}`, expiresAt(HOUR_MS)),
    ports.store.countUse(`${form}#${sender}#${day}`, expiresAt(24 * HOUR_MS)),
  ]);
  if (ofHour > limits.perSenderAndHour || ofDay > limits.perSenderAndDay)
    return { result: 'too-many', who: 'sender' };
  const all = await ports.store.countUse(`${form}#all#${hour}`, expiresAt(HOUR_MS));
  return all > limits.perHour ? { result: 'too-many', who: 'everybody' } : { result: 'taken', sender };
}
