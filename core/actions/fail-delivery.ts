import type { Ports, Write } from '../ports.ts';
import type { Case } from '../rules/case.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import type { DeliverResult } from './deliver-outbox.ts';
import { loadCase } from './load-case.ts';
import { openingChange } from './opening-change.ts';
import { stuckTask } from './stuck-task.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Marks an entry as failed for good and shows it: a stuck task asks the lead's DPO to look, and a retry delivers the
 * entry again. A message about a stuck task that nobody can receive opens no further one.
 */
export async function failDelivery(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  given: OutboxEntry,
  fault: { error: string; cause: string },
): Promise<DeliverResult> {
  return withRetry<DeliverResult>(ports, async () => {
    const entry = await ports.store.outbox(given.id);
    if (entry === undefined || entry.failed !== undefined) return { result: 'gone' };
    const found = await loadCase(ports, entry.work.runId);
    const at = ports.now();
    const failed: Write = {
      entity: 'outbox',
      before: entry,
      after: { ...entry, failed: { at, ...fault }, version: entry.version + 1 },
    };
    const shown = await shownFailure(ports, found, entry, fault);
    const committed = await commitRun(ports, found.run, { ...shown, writes: [failed, ...shown.writes] });
    return committed === 'conflict' ? committed : { result: 'failed', error: fault.error };
  });
}

async function shownFailure(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  found: Case,
  { id: entryId, work }: OutboxEntry,
  fault: { error: string; cause: string },
): Promise<{ writes: Write[]; events: EventDraft[] }> {
  const waiting = found.tasks.find(({ id }) => id === taskOf(work));
  if (work.kind === 'notify' && waiting?.kind === 'stuck') {
    const data = { entryId, taskId: waiting.id, error: fault.error };
    return { writes: [], events: [{ at: ports.now(), type: 'step-stuck', actor: SYSTEM.relay, data }] };
  }
  return openingChange(ports, found, [failureTask(ports, found, entryId, work, fault)], 'step-stuck');
}

function failureTask(
  ports: Pick<Ports, 'now'>,
  found: Case,
  entryId: string,
  work: OutboxWork,
  fault: { error: string; cause: string },
): Task {
  const wait =
    found.tasks.find(({ id }) => id === taskOf(work)) ?? found.groups.find(({ id }) => id === taskOf(work));
  return stuckTask(
    found,
    {
      runId: work.runId,
      stepId: wait?.stepId ?? STEP_OF[work.kind],
      iteration: wait?.iteration ?? 1,
      scope: wait !== undefined && 'scope' in wait ? wait.scope : '',
      execution: wait?.execution ?? '',
      openedAt: ports.now(),
      stuck: { ...fault, entryId },
    },
    'another',
  );
}

/** What is stuck when no step is: the execution itself, or a message. */
const STEP_OF = {
  'start-execution': 'start',
  'stop-execution': 'stop',
  resume: 'resume',
  notify: 'message',
} satisfies Record<OutboxWork['kind'], string>;

function taskOf(work: OutboxWork): string | undefined {
  if (work.kind === 'resume') return work.waitId;
  return work.kind === 'notify' ? work.taskId : undefined;
}
