import type { Person } from '../../rules/organization.ts';
import type { Language } from '../../rules/preferences.ts';
import { readCommand } from '../../rules/slack/command.ts';
import { tell, type Reply } from '../../rules/slack/reply.ts';
import type { SlackAct } from '../../rules/slack/slack-act.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import { SLACK_COMMAND_TEXTS as TEXTS } from '../../rules/texts/slack-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { delegateDialog } from './delegate-dialog.ts';
import { inboxFacts } from './publish-inbox.ts';
import { sayStatusOf, sayTimeLimits } from './say-matter.ts';
import type { SlackActPorts } from './slack-act-ports.ts';
import { languageInSlack } from './slack-language.ts';
import type { Speaker } from './speaker.ts';
import { startDialog, startList } from './start-dialogs.ts';

type Command = Extract<SlackAct, { act: 'command' }>;

/** Answers what somebody typed behind `/clause8`. */
export async function answerCommand(ports: SlackActPorts, person: Person, { text }: Command): Promise<Reply> {
  const command = readCommand(text);
  const language = await languageInSlack(ports, person);
  const speaker = { person, language };
  switch (command.kind) {
    case 'tasks':
      return tasks(ports, speaker);
    case 'deadline':
      return command.reference === undefined
        ? deadlines(ports, speaker)
        : sayTimeLimits(ports, speaker, command.reference);
    case 'status':
      return sayStatusOf(ports, speaker, command.reference);
    case 'start':
      return command.process === undefined
        ? startList(ports, speaker)
        : startDialog(ports, speaker, command.process);
    case 'delegate':
      return delegateDialog(ports, speaker);
    case 'link': {
      const linked = say(TEXTS, language, 'linked', { name: person.name });
      return tell(language, say(TEXTS, language, 'linked-title'), linked);
    }
    case 'help':
      return tell(language, say(TEXTS, language, 'help-title'), ...helpLines(language));
    case 'unknown':
      return tell(language, say(TEXTS, language, 'unknown-title'), ...helpLines(language));
  }
}

const HELP = [
  'help-tasks',
  'help-start',
  'help-status',
  'help-deadline',
  'help-delegate',
  'help-link',
  'help-help',
] as const;

function helpLines(language: Language): string[] {
  return HELP.map((key) => say(TEXTS, language, key));
}

async function tasks(ports: SlackActPorts, speaker: Speaker): Promise<Reply> {
  const { language } = speaker;
  const inbox = await inboxFacts(ports, speaker);
  const link = { label: say(TEXTS, language, 'inbox'), url: `${ports.portalUrl}/` };
  if (inbox.tasks.length === 0) return { ...tell(language, say(TEXTS, language, 'tasks-none')), link };
  const more = inbox.more ? [say(TEXTS, language, 'tasks-more')] : [];
  const title = say(TEXTS, language, 'tasks-title');
  return { ...tell(language, title, ...inbox.tasks.map(lineOf), ...more), link };
}

async function deadlines(ports: SlackActPorts, speaker: Speaker): Promise<Reply> {
  const { language } = speaker;
  const inbox = await inboxFacts(ports, speaker);
  const dated = inbox.tasks.filter(({ due }) => due !== undefined).slice(0, 5);
  return dated.length === 0
    ? tell(language, say(TEXTS, language, 'due-none'))
    : tell(language, say(TEXTS, language, 'due-title'), ...dated.map(lineOf));
}

function lineOf(facts: TaskFacts): string {
  const { language, due } = facts;
  const by = due === undefined ? '' : say(TEXTS, language, 'by-when', { when: due });
  const name = facts.private
    ? say(TEXTS, language, 'confidential', { process: facts.processTitle })
    : `${facts.title} (${facts.organizationName}) [${facts.reference}]`;
  const task = `${name}${by}`;
  return `• ${facts.late ? say(TEXTS, language, 'late', { task }) : task}`;
}
