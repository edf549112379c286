import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

type Return = Extract<OutboxWork, { kind: 'return-run' }>;

/** The order to let the waiting run go on, for the transaction that ends the run it waits for. */
export function returnWrites(
  ports: Pick<Ports, 'ids' | 'now'>,
  { id, parent }: Pick<Run, 'id' | 'parent'>,
  status: Exclude<Run['status'], 'running'>,
): Write[] {
  if (parent === undefined) return [];
  const outcome = status === 'completed' ? 'completed' : 'stopped';
  return [outboxWrite(ports, { kind: 'return-run', ...parent, ended: id, outcome })];
}

/** A run that a step waited for has ended: the wait ends with its outcome. Repeated, it finds the wait ended. */
export async function returnRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { runId, waitId, ended, outcome }: Return,
): Promise<void> {
  await withRetry<'done'>(ports, async () => {
    const [run, group] = await Promise.all([ports.store.run(runId), ports.store.group(waitId)]);
    if (run?.status !== 'running' || group === undefined || group.endedAt !== undefined) return 'done';
    const counts = { [outcome]: 1 };
    const after = { ...group, open: 0, counts, endedAt: ports.now(), version: group.version + 1 };
    const { stepId, iteration, sealedToken } = group;
    const committed = await commitRun(ports, run, {
      writes: [
        { entity: 'group', before: group, after },
        outboxWrite(ports, { kind: 'resume', runId, waitId, sealedToken, output: { outcome, counts } }),
      ],
      events: [
        {
          at: ports.now(),
          type: 'run-returned',
          actor: SYSTEM.relay,
          data: { stepId, iteration, run: ended, outcome },
        },
      ],
    });
    return committed === 'conflict' ? committed : 'done';
  });
}
