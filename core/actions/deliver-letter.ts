import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { mailTags } from '../rules/mail/mail-tags.ts';
import type { OutboxEntry, OutboxWork } from '../rules/outbox-entry.ts';
import { commitRun } from './commit-run.ts';
import type { DeliverResult } from './deliver-outbox.ts';
import { letterMessage } from './messages/letter-message.ts';
import { layOut } from './messages/message.ts';
import { SYSTEM } from './system-actor.ts';
import { withRetry } from './with-retry.ts';

type LetterWork = Extract<OutboxWork, { kind: 'letter' }>;
type Needs = Pick<Ports, 'store' | 'now' | 'mailer' | 'portalUrl' | 'pause' | 'random'>;

/** The processes write their letters in English. */
const LETTERS_IN = 'en';

/** Longer than a function lives that sends mails: whoever has been sending so long has died. */
const SENDING_MS = 90_000;

/**
 * Sends a letter once per key of its run: what was sent stands in the evidence (the key, never the name or address). A
 * refused address is evidence too, and the run goes on. Any other fault is thrown and tried again.
 */
export async function deliverLetter(
  ports: Needs,
  given: OutboxEntry,
  { runId, letter }: LetterWork,
): Promise<DeliverResult> {
  const sending = given.progress?.sending;
  if (sending !== undefined && Date.parse(ports.now()) - Date.parse(sending.at) < SENDING_MS)
    return { result: 'undecided' };
  const events = await ports.store.events(runId);
  if (events.some(({ type, data }) => type === 'letter-sent' && data.key === letter.key))
    return close(ports, given, undefined);
  const claimed = await claim(ports, given);
  if (claimed === 'conflict') return { result: 'undecided' };
  try {
    const mail = {
      ...layOut(letterMessage(letter, ports.portalUrl, LETTERS_IN)),
      to: letter.to,
      tags: mailTags({ runId }),
    };
    await ports.mailer.send({ ...mail, idempotencyKey: `${runId}.${letter.key}` });
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'mail.refused')
      throw await released(ports, claimed, error);
    return close(ports, claimed, 'letter-refused', letter.key);
  }
  return close(ports, claimed, 'letter-sent', letter.key);
}

async function claim(ports: Needs, before: OutboxEntry): Promise<OutboxEntry | 'conflict'> {
  const sending = { to: 'letter', at: ports.now() };
  return noted(ports, before, { sent: [], refused: [], sending });
}

/** The fault, once the entry is free for the next try. */
async function released(ports: Needs, claimed: OutboxEntry, error: unknown): Promise<unknown> {
  await noted(ports, claimed, { sent: [], refused: [] });
  return error;
}

async function noted(
  ports: Pick<Ports, 'store'>,
  before: OutboxEntry,
  progress: NonNullable<OutboxEntry['progress']>,
): Promise<OutboxEntry | 'conflict'> {
  const after = { ...before, progress, version: before.version + 1 };
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before, after }], events: [] });
  return committed === 'conflict' ? committed : after;
}

/** Removes the entry and puts on record what became of the letter. */
async function close(
  ports: Needs,
  entry: OutboxEntry,
  type: 'letter-sent' | 'letter-refused' | undefined,
  key?: string,
): Promise<DeliverResult> {
  const gone: Write = { entity: 'outbox', before: entry };
  const said: DeliverResult =
    type === 'letter-refused' ? { result: 'failed', error: 'mail.refused' } : { result: 'delivered' };
  return withRetry<DeliverResult>(ports, async () => {
    const run = type === undefined ? undefined : await ports.store.run(entry.work.runId);
    const committed =
      run === undefined || type === undefined
        ? await ports.store.commit({ writes: [gone], events: [] })
        : await commitRun(ports, run, {
            writes: [gone],
            events: [{ at: ports.now(), type, actor: SYSTEM.relay, data: { key } }],
          });
    if (committed === 'committed') return said;
    return (await ports.store.outbox(entry.id)) === undefined ? { result: 'gone' } : committed;
  });
}
