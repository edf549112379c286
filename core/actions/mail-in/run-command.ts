import { commandsAddress } from '../../rules/mail/mail-door.ts';
import { COMMANDS_PER_HOUR } from '../../rules/mail/mail-limits.ts';
import { readSlashCommand, type SlashCommand } from '../../rules/mail/slash-command.ts';
import type { TakenMail } from '../../rules/mail/taken-mail.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { startable } from '../../rules/startable.ts';
import type { CommandPorts, Commander, Reply } from './mail-command.ts';
import { answerTo, type MailOutcome } from './mail-outcome.ts';
import { kept } from './set-aside.ts';
import { countInSpan } from './sender-limit.ts';
import { startByMail } from './start-by-mail.ts';
import { sayStatus } from './say-status.ts';
import { sayTasks } from './say-tasks.ts';
import { languageFor, whoWrote } from './who-wrote.ts';

/**
 * A mail to the address for commands, by one of the ecosystem's people. Only the first line counts, and only when the
 * mail is proven to be theirs; everybody else is not answered. What they wrote (it may be an answer to a letter of ours, which
 * comes from this address) is looked at by the coordinator.
 */
export async function runCommand(ports: CommandPorts, mail: TakenMail): Promise<MailOutcome> {
  const person = await whoWrote(ports, mail);
  if (person === undefined) return kept(ports, 'unknown-sender');
  const by = { mail, person, language: await languageFor(ports, person) };
  const isPlain = mail.textFrom === 'plain' && mail.belowQuote === undefined;
  const command = isPlain ? readSlashCommand(mail.text) : undefined;
  if (command === undefined) return replyWith(by, help(ports, by, true), true);
  if ((await countInSpan(ports, `mail-commands#${person.id}`, 'hour')) > COMMANDS_PER_HOUR)
    return replyWith(by, { paragraphs: [say(MAIL_COMMAND_TEXTS, by.language, 'too-many-commands')] }, true);
  return replyWith(by, await replyTo(ports, by, command), false);
}

function replyTo(ports: CommandPorts, by: Commander, command: SlashCommand): Promise<Reply> | Reply {
  switch (command.name) {
    case 'help':
      return help(ports, by, false);
    case 'tasks':
      return sayTasks(ports, by);
    case 'status':
      return sayStatus(ports, by, command.reference);
    case 'start':
      return startByMail(ports, by, command);
  }
}

function help(ports: CommandPorts, { person, language }: Commander, isUnknown: boolean): Reply {
  const processes = startable(ports.catalogue, person).map(({ id }) => id);
  const address = commandsAddress(ports.mailDomain);
  return {
    paragraphs: [
      ...(isUnknown ? [say(MAIL_COMMAND_TEXTS, language, 'no-command')] : []),
      say(MAIL_COMMAND_TEXTS, language, 'help-intro', { address }),
    ],
    steps: {
      title: say(MAIL_COMMAND_TEXTS, language, 'help-title'),
      lines: [
        say(MAIL_COMMAND_TEXTS, language, 'help-tasks'),
        say(MAIL_COMMAND_TEXTS, language, 'help-status'),
        ...(processes.length === 0
          ? []
          : [say(MAIL_COMMAND_TEXTS, language, 'help-start', { processes: processes.join(', ') })]),
        say(MAIL_COMMAND_TEXTS, language, 'help-help'),
      ],
    },
    link: { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/` },
  };
}

/** Commands are counted; what is no command may come from a machine, and is answered once an hour. */
function replyWith({ mail, person, language }: Commander, reply: Reply, isLimited: boolean): MailOutcome {
  const { evidence, ...said } = reply;
  const answer = answerTo(mail, { ...said, to: { name: person.name, email: person.email }, language });
  return {
    ...(evidence === undefined ? {} : { evidence }),
    answer: { mail: answer, ...(isLimited ? { once: `commands#${person.id}` } : {}) },
  };
}
