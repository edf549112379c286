import type { Ports } from '../../ports.ts';
import type { OutboxEntry, OutboxWork } from '../../rules/outbox-entry.ts';
import type { DeliverResult } from '../deliver-outbox.ts';
import { withRetry } from '../with-retry.ts';
import { takeDelivery, type TakePorts } from './take-delivery.ts';

type TakingWork = Extract<OutboxWork, { kind: 'take-delivery' }>;
type Needs = Omit<TakePorts, 'store'> & Pick<Ports, 'store'>;

/** No waiting mends a source without an organization or process. */
const FINAL = 'source.unusable';

/**
 * Takes an accepted delivery and removes its order. What cannot be taken (`lastTry`: for so long that people must know)
 * is shown as failed in the list of its source, from where a person replays it. Throws the fault itself before.
 */
export async function deliverTaking(
  ports: Needs,
  entry: OutboxEntry,
  work: TakingWork,
  lastTry: boolean,
): Promise<DeliverResult> {
  try {
    await takeDelivery(ports, work);
  } catch (error) {
    const fault = error instanceof Error ? error.name : 'unknown';
    if (fault !== FINAL && !lastTry) throw error;
    await markFailed(ports, work, fault);
    await ports.store.commit({ writes: [{ entity: 'outbox', before: entry }], events: [] });
    return { result: 'failed', error: fault };
  }
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before: entry }], events: [] });
  // Another delivery of the same order has removed it: both did the work together.
  return { result: committed === 'committed' ? 'delivered' : 'gone' };
}

async function markFailed(ports: Needs, { sourceId, deliveryId }: TakingWork, fault: string): Promise<void> {
  await withRetry(ports, async () => {
    const before = await ports.store.delivery(sourceId, deliveryId);
    if (before === undefined || before.runId !== undefined) return 'committed';
    const after = {
      ...before,
      status: 'failed' as const,
      reason: `It could not be taken (${fault}).`,
      version: before.version + 1,
    };
    return ports.store.commit({ writes: [{ entity: 'delivery', before, after }], events: [] });
  });
}
