import type { Write } from '../../ports/transaction.ts';
import { mailDoor } from '../../rules/mail/mail-door.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { OutboxEntry, OutboxWork } from '../../rules/outbox-entry.ts';
import { commitRun } from '../commit-run.ts';
import type { DeliverOutboxPorts, DeliverResult } from '../deliver-outbox.ts';
import { giveUp } from '../give-up.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { answerWrites } from './answer-writes.ts';
import { keptWrites } from './kept-writes.ts';
import type { MailOutcome } from './mail-outcome.ts';
import { answerUnknownAddress } from './odd-answers.ts';
import { openIncident } from './open-incident.ts';
import { openRequest } from './open-request.ts';
import { runCommand } from './run-command.ts';
import { setAside } from './set-aside.ts';
import { takeReply } from './take-reply.ts';

/** A fault that lasts longer lies in the mail, or in us. */
const GIVEN_UP_AFTER_MS = 6 * 60 * 60_000;

/**
 * Sees to a mail that came in. What it asks for is done first, each thing so that doing it twice is doing it once; then
 * the entry, the evidence and the order to answer are one transaction: a crash between them repeats, and loses nothing.
 */
export async function deliverMail(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  { mail }: Extract<OutboxWork, { kind: 'mail-in' }>,
): Promise<DeliverResult> {
  try {
    return await putAway(ports, entry, mail, await seeTo(ports, mail));
  } catch (error) {
    const age = Date.parse(ports.now()) - Date.parse(entry.createdAt);
    if (!(error instanceof Error) || age < GIVEN_UP_AFTER_MS) throw error;
    return giveUpOn(ports, entry, mail, error);
  }
}

/** Whatever the fault was, somebody hears that the mail came. */
async function giveUpOn(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  mail: TakenMail,
  error: Error,
): Promise<DeliverResult> {
  // What stood against it already still does: a mail with a virus is not handed out because of a fault of ours.
  const { kept } = await setAside(ports, { ...mail, setAside: mail.setAside ?? 'fault' });
  return giveUp(ports, entry, error, await keptWrites(ports, mail, kept));
}

async function seeTo(ports: DeliverOutboxPorts, mail: TakenMail): Promise<MailOutcome> {
  if (mail.setAside !== undefined) return setAside(ports, mail);
  const door = mailDoor(mail.recipient, ports.mailDomain);
  switch (door?.kind) {
    case 'reply':
      return takeReply(ports, mail, door);
    case 'incident':
      return openIncident(ports, mail, door.organizationId);
    case 'requests':
      return openRequest(ports, mail, door.organizationId);
    case 'commands':
      return runCommand(ports, mail);
    case undefined:
      return answerUnknownAddress(ports, mail);
  }
}

async function putAway(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  mail: TakenMail,
  outcome: MailOutcome,
): Promise<DeliverResult> {
  const { evidence, delivery, kept, orders = [] } = outcome;
  return withRetry<DeliverResult>(ports, async () => {
    const writes: Write[] = [
      { entity: 'outbox', before: entry },
      ...orders.map((work) => outboxWrite(ports, work)),
      ...(await answerWrites(ports, mail, outcome.answer)),
      ...(await keptWrites(ports, mail, kept)),
    ];
    const run = evidence === undefined ? undefined : await ports.store.run(evidence.runId);
    const committed =
      run === undefined || evidence === undefined
        ? await ports.store.commit({ writes, events: [] })
        : await commitRun(ports, run, {
            writes,
            events: [{ at: ports.now(), type: 'mail-taken', actor: evidence.actor, data: evidence.data }],
            ...(delivery === undefined ? {} : { deliveries: [delivery] }),
          });
    if (committed === 'committed') return { result: 'delivered' };
    return (await ports.store.outbox(entry.id)) === undefined ? { result: 'gone' } : committed;
  });
}
