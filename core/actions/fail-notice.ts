import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import type { OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { commitRun } from './commit-run.ts';
import type { DeliverResult } from './deliver-outbox.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Puts on record whom a message did not reach, and removes its entry: what people are asked stands in their inbox, so
 * no run waits for a message, and nobody is asked to repair one.
 */
export async function failNotice(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  given: OutboxEntry,
  work: Extract<OutboxWork, { kind: 'notify' }>,
  personIds: string[],
): Promise<DeliverResult> {
  const { message: notice, taskId, clockId } = work;
  const data = {
    notice,
    personIds,
    ...(taskId === undefined ? {} : { taskId }),
    ...(clockId === undefined ? {} : { clockId }),
  };
  return withRetry<DeliverResult>(ports, async () => {
    const entry = await ports.store.outbox(given.id);
    if (entry === undefined) return { result: 'gone' };
    const run = await ports.store.run(work.runId);
    const gone: Write = { entity: 'outbox', before: entry };
    const event = { at: ports.now(), type: 'notice-failed' as const, actor: SYSTEM.relay, data };
    const committed =
      run === undefined
        ? await ports.store.commit({ writes: [gone], events: [] })
        : await commitRun(ports, run, { writes: [gone], events: [event] });
    return committed === 'conflict' ? committed : { result: 'failed', error: 'mail.refused' };
  });
}

/** A message that did not reach everybody, for the page of its run. */
export interface FailedNotice {
  at: string;
  notice: string;
  /** A guest among them is called so. */
  personIds: string[];
  taskId?: string;
  clockId?: string;
  /** What became of the mail; absent where the address was refused at once. */
  why?: string;
}

/** The messages of a run that did not reach everybody, oldest first. */
export function failedNotices(events: EvidenceEvent[]): FailedNotice[] {
  return events.flatMap(({ type, at, data }) => {
    if (type !== 'notice-failed') return [];
    const { notice, personIds, taskId, clockId, why } = data;
    return [
      {
        at,
        notice: String(notice),
        personIds: Array.isArray(personIds) ? personIds.map(String) : [],
        ...(typeof taskId === 'string' ? { taskId } : {}),
        ...(typeof clockId === 'string' ? { clockId } : {}),
        ...(typeof why === 'string' ? { why } : {}),
      },
    ];
  });
}

/** A message that went another way than its reader had chosen, for the page of its run. */
export interface ChangedRoute {
  at: string;
  notice: string;
  personId: string;
  from: string;
  to: string;
  taskId?: string;
  clockId?: string;
}

/** The messages of a run that went another way, oldest first. */
export function changedRoutes(events: EvidenceEvent[]): ChangedRoute[] {
  return events.flatMap(({ type, at, data }) => {
    if (type !== 'route-changed') return [];
    const { notice, personId, from, to, taskId, clockId } = data;
    return [
      {
        at,
        ...{ notice: String(notice), personId: String(personId), from: String(from), to: String(to) },
        ...(typeof taskId === 'string' ? { taskId } : {}),
        ...(typeof clockId === 'string' ? { clockId } : {}),
      },
    ];
  });
}
