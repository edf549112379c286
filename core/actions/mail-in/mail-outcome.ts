import type { Actor } from '../../rules/actor.ts';
import { answeredSubject, type MailAnswer } from '../../rules/mail/mail-answer.ts';
import type { KeptWhy } from '../../rules/mail/kept-mail.ts';
import { mailEvidence, type TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Language } from '../../rules/preferences.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Delivery } from '../../rules/source.ts';
import type { OutboxWork } from '../../rules/outbox-entry.ts';

/** What comes of a mail, beside what has been done already; written in the transaction that puts the mail away. */
export interface MailOutcome {
  /** The mail changed a run: that it did so is evidence there. */
  evidence?: { runId: string; actor: Actor; data: Record<string, unknown> };
  /** Kept beside the run, as an alert is. */
  delivery?: Delivery;
  /** Further orders. */
  orders?: OutboxWork[];
  answer?: Answered;
  /** A person may have written it and nothing has begun: it waits for people of this organization to look at it. */
  kept?: { organizationId: string; why: KeptWhy };
}

export interface Answered {
  mail: MailAnswer;
  /** Names sender and thread, of which only one answer goes out in an hour; absent where the same cannot happen twice. */
  once?: string;
}

/** Nobody is told: whoever it was has no right to an answer, or cannot be answered without harm to others. */
export const NOTHING: MailOutcome = {};

/** What an answer says, before it has its place in the thread. */
export type Said = Omit<MailAnswer, 'subject' | 'inReplyTo' | 'references'> & { subject?: string };

/**
 * An answer in the thread of the mail. Words of somebody who may be anybody are not sent on: an answer to a mail that is
 * not proven has a subject of ours.
 */
export function answerTo(mail: TakenMail, { subject, ...said }: Said): MailAnswer {
  const { messageId, references, trust } = mail;
  return {
    ...said,
    subject: subject ?? (trust === 'proven' ? answeredSubject(mail.subject) : plainSubject(said.language)),
    ...(messageId === undefined ? {} : { inReplyTo: messageId }),
    references,
  };
}

function plainSubject(language: Language): string {
  return say(MAIL_COMMAND_TEXTS, language, 'subject-plain');
}

/** What the evidence says of a mail that changed a run. */
export function evidenceOf(
  mail: TakenMail,
  place: { runId: string; taskId?: string },
  actor: Actor,
  did: string,
): NonNullable<MailOutcome['evidence']> {
  const { runId, taskId } = place;
  return { runId, actor, data: { ...(taskId === undefined ? {} : { taskId }), did, ...mailEvidence(mail) } };
}
