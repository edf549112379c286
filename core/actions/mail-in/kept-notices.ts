import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import { RAW_MAIL_DAYS, type KeptMail } from '../../rules/mail/kept-mail.ts';
import { KEPT_PER_ORGANIZATION_AND_DAY } from '../../rules/mail/mail-limits.ts';
import type { Organization, Person, Role } from '../../rules/organization.ts';
import { languageOf, type Language } from '../../rules/preferences.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { MAIL_KEPT_TEXTS } from '../../rules/texts/mail-kept-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { longDay, longMoment } from '../messages/time-words.ts';
import type { Message } from '../messages/message.ts';
import type { Notice, NotifyWork } from '../notices.ts';
import { recipientsOf, type Recipient } from '../recipients.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'portalUrl'>;

/** Those who may open the mails; beside them, those who have to hear of an incident. */
const LOOKING: readonly Role[] = ['dpo', 'administrator'];
/** As many lines as somebody reads in a mail; the page has them all. */
const MOST_LINES = 10;

/** That mails wait to be looked at: when each came, from where, and why; of what it says only how long the subject is. */
export async function keptNotices(ports: Needs, { extra = {} }: NotifyWork): Promise<Notice[]> {
  const organization = await ports.store.organization(extra.organizationId ?? '');
  if (organization === undefined) return [];
  const isFull = extra.kind === 'full';
  const mails = isFull ? [] : await mailsOf(ports, organization.id, extra);
  if (!isFull && mails.length === 0) return [];
  const recipients = await lookersOf(ports, organization, mails);
  return recipients.flatMap(({ person }) => {
    const own = mails.filter((mail) => mayHear(person, mail, recipients));
    if (!isFull && own.length === 0) return [];
    const language = languageOf(person, organization);
    const mayOpen = isFull
      ? may(person, 'read-mails', { organizationId: organization.id })
      : own.some((mail) => may(person, 'read-mails', mail));
    const where = mayOpen ? 'where' : isOpenedBy(recipients, own) ? 'where-others' : 'where-lead';
    const message = {
      ...frameOf(organization, person.name, language),
      ...(isFull ? full(organization, language) : listed({ organization, mails: own, language, where })),
      ...linkTo(ports, organization, { language, mayOpen }),
    };
    const regarding = { personId: person.id, organizationId: organization.id };
    return [{ to: person, message, regarding, isAutomatic: true as const }];
  });
}

/** Of an answer, which may be about a private run, only those hear who may open it; everybody where nobody may. */
function mayHear(person: Person, mail: KeptMail, recipients: readonly Recipient[]): boolean {
  return mail.door !== 'reply' || may(person, 'read-mails', mail) || !isOpenedBy(recipients, [mail]);
}

function isOpenedBy(recipients: readonly Recipient[], mails: readonly KeptMail[]): boolean {
  return recipients.some(({ person }) => mails.some((mail) => may(person, 'read-mails', mail)));
}

async function mailsOf(
  { store }: Pick<Needs, 'store'>,
  organizationId: string,
  { mailId = '', since, kind }: Record<string, string>,
): Promise<KeptMail[]> {
  const first = await store.keptMail(organizationId, mailId);
  const newest =
    since === undefined
      ? []
      : (await store.keptMails(organizationId, { limit: KEPT_PER_ORGANIZATION_AND_DAY })).items;
  const later = newest.filter(
    ({ id, why, keptAt }) =>
      id !== mailId && keptAt >= (since ?? '') && (why === 'spam') === (kind === 'spam'),
  );
  return [...(first === undefined ? [] : [first]), ...later]
    .filter(({ settled }) => settled === undefined)
    .sort((a, b) => a.keptAt.localeCompare(b.keptAt));
}

/** Where nobody of the organization may open them, the coordinator hears of it: somebody must. */
async function lookersOf(
  ports: Needs,
  { id: organizationId }: Organization,
  mails: readonly KeptMail[],
): Promise<Recipient[]> {
  const roles: Role[] = [
    ...LOOKING,
    ...(mails.some(({ door }) => door === 'incident') ? ['responder' as const] : []),
  ];
  const asked = roles.map((role) => ({ role, organizationId }));
  const found = await recipientsOf(ports, asked, 'task');
  if (found.some(({ role }) => LOOKING.includes(role))) return found;
  const lead = (await ports.store.organizations()).find((one) => one.lead);
  const coordinators =
    lead === undefined ? [] : await recipientsOf(ports, [{ role: 'dpo', organizationId: lead.id }], 'task');
  return [
    ...found,
    ...coordinators.filter(({ person }) => !found.some((one) => one.person.id === person.id)),
  ];
}

function frameOf(organization: Organization, name: string, language: Language) {
  return {
    language,
    subject: say(MAIL_KEPT_TEXTS, language, 'subject', { organization: organization.name }),
    greeting: say(FRAME_TEXTS, language, 'hello', { name }),
    facts: [],
    sender: organization.name,
  };
}

function full({ name }: Organization, language: Language): Pick<Message, 'paragraphs'> {
  const most = String(KEPT_PER_ORGANIZATION_AND_DAY);
  const words = { organization: name, most, days: String(RAW_MAIL_DAYS) };
  return { paragraphs: [say(MAIL_KEPT_TEXTS, language, 'full', words)] };
}

function listed({
  organization,
  mails,
  language,
  where,
}: {
  organization: Organization;
  mails: readonly KeptMail[];
  language: Language;
  where: 'where' | 'where-others' | 'where-lead';
}): Pick<Message, 'paragraphs' | 'steps'> {
  const soonest = mails.map(({ expiresAt }) => expiresAt).sort()[0] ?? '';
  const until = longDay(soonest.slice(0, 10), language);
  const lines = mails.slice(0, MOST_LINES).map((mail) => lineOf(mail, organization, language));
  const more = mails.length > MOST_LINES ? [say(MAIL_KEPT_TEXTS, language, 'more')] : [];
  return {
    paragraphs: [
      say(MAIL_KEPT_TEXTS, language, 'what', { count: String(mails.length) }),
      say(MAIL_KEPT_TEXTS, language, 'clock'),
      where === 'where'
        ? say(MAIL_KEPT_TEXTS, language, where, { until })
        : say(MAIL_KEPT_TEXTS, language, where, { until, organization: organization.name }),
    ],
    steps: { title: say(MAIL_KEPT_TEXTS, language, 'title'), lines: [...lines, ...more] },
  };
}

function lineOf(mail: KeptMail, { timeZone }: Organization, language: Language): string {
  const { why, recipient, fromWritten, subjectCharacters, receivedAt } = mail;
  return say(MAIL_KEPT_TEXTS, language, 'line', {
    at: longMoment(receivedAt, timeZone, language),
    address: recipient,
    from: fromWritten === '' ? say(MAIL_KEPT_TEXTS, language, 'nobody') : `“${fromWritten}”`,
    length: String(subjectCharacters),
    why: say(MAIL_KEPT_TEXTS, language, `why-${why}`),
  });
}

function linkTo(
  { portalUrl }: Pick<Needs, 'portalUrl'>,
  { id }: Organization,
  { language, mayOpen }: { language: Language; mayOpen: boolean },
): Required<Pick<Message, 'link' | 'closing'>> {
  return {
    link: mayOpen
      ? {
          label: say(MAIL_KEPT_TEXTS, language, 'open'),
          url: `${portalUrl}/mails/${encodeURIComponent(id)}`,
        }
      : { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${portalUrl}/` },
    closing: [say(FRAME_TEXTS, language, 'signed-in')],
  };
}
