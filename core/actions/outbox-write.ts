import type { Ports, Write } from '../ports.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';

/** Work that the relay does once the transaction it stands in has been committed. */
export function outboxWrite(ports: Pick<Ports, 'ids' | 'now'>, work: OutboxWork): Write {
  return { entity: 'outbox', after: { id: ports.ids.id('out'), createdAt: ports.now(), work, version: 1 } };
}
