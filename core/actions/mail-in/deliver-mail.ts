import type { Ports, Write } from '../../ports.ts';
import { ANSWER_GAP_MS, ANSWERS_PER_HOUR } from '../../rules/mail/mail-limits.ts';
import { mailDoor } from '../../rules/mail/mail-door.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { OutboxEntry, OutboxWork } from '../../rules/outbox-entry.ts';
import type { Received } from '../../rules/received.ts';
import { commitRun } from '../commit-run.ts';
import type { DeliverOutboxPorts, DeliverResult } from '../deliver-outbox.ts';
import { giveUp } from '../give-up.ts';
import { outboxWrite } from '../outbox-write.ts';
import { withRetry } from '../with-retry.ts';
import { NOTHING, type Answered, type MailOutcome } from './mail-outcome.ts';
import { openIncident } from './open-incident.ts';
import { openRequest } from './open-request.ts';
import { runCommand } from './run-command.ts';
import { countInSpan } from './sender-limit.ts';
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
    return await putAway(ports, entry, await seeTo(ports, mail));
  } catch (error) {
    const age = Date.parse(ports.now()) - Date.parse(entry.createdAt);
    if (!(error instanceof Error) || age < GIVEN_UP_AFTER_MS) throw error;
    return giveUp(ports, entry, error);
  }
}

async function seeTo(ports: DeliverOutboxPorts, mail: TakenMail): Promise<MailOutcome> {
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
      return NOTHING;
  }
}

async function putAway(
  ports: DeliverOutboxPorts,
  entry: OutboxEntry,
  outcome: MailOutcome,
): Promise<DeliverResult> {
  const { evidence, delivery, orders = [] } = outcome;
  return withRetry<DeliverResult>(ports, async () => {
    const writes: Write[] = [
      { entity: 'outbox', before: entry },
      ...orders.map((work) => outboxWrite(ports, work)),
      ...(await answerWrites(ports, outcome.answer)),
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

/**
 * The order to answer, and that it was answered; none when that sender has had an answer in that thread just now, or when
 * so much is answered that something must be wrong.
 */
async function answerWrites(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  answer: Answered | undefined,
): Promise<Write[]> {
  if (answer === undefined) return [];
  const order = outboxWrite(ports, { kind: 'mail-answer', runId: '', answer: answer.mail });
  const now = ports.now();
  const id = `answer#${answer.once ?? ''}`;
  const before = answer.once === undefined ? undefined : await ports.store.received(id);
  if (before !== undefined && Date.parse(now) - Date.parse(before.at) < ANSWER_GAP_MS) return [];
  // Answers to strangers greet nobody by name; counted apart, they use up none of those to our people.
  const counted = answer.mail.to.name === '' ? 'mail-answers-to-strangers' : 'mail-answers';
  if ((await countInSpan(ports, counted, 'hour')) > ANSWERS_PER_HOUR) return [];
  if (answer.once === undefined) return [order];
  const after: Received = {
    id,
    at: now,
    sha256: '',
    expiresAt: new Date(Date.parse(now) + 2 * ANSWER_GAP_MS).toISOString(),
    version: (before?.version ?? 0) + 1,
  };
  return [
    order,
    before === undefined ? { entity: 'received', after } : { entity: 'received', before, after },
  ];
}
