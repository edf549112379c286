import type { Ports } from '../ports.ts';
import type { EngineAnswer } from '../ports/engine.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { EngineWork, OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { deliverOrder, type RunOrder } from './deliver-order.ts';
import { deliverLetter } from './deliver-letter.ts';
import { deliverImport } from './register/deliver-import.ts';
import { deliverTaking } from './incident/deliver-taking.ts';
import { failDelivery } from './fail-delivery.ts';
import { failNotice } from './fail-notice.ts';
import { giveUp } from './give-up.ts';
import { isPastWait } from './is-past-wait.ts';
import { deliverMail } from './mail-in/deliver-mail.ts';
import { sendAnswer } from './mail-in/send-answer.ts';
import { notify } from './notify.ts';
import { doSlackAct } from './slack/do-slack-act.ts';
import { renewCards } from './slack/show-cards.ts';
import { tokenContext } from './token-context.ts';

export type DeliverResult =
  | { result: 'delivered' }
  /** The wait it was for is over by other means: the run has gone on or has ended. */
  | { result: 'reconciled' }
  /** No retry helps: a stuck task asks somebody to look at it, or the evidence says whom no message reached. */
  | { result: 'failed'; error: string }
  /** Too fresh to say whether the run has gone on, or being delivered elsewhere: the sweep looks again. */
  | { result: 'undecided' }
  /** Delivered before, or failed before. */
  | { result: 'gone' };

/** So long a refused delivery may still turn out to be the echo of one that worked. */
const ECHO_MS = 110_000;
/** After so long of faults that could pass, people must know that a run waits. */
export const SHOWN_AFTER_MS = 30 * 60_000;
/** Nobody expects what they pressed so long ago to happen now, or a card to change that old. */
const ACT_GIVEN_UP_AFTER_MS = 6 * 60 * 60_000;

export type DeliverOutboxPorts = Pick<
  Ports,
  | 'store'
  | 'now'
  | 'ids'
  | 'vault'
  | 'engine'
  | 'catalogue'
  | 'mailer'
  | 'slack'
  | 'pause'
  | 'random'
  | 'portalUrl'
  | 'mailDomain'
  | 'receivesMail'
>;

/**
 * Does the work of one outbox entry and then removes it; doing it twice does no harm (executions have the run's name,
 * a token can be used once, the entry remembers who has the mail). Throws `outbox.retry`, or the fault itself, when
 * trying again later can help; work for the engine that could not be done for half an hour is shown as stuck.
 */
export async function deliverOutbox(ports: DeliverOutboxPorts, given: OutboxEntry): Promise<DeliverResult> {
  const entry = await ports.store.outbox(given.id);
  if (entry === undefined || entry.failed !== undefined) return { result: 'gone' };
  const { work } = entry;
  if (work.kind === 'notify') return tell(ports, entry, work);
  if (work.kind === 'letter') return deliverLetter(ports, entry, work);
  if (work.kind === 'slack-act') return inSlack(ports, entry, () => doSlackAct(ports, entry, work.act));
  if (work.kind === 'renew-cards')
    return inSlack(ports, entry, () => renewCards(ports, work.taskId, entry.createdAt));
  if (work.kind === 'apply-import') return deliverImport(ports, entry, work);
  if (work.kind === 'mail-in') return deliverMail(ports, entry, work);
  if (work.kind === 'mail-answer') return sendAnswer(ports, entry, work);
  if (work.kind === 'take-delivery')
    return deliverTaking(ports, entry, work, ageOf(ports, entry) >= SHOWN_AFTER_MS);
  try {
    return isOrder(work) ? await order(ports, entry, work) : await drive(ports, entry, work);
  } catch (error) {
    if (!(error instanceof Error) || ageOf(ports, entry) < SHOWN_AFTER_MS) throw error;
    return failDelivery(ports, entry, { error: error.name, cause: error.message });
  }
}

async function tell(
  ports: DeliverOutboxPorts,
  given: OutboxEntry,
  work: Extract<OutboxWork, { kind: 'notify' }>,
): Promise<DeliverResult> {
  // Ordered for a later time, at which it tells of all that has come until then.
  if (work.message === 'mails-kept' && given.createdAt > ports.now()) return { result: 'undecided' };
  const told = await notify(ports, given, work);
  if (told.result === 'busy') return { result: 'undecided' };
  const { entry, refused } = told;
  return refused.length > 0 ? failNotice(ports, entry, work, refused) : remove(ports, entry, 'delivered');
}

async function inSlack(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  done: () => Promise<void>,
): Promise<DeliverResult> {
  try {
    await done();
  } catch (error) {
    if (!(error instanceof Error) || ageOf(ports, entry) < ACT_GIVEN_UP_AFTER_MS) throw error;
    return giveUp(ports, entry, error);
  }
  return remove(ports, entry, 'delivered');
}

function isOrder(work: OutboxWork): work is RunOrder {
  return work.kind === 'start-run' || work.kind === 'return-run';
}

async function order(ports: DeliverOutboxPorts, entry: OutboxEntry, work: RunOrder): Promise<DeliverResult> {
  const fault = await deliverOrder(ports, work);
  return fault === undefined ? remove(ports, entry, 'delivered') : failDelivery(ports, entry, fault);
}

async function drive(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  work: EngineWork,
): Promise<DeliverResult> {
  if (work.kind === 'start-execution' && !(await isRunning(ports, work.runId)))
    return remove(ports, entry, 'reconciled');
  const answer = await callEngine(ports, work);
  if (answer.done) return remove(ports, entry, 'delivered');
  if (!answer.final)
    throw new CodedError('outbox.retry', `${work.kind} ${entry.id}: ${answer.error} ${answer.cause}`);
  const standing = await isPastWait(ports, work, entry.createdAt);
  if (standing === 'past') return remove(ports, entry, 'reconciled');
  if (work.kind === 'resume' && ageOf(ports, entry) < ECHO_MS) return { result: 'undecided' };
  return failDelivery(ports, entry, { error: answer.error, cause: answer.cause });
}

async function callEngine(ports: DeliverOutboxPorts, work: EngineWork): Promise<EngineAnswer> {
  switch (work.kind) {
    case 'start-execution':
      return start(ports, work);
    case 'stop-execution':
      return ports.engine.stop(work.processId, work.runId, work.cause, work.execution);
    case 'resume':
      return ports.engine.resume(
        await ports.vault.open(work.sealedToken, tokenContext(work.runId, work.waitId)),
        work.output,
      );
  }
}

/** A run that ended while it was started had nothing to stop yet: then it is stopped here. */
async function start(
  ports: DeliverOutboxPorts,
  { processId, runId, execution }: Extract<OutboxWork, { kind: 'start-execution' }>,
): Promise<EngineAnswer> {
  const started = await ports.engine.start(processId, runId, { runId }, execution);
  if (!started.done || (await isRunning(ports, runId))) return started;
  return ports.engine.stop(processId, runId, 'the run had ended before it was started', execution);
}

async function isRunning(ports: Pick<Ports, 'store'>, runId: string): Promise<boolean> {
  return (await ports.store.run(runId))?.status === 'running';
}

function ageOf(ports: Pick<Ports, 'now'>, { createdAt }: OutboxEntry): number {
  return Date.parse(ports.now()) - Date.parse(createdAt);
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
