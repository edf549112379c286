import type { Ports } from '../../ports.ts';
import { answerHeaders, type MailAnswer } from '../../rules/mail/mail-answer.ts';
import type { OutboxEntry, OutboxWork } from '../../rules/outbox-entry.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { DeliverResult } from '../deliver-outbox.ts';
import { issueMailAccess, type IssuedMail } from '../mail/issue-mail-access.ts';
import { layOut, type Message } from '../messages/message.ts';

type Needs = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'pause' | 'random' | 'mailer' | 'portalUrl' | 'mailDomain' | 'receivesMail'
>;

/** Longer than a function lives that sends mails: whoever has been sending so long has died. */
const SENDING_MS = 90_000;

/**
 * Sends an answer to a mail that came in. The entry is claimed before the send, so that only who died in between can
 * have sent it twice. An address that takes no mail is let be: nothing hangs on an answer. Other faults are thrown.
 */
export async function sendAnswer(
  ports: Needs,
  given: OutboxEntry,
  { answer }: Extract<OutboxWork, { kind: 'mail-answer' }>,
): Promise<DeliverResult> {
  const sending = given.progress?.sending;
  if (sending !== undefined && Date.parse(ports.now()) - Date.parse(sending.at) < SENDING_MS)
    return { result: 'undecided' };
  const claimed = await noted(ports, given, { to: 'answer', at: ports.now() });
  if (claimed === 'conflict') return { result: 'undecided' };
  try {
    await ports.mailer.send(await mailOf(ports, given.id, answer));
  } catch (error) {
    if (!(error instanceof Error) || error.name !== 'mail.refused') {
      await noted(ports, claimed, undefined);
      throw error;
    }
  }
  await ports.store.commit({ writes: [{ entity: 'outbox', before: claimed }], events: [] });
  return { result: 'delivered' };
}

async function mailOf(ports: Needs, entryId: string, answer: MailAnswer) {
  const issued = await accessOf(ports, answer);
  return {
    ...layOut(messageOf(answer, issued)),
    to: answer.to,
    headers: answerHeaders(answer),
    idempotencyKey: entryId,
    ...(issued?.replyTo === undefined ? {} : { replyTo: issued.replyTo }),
  };
}

/** Made only now: what is stored in between holds no secret. */
async function accessOf(ports: Needs, { access }: MailAnswer): Promise<IssuedMail | undefined> {
  const task = access === undefined ? undefined : await ports.store.task(access.taskId);
  return access === undefined || task === undefined
    ? undefined
    : issueMailAccess(ports, task, access.personId);
}

function messageOf(answer: MailAnswer, issued: IssuedMail | undefined): Message {
  const { to, language, subject, paragraphs, steps, link, sender } = answer;
  return {
    language,
    subject,
    greeting:
      to.name === ''
        ? say(FRAME_TEXTS, language, 'hello-all')
        : say(FRAME_TEXTS, language, 'hello', { name: to.name }),
    paragraphs,
    facts: [],
    ...(steps === undefined ? {} : { steps }),
    ...(link === undefined ? {} : { link: { ...link, url: issued?.link ?? link.url } }),
    closing: link === undefined ? [] : [say(FRAME_TEXTS, language, 'signed-in')],
    ...(sender === undefined ? {} : { sender }),
  };
}

async function noted(
  ports: Pick<Ports, 'store'>,
  before: OutboxEntry,
  sending: { to: string; at: string } | undefined,
): Promise<OutboxEntry | 'conflict'> {
  const progress = { sent: [], refused: [], ...(sending === undefined ? {} : { sending }) };
  const after = { ...before, progress, version: before.version + 1 };
  const committed = await ports.store.commit({ writes: [{ entity: 'outbox', before, after }], events: [] });
  return committed === 'conflict' ? committed : after;
}
