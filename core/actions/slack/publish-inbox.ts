import type { Ports } from '../../ports.ts';
import type { Person } from '../../rules/organization.ts';
import { HOME_TASKS, inboxHome } from '../../rules/slack/home.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import { loadDefinition } from '../load-definition.ts';
import { readInbox } from '../read-inbox.ts';
import { languageInSlack } from './slack-language.ts';
import { slackToken } from './slack-token.ts';
import type { Speaker } from './speaker.ts';
import { plainFacts } from './task-facts-of.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'slack' | 'catalogue' | 'portalUrl'>;

/** Shows a person what waits for them, on the app's own page in Slack. */
export async function publishInbox(ports: Needs, person: Person): Promise<void> {
  const { slack } = ports;
  if (slack === undefined || person.slack === undefined) return;
  const language = await languageInSlack(ports, person);
  const { tasks, more } = await inboxFacts(ports, { person, language });
  const { installId, userId } = person.slack;
  await slack.publishHome(
    await slackToken(ports, installId),
    userId,
    inboxHome(tasks, { language, portalUrl: ports.portalUrl, more }),
  );
}

/** The most urgent tasks of a person, as Slack may show them. */
export async function inboxFacts(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>,
  { person, language }: Speaker,
): Promise<{ tasks: TaskFacts[]; more: boolean }> {
  const page = { limit: HOME_TASKS };
  const { items, next } = await readInbox(ports, person, { scope: 'mine', page });
  const facts = await Promise.all(
    items.map(async ({ task }): Promise<TaskFacts[]> => {
      const run = await ports.store.run(task.runId);
      if (run === undefined) return [];
      const definition = await loadDefinition(ports, run);
      return [await plainFacts(ports, task, { run, definition, language })];
    }),
  );
  return { tasks: facts.flat(), more: next !== undefined };
}
