import type { Ports } from '../ports.ts';
import type { NoticeProgress, OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { errandsOf, SLACK_PATIENCE_MS, type Errand, type ErrandPorts } from './errands.ts';
import { noticesOf } from './notices.ts';
import { settleAgain, settleCards, settleCardsOfRun } from './slack/show-cards.ts';

type NoticeWork = Extract<OutboxWork, { kind: 'notify' }>;

export type Notified =
  /** Everybody has been tried; `entry` is as it is stored now, `refused` whose address was refused for good. */
  | { result: 'all-tried'; entry: OutboxEntry; refused: string[] }
  /** Somebody else is sending the same entry, or has died doing so: the sweep looks again. */
  | { result: 'busy' };

/** Longer than a function lives that sends mails: whoever has been sending so long has died. */
const SENDING_MS = 90_000;

/**
 * Sends one message to everybody it concerns. The mail channel knows no idempotency, so the entry remembers who has it,
 * by a write before each send that only one delivery can make. One person's refused address does not keep it from the
 * others; any other fault is thrown after all have been tried, and a later try sends only what is missing.
 * Only a mail whose sender died before it could note the answer can come twice: better than never.
 */
export async function notify(ports: ErrandPorts, given: OutboxEntry, work: NoticeWork): Promise<Notified> {
  const started = given.progress?.sending;
  if (started !== undefined && Date.parse(ports.now()) - Date.parse(started.at) < SENDING_MS)
    return { result: 'busy' };
  let entry = given;
  let progress: NoticeProgress = { sent: given.progress?.sent ?? [], refused: given.progress?.refused ?? [] };
  const faults: Error[] = [];
  const errands = await errandsOf(ports, entry, work, await noticesOf(ports, work));
  const waitedLong = Date.parse(ports.now()) - Date.parse(entry.createdAt) >= SLACK_PATIENCE_MS;
  for (let errand = errands.shift(); errand !== undefined; errand = errands.shift()) {
    const to = errand.key;
    if (progress.sent.includes(to) || progress.refused.includes(to)) continue;
    const claimed = await noted(ports, entry, { ...progress, sending: { to, at: ports.now() } });
    if (claimed === 'conflict') return { result: 'busy' };
    entry = claimed;
    const answer = await send(errand);
    if (answer instanceof Error) {
      faults.push(answer);
      if (waitedLong && errand.instead !== undefined) errands.unshift(errand.instead);
    } else progress = { ...progress, [answer]: [...progress[answer], to] };
  }
  const unsettled = await settle(ports, given, work);
  if (unsettled !== undefined) faults.push(unsettled);
  const [fault] = faults;
  if (fault === undefined) return { result: 'all-tried', entry, refused: progress.refused.map(personOf) };
  if ((await noted(ports, entry, progress)) === 'conflict') return { result: 'busy' };
  throw fault;
}

/** A key is a person's id, with the way behind it where that is not their mail. */
function personOf(key: string): string {
  return key.split('@')[0] ?? key;
}

async function noted(
  ports: Pick<Ports, 'store'>,
  before: OutboxEntry,
  progress: NoticeProgress,
): Promise<OutboxEntry | 'conflict'> {
  const after = { ...before, progress, version: before.version + 1 };
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before, after }], events: [] });
  return committed === 'conflict' ? committed : after;
}

async function send({ send: sent }: Errand): Promise<'sent' | 'refused' | Error> {
  try {
    await sent();
    return 'sent';
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return error.name === 'mail.refused' ? 'refused' : error;
  }
}

/** Cards in Slack are changed once what they ask for is over, whoever is told of it besides. */
async function settle(
  ports: ErrandPorts,
  { createdAt, progress }: OutboxEntry,
  { message, taskId, runId }: NoticeWork,
): Promise<Error | undefined> {
  try {
    const isTriedAgain = progress !== undefined;
    if (isTriedAgain && taskId !== undefined) await settleAgain(ports, taskId, createdAt);
    if (message === 'run-ended') await settleCardsOfRun(ports, runId, createdAt);
    if ((message === 'task-settled' || message === 'task-expired') && taskId !== undefined) {
      const task = await ports.store.task(taskId);
      if (task !== undefined && task.status !== 'open') await settleCards(ports, task.id, createdAt);
    }
    return undefined;
  } catch (error) {
    if (error instanceof Error) return error;
    throw error;
  }
}
