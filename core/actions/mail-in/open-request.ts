import type { Ports } from '../../ports.ts';
import { RAW_MAIL_DAYS, type KeptWhy } from '../../rules/mail/kept-mail.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Organization } from '../../rules/organization.ts';
import { referenceOf } from '../../rules/request/data.ts';
import { MAIL_REPORT_TEXTS } from '../../rules/texts/mail-report-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { takePublic } from '../public/take-public.ts';
import { startProcess } from '../start-process.ts';
import { answerTo, evidenceOf, type MailOutcome } from './mail-outcome.ts';
import { answerUnknownAddress } from './odd-answers.ts';
import { runOfMail } from './run-of-mail.ts';
import { addressHash } from './sender-limit.ts';
import { strangerOf } from './who-wrote.ts';

type Needs = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random' | 'portalUrl' | 'mailDomain'
>;

const PROCESS = 'data-subject-request';
/** With what is said below them, within what the form takes. */
const DETAILS_CHARACTERS = 3500;
const NAME_CHARACTERS = 120;
/** For whoever makes sure who asks and what is meant; what the person wants stands in their own words. */
const HOW_IT_CAME =
  '[This came by mail. Which rights the person means has to be read from their words; that they are who they say is not checked.]';

/**
 * A mail to the requests address of an organization begins a data subject request, as the public form does, with the
 * address it came from, proven or not. Who asks is made sure in its first step. Attachments are not taken over. A mail with
 * which nothing can be begun is kept for the organization's people: the time limit counts from it all the same.
 */
export async function openRequest(
  ports: Needs,
  mail: TakenMail,
  organizationId: string,
): Promise<MailOutcome> {
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return answerUnknownAddress(ports, mail);
  const asideAs = (why: KeptWhy): Pick<MailOutcome, 'kept'> => ({ kept: { organizationId, why } });
  // Nobody can be answered whose address is unclear.
  if (mail.from === undefined) return asideAs('sender-unclear');
  if (mail.unreadable !== undefined || mail.text.trim() === '')
    return {
      ...answerOf(ports, mail, organization, { key: 'request-unread' }),
      ...asideAs(mail.unreadable === undefined ? 'no-words' : 'unreadable'),
    };
  const runId = runOfMail(PROCESS, mail.id);
  if ((await ports.store.run(runId)) === undefined) {
    const form = mail.trust === 'proven' ? 'request-by-mail' : 'request-unproven';
    const taken = await takePublic(ports, form, mail.from);
    if (taken.result === 'too-many')
      return { ...answerOf(ports, mail, organization, { key: 'request-too-many' }), ...asideAs('too-many') };
  }
  const actor = { kind: 'public', organizationId } as const;
  const started = await startProcess(ports, {
    processId: PROCESS,
    organizationId,
    answers: {
      rights: ['information', 'access'],
      details: `${[mail.subject, mail.text.trim()]
        .filter((part) => part !== '')
        .join('\n\n')
        .slice(0, DETAILS_CHARACTERS)}\n\n${HOW_IT_CAME}${leftOut(mail)}`,
      name: (mail.fromName ?? mail.from).slice(0, NAME_CHARACTERS),
      email: mail.from,
      receivedBy: 'email',
      receivedAt: mail.receivedAt,
    },
    actor,
    runId,
  });
  if (started.result === 'unknown-process') return asideAs('not-taken');
  // An address that the form would not take: then the form is the way.
  if (started.result === 'invalid')
    return { ...answerOf(ports, mail, organization, { key: 'request-unread' }), ...asideAs('not-taken') };
  return {
    evidence: evidenceOf(mail, { runId }, actor, 'requested'),
    ...answerOf(ports, mail, organization, { key: 'request-received', reference: referenceOf(runId) }),
  };
}

/** Nobody who is not proven to have written hears that something was left out: then whoever sees to it has to know. */
function leftOut({ attachments, objectKey, subject, text }: TakenMail): string {
  const isCut = subject.length + 2 + text.trim().length > DETAILS_CHARACTERS;
  return attachments === 0 && !isCut
    ? ''
    : `\n[${isCut ? 'The words go on in the mail. ' : ''}Files in the mail were not taken over: ${attachments}. It lies among the received mails as ${objectKey}, for ${RAW_MAIL_DAYS} days.]`;
}

type RequestAnswer =
  { key: 'request-received'; reference: string } | { key: 'request-unread' | 'request-too-many' };

/** Only to whoever is proven to have written; the process itself writes to the address that was given, as ever. */
function answerOf(
  ports: Pick<Ports, 'portalUrl'>,
  mail: TakenMail,
  organization: Organization,
  answer: RequestAnswer,
): Pick<MailOutcome, 'answer'> {
  const stranger = strangerOf(mail, organization);
  if (stranger === undefined) return {};
  const { language } = stranger;
  const said =
    answer.key === 'request-received'
      ? {
          paragraphs: [
            say(MAIL_REPORT_TEXTS, language, answer.key, {
              organization: organization.name,
              reference: answer.reference,
            }),
            ...(mail.attachments > 0 ? [say(MAIL_REPORT_TEXTS, language, 'attachments-left')] : []),
          ],
        }
      : {
          paragraphs: [say(MAIL_REPORT_TEXTS, language, answer.key)],
          link: {
            label: say(MAIL_REPORT_TEXTS, language, 'request-form'),
            url: `${ports.portalUrl}/public/request`,
          },
        };
  const once = `requests#${organization.id}#${addressHash(stranger.to.email)}`;
  return { answer: { mail: answerTo(mail, { ...stranger, ...said, sender: organization.name }), once } };
}
