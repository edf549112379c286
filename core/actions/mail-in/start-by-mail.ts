import type { SlashCommand } from '../../rules/mail/slash-command.ts';
import { startAnswersFrom } from '../../rules/mail/start-words.ts';
import { processTitle } from '../../rules/process-titles.ts';
import { startable, startableFor } from '../../rules/startable.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { startByHand } from '../start-by-hand.ts';
import type { CommandPorts, Commander, Reply } from './mail-command.ts';
import { evidenceOf } from './mail-outcome.ts';
import { runOfMail } from './run-of-mail.ts';

/**
 * Starts a process whose start form asks for no more than a command holds; otherwise the answer leads to its page. The
 * same mail starts it once.
 */
export async function startByMail(
  ports: CommandPorts,
  { mail, person, language }: Commander,
  { process, words, below }: Extract<SlashCommand, { name: 'start' }>,
): Promise<Reply> {
  const allowed = startable(ports.catalogue, person);
  const definition = allowed.find(({ id }) => id === process);
  if (definition === undefined) {
    const processes = allowed.map(({ id }) => id).join(', ') || '–';
    return {
      paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'start-none', { process, processes })],
      link: { label: say(MAIL_COMMAND_TEXTS, language, 'open-start'), url: `${ports.portalUrl}/start` },
    };
  }
  const title = processTitle(ports.catalogue, definition, language);
  const page = {
    label: say(MAIL_COMMAND_TEXTS, language, 'open-start'),
    url: `${ports.portalUrl}/start/${definition.id}`,
  };
  const [organizationId, ...more] = startableFor(person, definition);
  if (organizationId === undefined || more.length > 0)
    return { paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'start-where', { process: title })], link: page };
  const answers = startAnswersFrom(definition.start, { words, below });
  const started =
    answers === undefined
      ? undefined
      : await startByHand(ports, {
          processId: definition.id,
          organizationId,
          answers,
          person,
          channel: 'email',
          runId: runOfMail(definition.id, mail.id),
        });
  if (started?.result !== 'started' && started?.result !== 'exists')
    return { paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'start-more', { process: title })], link: page };
  const { runId } = started;
  const actor = { kind: 'person', personId: person.id, organizationId, channel: 'email' } as const;
  return {
    evidence: evidenceOf(mail, { runId }, actor, 'started'),
    paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'started', { process: title, reference: runId })],
    link: {
      label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'),
      url: `${ports.portalUrl}/runs/${encodeURIComponent(runId)}`,
    },
  };
}
