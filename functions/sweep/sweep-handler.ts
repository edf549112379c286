import * as z from 'zod';
import type { DeliverOutboxPorts } from '../../core/actions/deliver-outbox.ts';
import { nextDue } from '../../core/actions/next-due.ts';
import { sweepDue, type Swept } from '../../core/actions/sweep-due.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';
import { logged } from '../runtime/logged.ts';

/** Items per shard and sweep: more are left for the next minute. */
const LIMIT = 200;

/** The scheduled event of EventBridge; where time is rehearsed its detail asks when the sweep is next needed. */
const Scheduled = z.looseObject({ detail: z.looseObject({ tellNext: z.boolean().optional() }).optional() });

export type SweepAnswer = Swept & { nextAt?: string };

export function createSweepHandler(
  ports: DeliverOutboxPorts & { log: Log },
): (event?: unknown) => Promise<SweepAnswer> {
  return (event) =>
    logged(ports.log, async () => {
      const swept = await sweepDue(ports, { limit: LIMIT });
      for (const { id, notice } of swept.told)
        ports.log.info(LOG.outboxDelivered, { entryId: id, kind: 'notify', notice });
      for (const { id, error } of swept.undeliverable)
        ports.log.error(LOG.outboxFailed, { entryId: id, error });
      for (const { id, notice } of swept.overdue) ports.log.error(LOG.outboxOverdue, { entryId: id, notice });
      for (const { id, error } of swept.failed) ports.log.error(LOG.sweepItemFailed, { id, error });
      const { settled, delivered, failed } = swept;
      ports.log.info(LOG.swept, { settled, delivered, failed: failed.length });
      const asked = Scheduled.safeParse(event).data?.detail?.tellNext === true;
      const nextAt = asked ? await nextDue(ports) : undefined;
      return { ...swept, ...(nextAt === undefined ? {} : { nextAt }) };
    });
}
