import type { Ports } from '../../ports.ts';
import type { Actor } from '../../rules/actor.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import { languageOf, type Language } from '../../rules/preferences.ts';
import { MAIL_REPORT_TEXTS } from '../../rules/texts/mail-report-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { answerTo, type MailOutcome, type Said } from './mail-outcome.ts';
import { addressHash } from './sender-limit.ts';
import { strangerOf } from './who-wrote.ts';

/** A report by mail, and the one of the organization's people that it is proven to come from, if any. */
export interface MailReport {
  mail: TakenMail;
  organization: Organization;
  person: Person | undefined;
}

export const BREACH = 'breach-notification';

export function actorOf({ organization, person }: MailReport): Actor {
  const { id: organizationId } = organization;
  return person === undefined
    ? { kind: 'public', organizationId }
    : { kind: 'person', personId: person.id, organizationId, channel: 'email' };
}

/** What becomes of a report; `runId`: of the case it is in. */
export type ReportAnswer =
  | { key: 'incident-opened' | 'incident-unread' | 'incident-joined'; runId: string }
  | { key: 'incident-too-many' | 'reports-full' };

/** Strangers who are proven to have written hear that it arrived, and nothing about the case; others hear nothing. */
export function answerOf(
  ports: Pick<Ports, 'portalUrl'>,
  { mail, organization, person }: MailReport,
  answer: ReportAnswer,
): Pick<MailOutcome, 'answer'> {
  const stranger = strangerOf(mail, organization);
  if (stranger === undefined) return {};
  const whom =
    person === undefined
      ? stranger
      : { to: { name: person.name, email: person.email }, language: languageOf(person, organization) };
  const { language } = whom;
  const isTaken = 'runId' in answer;
  const left = isTaken && mail.attachments > 0 ? [say(MAIL_REPORT_TEXTS, language, 'attachments-left')] : [];
  const said: Said = {
    ...whom,
    paragraphs: [wordsOf({ organization, person, answer }, language), ...left],
    sender: organization.name,
    ...(person !== undefined && isTaken ? { link: linkTo(ports, answer.runId, language) } : {}),
  };
  // A case is opened so many times an hour at most; whatever else is said, is said once.
  const isOpening = person !== undefined && isTaken && answer.key !== 'incident-joined';
  const once = `incident#${organization.id}#${addressHash(whom.to.email)}`;
  return { answer: { mail: answerTo(mail, said), ...(isOpening ? {} : { once }) } };
}

function wordsOf(
  { organization, person, answer }: Pick<MailReport, 'organization' | 'person'> & { answer: ReportAnswer },
  language: Language,
): string {
  const words = { organization: organization.name };
  if (!('runId' in answer)) return say(MAIL_REPORT_TEXTS, language, answer.key, words);
  if (person === undefined) return say(MAIL_REPORT_TEXTS, language, 'incident-received', words);
  return say(MAIL_REPORT_TEXTS, language, answer.key, { ...words, reference: answer.runId });
}

function linkTo(ports: Pick<Ports, 'portalUrl'>, runId: string, language: Language): Said['link'] & object {
  return {
    label: say(MAIL_REPORT_TEXTS, language, 'open-run'),
    url: `${ports.portalUrl}/runs/${encodeURIComponent(runId)}`,
  };
}
