import { stepTitle } from '../../rules/process-titles.ts';
import type { Task } from '../../rules/task.ts';
import { MAIL_COMMAND_TEXTS } from '../../rules/texts/mail-command-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { personStep } from '../../rules/definition-steps.ts';
import { loadDefinition } from '../load-definition.ts';
import { shortMoment } from '../messages/time-words.ts';
import { readInbox } from '../read-inbox.ts';
import type { CommandPorts, Commander, Reply } from './mail-command.ts';

const MOST = 20;

/** What waits for a person, the most urgent first. Titles are those of the definitions. */
export async function sayTasks(ports: CommandPorts, by: Commander): Promise<Reply> {
  const { language, person } = by;
  const link = { label: say(MAIL_COMMAND_TEXTS, language, 'sign-in'), url: `${ports.portalUrl}/` };
  const { items } = await readInbox(ports, person, { scope: 'mine', page: { limit: MOST } });
  if (items.length === 0) return { paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'tasks-none')], link };
  const lines = await Promise.all(items.map(({ task }) => lineOf(ports, by, task)));
  return {
    paragraphs: [say(MAIL_COMMAND_TEXTS, language, 'tasks-some')],
    steps: { title: say(MAIL_COMMAND_TEXTS, language, 'tasks-title'), lines },
    link,
  };
}

async function lineOf(ports: CommandPorts, { language }: Commander, task: Task): Promise<string> {
  const organization = await ports.store.organization(task.organizationId);
  const words = {
    title: await plainTitle(ports, task, language),
    organization: organization?.name ?? task.organizationId,
    url: `${ports.portalUrl}/tasks/${encodeURIComponent(task.id)}`,
  };
  if (task.dueAt === undefined) return say(MAIL_COMMAND_TEXTS, language, 'tasks-line-open', words);
  const when = shortMoment(task.dueAt, organization?.timeZone ?? 'UTC', language);
  return say(MAIL_COMMAND_TEXTS, language, 'tasks-line', { ...words, when });
}

/** The step's title as the definition has it: a task's own title can hold words that people wrote. */
export async function plainTitle(
  ports: Pick<CommandPorts, 'store' | 'catalogue'>,
  { runId, processId, stepId, title }: Task,
  language: Commander['language'],
): Promise<string> {
  const run = await ports.store.run(runId);
  const step = run === undefined ? undefined : personStep(await loadDefinition(ports, run), stepId);
  return stepTitle(ports.catalogue, { processId, stepId, title: step?.title ?? title }, language);
}
