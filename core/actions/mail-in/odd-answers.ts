import type { Ports } from '../../ports.ts';
import { commandsAddress } from '../../rules/mail/mail-door.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import type { Task } from '../../rules/task.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { answerTo, type MailOutcome } from './mail-outcome.ts';
import { kept } from './set-aside.ts';
import { languageFor, whoWrote } from './who-wrote.ts';

type Needs = Pick<Ports, 'store' | 'portalUrl' | 'mailDomain'>;

/** To an address that stands for nothing (any more). Strangers are told nothing, not even that; somebody looks at their mail. */
export async function answerUnknownAddress(ports: Needs, mail: TakenMail): Promise<MailOutcome> {
  return answerKnown(ports, mail, 'unknown-address');
}

/** To an answering address, by somebody whom we did not write to there. */
export async function answerOtherPerson(
  ports: Needs,
  mail: TakenMail,
  { organizationId }: Pick<Task, 'organizationId'>,
): Promise<MailOutcome> {
  return answerKnown(ports, mail, 'other-person', organizationId);
}

async function answerKnown(
  ports: Needs,
  mail: TakenMail,
  why: 'unknown-address' | 'other-person',
  organizationId?: string,
): Promise<MailOutcome> {
  const person = await whoWrote(ports, mail);
  if (person === undefined)
    return kept(ports, why === 'other-person' ? 'unknown-sender' : 'no-such-address', organizationId);
  const language = await languageFor(ports, person);
  const paragraph =
    why === 'other-person'
      ? say(MAIL_REPLY_TEXTS, language, why)
      : say(MAIL_COMMAND_TEXTS, language, why, { commands: commandsAddress(ports.mailDomain) });
  const answer = answerTo(mail, {
    to: { name: person.name, email: person.email },
    language,
    paragraphs: [paragraph],
    link: { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/` },
  });
  return { answer: { mail: answer, once: `odd#${person.id}` } };
}
