import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';

export type ReplayResult =
  /** It is taken again: it joins the open run of its incident, or starts one when it may. */
  | { result: 'replayed' }
  /** A run has it already; nothing is done twice. */
  | { result: 'has-run'; runId: string }
  | { result: 'test' }
  | { result: 'not-found' };

/** Has a delivery that no run has taken once more. However often, it has one effect. */
export async function replayDelivery(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { person, sourceId, deliveryId }: { person: Person; sourceId: string; deliveryId: string },
): Promise<ReplayResult> {
  const source = await ports.store.source(sourceId);
  if (source === undefined || !may(person, 'manage-sources', source)) return { result: 'not-found' };
  return withRetry<ReplayResult>(ports, async () => {
    const before = await ports.store.delivery(sourceId, deliveryId);
    if (before === undefined) return { result: 'not-found' };
    if (before.status === 'test') return { result: 'test' };
    if (before.runId !== undefined) return { result: 'has-run', runId: before.runId };
    const { reason: _reason, ...rest } = before;
    const committed = await ports.store.commit({
      writes: [
        { entity: 'delivery', before, after: { ...rest, status: 'waiting', version: before.version + 1 } },
        outboxWrite(ports, { kind: 'take-delivery', runId: '', sourceId, deliveryId }),
      ],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'replayed' };
  });
}
