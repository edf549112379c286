import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Case } from '../rules/case.ts';
import type { EventDraft } from '../rules/evidence-chain.ts';
import type { OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { commitRun } from './commit-run.ts';
import type { DeliverResult } from './deliver-outbox.ts';
import { loadCase } from './load-case.ts';
import { openingChange } from './opening-change.ts';
import { stuckTask } from './stuck-task.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

/**
 * Marks work for the engine as failed for good and shows it: a stuck task asks the lead to look, and a retry delivers
 * the entry again. Once the run has ended nobody could act on a task: then the evidence and the log have it.
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
    const shown = shownFailure(ports, found, entry, fault);
    const committed = await commitRun(ports, found.run, { ...shown, writes: [failed, ...shown.writes] });
    return committed === 'conflict' ? committed : { result: 'failed', error: fault.error };
  });
}

function shownFailure(
  ports: Pick<Ports, 'now' | 'ids'>,
  found: Case,
  { id: entryId, work }: OutboxEntry,
  fault: { error: string; cause: string },
): { writes: Write[]; events: EventDraft[] } {
  if (found.run.status === 'running')
    return openingChange(ports, found, [failureTask(ports, found, entryId, work, fault)], 'step-stuck');
  const data = { entryId, error: fault.error };
  return { writes: [], events: [{ at: ports.now(), type: 'step-stuck', actor: SYSTEM.relay, data }] };
}

function failureTask(
  ports: Pick<Ports, 'now'>,
  found: Case,
  entryId: string,
  work: OutboxWork,
  fault: { error: string; cause: string },
) {
  const waitId = work.kind === 'resume' ? work.waitId : undefined;
  const wait = found.tasks.find(({ id }) => id === waitId) ?? found.groups.find(({ id }) => id === waitId);
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

/** What is stuck when no step is: the execution itself. */
const STEP_OF = {
  'start-execution': 'start',
  'stop-execution': 'stop',
  resume: 'resume',
  notify: 'message',
  'renew-cards': 'message',
  letter: 'message',
  'apply-import': 'import',
  'take-delivery': 'start',
  'slack-act': 'message',
  'mail-in': 'message',
  'mail-answer': 'message',
  'start-run': 'start',
  'return-run': 'return',
} satisfies Record<OutboxWork['kind'], string>;
