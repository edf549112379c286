import type { EngineAnswer, Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { OutboxEntry } from '../rules/outbox-entry.ts';
import { failDelivery } from './fail-delivery.ts';
import { isPastWait } from './is-past-wait.ts';
import { notify } from './notify.ts';
import { tokenContext } from './token-context.ts';

export type DeliverResult =
  | { result: 'delivered' }
  /** The wait it was for is over by other means: the run has gone on or has ended. */
  | { result: 'reconciled' }
  /** No retry helps; a stuck task asks somebody to look at it. */
  | { result: 'failed'; error: string }
  /** Refused for good, but too fresh to say whether the run has gone on: the sweep looks again. */
  | { result: 'undecided' }
  /** Delivered before, or failed before. */
  | { result: 'gone' };

/** So long a refused delivery may still turn out to be the echo of one that worked. */
const ECHO_MS = 110_000;

export type DeliverOutboxPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'vault' | 'engine' | 'mailer' | 'pause' | 'random' | 'portalUrl'
>;

/**
 * Does the work of one outbox entry and then removes it; doing it twice does no harm (executions have the run's name,
 * a token can be used once, mails carry a key). Throws `outbox.retry` when trying again later can help.
 */
export async function deliverOutbox(ports: DeliverOutboxPorts, given: OutboxEntry): Promise<DeliverResult> {
  const entry = await ports.store.outbox(given.id);
  if (entry === undefined || entry.failed !== undefined) return { result: 'gone' };
  const { work } = entry;
  if (work.kind === 'notify') {
    const refused = await notify(ports, entry.id, work);
    if (refused !== undefined) return failDelivery(ports, entry, refused);
    return remove(ports, entry, 'delivered');
  }

  const answer = await callEngine(ports, work);
  if (answer.done) return remove(ports, entry, 'delivered');
  if (!answer.final) throw new CodedError('outbox.retry', `${work.kind} ${entry.id}: ${answer.error}`);
  const standing = await isPastWait(ports, work);
  if (standing === 'past') return remove(ports, entry, 'reconciled');
  const age = Date.parse(ports.now()) - Date.parse(entry.createdAt);
  if (work.kind === 'resume' && age < ECHO_MS) return { result: 'undecided' };
  return failDelivery(ports, entry, { error: answer.error, cause: answer.cause });
}

async function callEngine(
  ports: DeliverOutboxPorts,
  work: Exclude<OutboxEntry['work'], { kind: 'notify' }>,
): Promise<EngineAnswer> {
  switch (work.kind) {
    case 'start-execution':
      return ports.engine.start(work.processId, work.runId, { runId: work.runId });
    case 'stop-execution':
      return ports.engine.stop(work.processId, work.runId, work.cause);
    case 'resume':
      return ports.engine.resume(
        await ports.vault.open(work.sealedToken, tokenContext(work.runId, work.waitId)),
        work.output,
      );
  }
}

async function remove(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  result: 'delivered' | 'reconciled',
): Promise<DeliverResult> {
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before: entry }], events: [] });
  // Another delivery of the same entry, at the same time, has removed it: its work is idempotent, so both did it.
  return committed === 'committed' ? { result } : { result: 'gone' };
}
