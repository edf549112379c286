import * as z from 'zod';
import type { DeliverOutboxPorts } from '../../core/actions/deliver-outbox.ts';
import { nextDue } from '../../core/actions/next-due.ts';
import { sweepDue, type Swept } from '../../core/actions/sweep-due.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';

/** Items per shard and sweep: more are left for the next minute. */
const LIMIT = 200;

/**
 * The scheduled event of EventBridge. Where time is rehearsed, its detail asks when the sweep is next needed, and says
 * that it has swept at this very moment: then it does so again only if something has fallen due since.
 */
const Scheduled = z.looseObject({
  detail: z.looseObject({ tellNext: z.boolean().optional(), swept: z.boolean().optional() }).optional(),
});

const NOTHING: Swept = { settled: 0, delivered: 0, told: [], undeliverable: [], overdue: [], failed: [] };

export type SweepAnswer = Swept & { nextAt?: string };

export function createSweepHandler(
  ports: DeliverOutboxPorts & { log: Log },
): (event?: unknown) => Promise<SweepAnswer> {
  return (event) =>
    logged(ports.log, async () => {
      const { tellNext = false, swept: sweptBefore = false } = Scheduled.safeParse(event).data?.detail ?? {};
      const before = sweptBefore ? await nextDue(ports) : undefined;
      if (sweptBefore && !(before !== undefined && before <= ports.now())) return answer(NOTHING, before);
      const swept = await sweepDue(ports, { limit: LIMIT });
      for (const { id, notice } of swept.told)
        ports.log.info(LOG.outboxDelivered, { entryId: id, kind: 'notify', notice });
      for (const { id, error } of swept.undeliverable)
        ports.log.error(LOG.outboxFailed, { entryId: id, error });
      for (const { id, notice } of swept.overdue) ports.log.error(LOG.outboxOverdue, { entryId: id, notice });
      for (const { id, error } of swept.failed) ports.log.error(LOG.sweepItemFailed, { id, error });
      const { settled, delivered, failed } = swept;
      ports.log.info(LOG.swept, { settled, delivered, failed: failed.length });
      return answer(swept, tellNext ? await nextDue(ports) : undefined);
    });
}

function answer(swept: Swept, nextAt: string | undefined): SweepAnswer {
  return { ...swept, ...(nextAt === undefined ? {} : { nextAt }) };
}
