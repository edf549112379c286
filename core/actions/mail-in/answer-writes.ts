import type { Ports } from '../../ports.ts';
import type { Write } from '../../ports/transaction.ts';
import { hashOf } from '../../rules/canonical.ts';
import {
  ANSWER_GAP_MS,
  ANSWERS_IN_THREAD,
  ANSWERS_PER_HOUR,
  MACHINE_SPEED_MS,
} from '../../rules/mail/mail-limits.ts';
import type { MailAnswer } from '../../rules/mail/mail-answer.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { AnsweredWords, Received } from '../../rules/received.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { outboxWrite } from '../outbox-write.ts';
import type { Answered } from './mail-outcome.ts';
import { countInSpan } from './sender-limit.ts';
import { later } from '../../rules/later.ts';

/**
 * The order to answer, and that it was answered. In a thread, one answer goes out in an hour; whoever is proven to have
 * written and writes something else gets some more, of which the last says so. The same words are not answered twice, and
 * nothing is when so much is answered that something must be wrong.
 */
export async function answerWrites(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  mail: TakenMail,
  answer: Answered | undefined,
): Promise<Write[]> {
  if (answer === undefined) return [];
  const { once } = answer;
  if (once === undefined) return (await isTooMuch(ports, answer.mail)) ? [] : [orderOf(ports, answer.mail)];
  // Whoever pretends to be somebody uses up nothing of theirs.
  const id = `answer#${mail.trust === 'proven' ? '' : 'unproven#'}${once}`;
  const before = await ports.store.received(id);
  const standing = before !== undefined && isWithinGap(ports, before) ? before : undefined;
  const words = wordsOf(mail, ports.now());
  const given = standing === undefined ? [] : (standing.answered ?? []);
  if (standing !== undefined && !mayHearMore(mail, given, words)) return [];
  if (await isTooMuch(ports, answer.mail)) return [];
  const isLast = given.length === ANSWERS_IN_THREAD;
  const after: Received = {
    id,
    at: standing?.at ?? ports.now(),
    sha256: '',
    answered: [...given, words],
    expiresAt: later(ports.now(), 2 * ANSWER_GAP_MS),
    version: (before?.version ?? 0) + 1,
  };
  return [
    orderOf(ports, isLast ? lastAnswer(answer.mail) : answer.mail),
    before === undefined ? { entity: 'received', after } : { entity: 'received', before, after },
  ];
}

function isWithinGap({ now }: Pick<Ports, 'now'>, { at }: Received): boolean {
  return Date.parse(now()) - Date.parse(at) < ANSWER_GAP_MS;
}

/** `shape`: without its figures, by which a machine's next mail differs from its last. */
function wordsOf({ text }: TakenMail, at: string): AnsweredWords {
  const words = text.toLowerCase().replaceAll(/\s+/g, ' ').trim();
  return { words: hashOf([words]), shape: hashOf([words.replaceAll(/\p{N}+/gu, '0')]), at };
}

function mayHearMore(mail: TakenMail, given: readonly AnsweredWords[], now: AnsweredWords): boolean {
  const last = given.at(-1);
  if (mail.trust !== 'proven' || last === undefined || given.length > ANSWERS_IN_THREAD) return false;
  if (given.some(({ words }) => words === now.words)) return false;
  const soon = Date.parse(mail.receivedAt) - Date.parse(last.at) < MACHINE_SPEED_MS;
  return !(soon && given.some(({ shape }) => shape === now.shape));
}

function lastAnswer(answer: MailAnswer): MailAnswer {
  const last = say(MAIL_REPLY_TEXTS, answer.language, 'last-answer');
  return { ...answer, paragraphs: [...answer.paragraphs, last] };
}

/** Answers to strangers greet nobody by name; counted apart, they use up none of those to our people. */
async function isTooMuch(ports: Pick<Ports, 'store' | 'now'>, { to }: MailAnswer): Promise<boolean> {
  const counted = to.name === '' ? 'mail-answers-to-strangers' : 'mail-answers';
  return (await countInSpan(ports, counted, 'hour')) > ANSWERS_PER_HOUR;
}

function orderOf(ports: Pick<Ports, 'ids' | 'now'>, answer: MailAnswer): Write {
  return outboxWrite(ports, { kind: 'mail-answer', runId: '', answer });
}
