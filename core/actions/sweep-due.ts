import { DUE_SHARDS, type DueItem, type Ports } from '../ports.ts';
import type { OutboxEntry } from '../rules/outbox-entry.ts';
import { deliverOutbox, type DeliverOutboxPorts } from './deliver-outbox.ts';
import { sweepClock } from './sweep-clock.ts';
import { sweepTask } from './sweep-task.ts';

/** Work younger than this is the relay's. */
const OLD_MS = 120_000;

export interface Swept {
  /** Tasks and clocks that were looked at and changed. */
  settled: number;
  /** Outbox entries that were delivered or reconciled. */
  delivered: number;
  /** Outbox entries that failed for good; a stuck task asks somebody to look. */
  undeliverable: { id: string; error: string }[];
  /** What failed, by id and code; it is still due and comes again with the next sweep. */
  failed: { id: string; error: string }[];
}

/**
 * Does everything that has fallen due: tells, reminds, escalates, ends lapsed tasks, warns of clocks and marks missed
 * ones, and delivers outbox entries that the relay has left lying. `limit` bounds each shard and the outbox. What it has
 * done it does not do again: each change moves the item's next moment in the same transaction.
 */
export async function sweepDue(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'> & DeliverOutboxPorts,
  { limit }: { limit: number },
): Promise<Swept> {
  const now = ports.now();
  const swept: Swept = { settled: 0, delivered: 0, undeliverable: [], failed: [] };
  for (let shard = 0; shard < DUE_SHARDS; shard += 1) {
    for (const item of await ports.store.due(shard, now, limit))
      await attempt(swept, idOf(item), async () => {
        const changed =
          item.kind === 'task' ? await sweepTask(ports, item.task.id) : await sweepClock(ports, item.clock);
        if (changed) swept.settled += 1;
      });
  }
  const before = new Date(Date.parse(now) - OLD_MS).toISOString();
  for (const entry of await ports.store.waitingOutbox(before, limit))
    await attempt(swept, entry.id, () => deliverOld(ports, entry, swept));
  return swept;
}

async function deliverOld(ports: DeliverOutboxPorts, entry: OutboxEntry, swept: Swept): Promise<void> {
  const answer = await deliverOutbox(ports, entry);
  if (answer.result === 'delivered' || answer.result === 'reconciled') swept.delivered += 1;
  if (answer.result === 'failed') swept.undeliverable.push({ id: entry.id, error: answer.error });
}

/** One item that fails does not keep the others waiting. */
async function attempt(swept: Swept, id: string, act: () => Promise<void>): Promise<void> {
  try {
    await act();
  } catch (error) {
    swept.failed.push({ id, error: error instanceof Error ? error.name : 'unknown' });
  }
}

function idOf(item: DueItem): string {
  return item.kind === 'task' ? item.task.id : `${item.clock.runId}~${item.clock.id}`;
}
