import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';

/** In this order the sweep reads them: a run that waits comes before any message. */
const WORK = 'out';
const NOTICE = 'tell';

/**
 * Work that the relay does once the transaction it stands in has been committed. `createdAt` may be to come for what
 * `deliverOutbox` lets wait: until then the sweep does not see it.
 */
export function outboxWrite(
  ports: Pick<Ports, 'ids' | 'now'>,
  work: OutboxWork,
  createdAt = ports.now(),
): Write {
  const id = ports.ids.id(work.kind === 'notify' || work.kind === 'renew-cards' ? NOTICE : WORK);
  return { entity: 'outbox', after: { id, createdAt, work, version: 1 } };
}
