import type { Ports } from '../../ports.ts';
import {
  INCIDENTS_PER_ORGANIZATION_AND_DAY,
  INCIDENTS_PER_SENDER_AND_HOUR,
} from '../../rules/mail/mail-limits.ts';
import type { KeptWhy } from '../../rules/mail/kept-mail.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import { isMember } from '../../rules/membership.ts';
import { startProcess } from '../start-process.ts';
import { joinIncident } from './join-incident.ts';
import { evidenceOf, type MailOutcome } from './mail-outcome.ts';
import { actorOf, answerOf, BREACH, type MailReport } from './mail-report.ts';
import { answerUnknownAddress } from './odd-answers.ts';
import { runOfMail } from './run-of-mail.ts';
import { addressHash, countInSpan } from './sender-limit.ts';
import { whoWrote } from './who-wrote.ts';

export type OpenIncidentPorts = Pick<
  Ports,
  'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random' | 'portalUrl' | 'mailDomain'
>;

const TITLE_CHARACTERS = 200;
const SUMMARY_CHARACTERS = 3400;
/** Triage reads what stands in a case in English, whatever the mail is written in. */
const NO_SUBJECT = 'Reported by mail, without a subject';
const GOES_ON = '[The mail goes on.]';
const NO_WORDS = 'The mail held no words that could be read.';

/**
 * A mail to the incident address of an organization opens a case: the subject is its title, the words its summary. From
 * somebody who is not proven to be one of its people the case says so, and triage is where a person looks before anybody
 * outside is told. An answer in the thread of a report joins the case of that report.
 */
export async function openIncident(
  ports: OpenIncidentPorts,
  mail: TakenMail,
  organizationId: string,
): Promise<MailOutcome> {
  const organization = await ports.store.organization(organizationId);
  if (organization === undefined) return answerUnknownAddress(ports, mail);
  const known = await whoWrote(ports, mail);
  const person = known !== undefined && isMember(known, organizationId) ? known : undefined;
  const report = { mail, organization, person };
  const runId = runOfMail(BREACH, mail.id);
  // Asked again after a crash: what was counted and opened is not counted again.
  if ((await ports.store.run(runId)) === undefined) {
    const joined = await joinIncident(ports, report);
    if (joined !== undefined) return joined;
    const over = await overLimit(ports, report);
    if (over !== undefined) return over;
  }
  return open(ports, report, runId);
}

async function open(ports: OpenIncidentPorts, report: MailReport, runId: string): Promise<MailOutcome> {
  const { mail, organization, person } = report;
  const actor = actorOf(report);
  const started = await startProcess(ports, {
    processId: BREACH,
    organizationId: organization.id,
    answers: {
      title: mail.subject.slice(0, TITLE_CHARACTERS) || NO_SUBJECT,
      summary: summaryOf(report),
    },
    actor,
    runId,
    ...(person === undefined ? { unauthenticated: true } : {}),
  });
  // An installation without this process takes no reports.
  if (started.result === 'unknown-process' || started.result === 'invalid')
    return asideAs(report, 'not-taken');
  return {
    evidence: evidenceOf(mail, { runId }, actor, 'reported'),
    ...answerOf(ports, report, {
      key: mail.unreadable === undefined ? 'incident-opened' : 'incident-unread',
      runId,
    }),
    // The case holds no words then: somebody has to read the mail itself.
    ...(mail.unreadable === undefined ? {} : asideAs(report, 'unreadable')),
  };
}

function asideAs({ organization }: MailReport, why: KeptWhy): Pick<MailOutcome, 'kept'> {
  return { kept: { organizationId: organization.id, why } };
}

function summaryOf({ mail, person }: MailReport): string {
  const given = mail.text.trim();
  const cut = given.length > SUMMARY_CHARACTERS ? `\n\n${GOES_ON}` : '';
  const words = `${given.slice(0, SUMMARY_CHARACTERS)}${cut}` || NO_WORDS;
  if (person !== undefined) return words;
  const from = mail.from ?? 'somebody who does not say who they are';
  const how =
    mail.trust === 'proven'
      ? 'not one of the people of the organization'
      : 'it is not verified that the mail comes from there';
  return `${words}\n\n[By mail from ${from}: ${how}. Ask back by another way before anything is told to others.]`;
}

/**
 * Undefined while there may be more. Mails that are proven, and those of the organization's own people, are counted apart:
 * whoever forges a sender, or floods the address, uses up nothing of theirs.
 */
async function overLimit(ports: OpenIncidentPorts, report: MailReport): Promise<MailOutcome | undefined> {
  const { mail, organization, person } = report;
  const sender = `${mail.trust}#${addressHash(mail.from ?? 'unclear')}`;
  const bySender = await countInSpan(ports, `mail-incidents#${organization.id}#${sender}`, 'hour');
  if (bySender > INCIDENTS_PER_SENDER_AND_HOUR)
    return { ...answerOf(ports, report, { key: 'incident-too-many' }), ...asideAs(report, 'too-many') };
  const whose = person === undefined ? 'others' : 'own';
  const inAll = await countInSpan(ports, `mail-incidents#${organization.id}#${whose}`, 'day');
  if (inAll <= INCIDENTS_PER_ORGANIZATION_AND_DAY) return undefined;
  const notice = {
    kind: 'notify',
    runId: '',
    message: 'reports-overflow',
    extra: { organizationId: organization.id },
  } as const;
  return {
    ...answerOf(ports, report, { key: 'reports-full' }),
    ...asideAs(report, 'too-many'),
    ...(inAll === INCIDENTS_PER_ORGANIZATION_AND_DAY + 1 ? { orders: [notice] } : {}),
  };
}
