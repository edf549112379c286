import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { OutboxEntry } from '../rules/outbox-entry.ts';

/**
 * The entry stays, with what was wrong with it, and is not tried again: the log of the failure raises an alarm. `writes`: what
 * is written with it.
 */
export async function giveUp(
  ports: Pick<Ports, 'store' | 'now'>,
  before: OutboxEntry,
  { name, message }: Error,
  writes: Write[] = [],
): Promise<{ result: 'failed'; error: string }> {
  const failed = { at: ports.now(), error: name, cause: message };
  const after = { ...before, failed, version: before.version + 1 };
  await ports.store.commit({ writes: [{ entity: 'outbox', before, after }, ...writes], events: [] });
  return { result: 'failed', error: name };
}
