import { personStep } from '../../rules/definition-steps.ts';
import type { Language } from '../../rules/preferences.ts';
import { outcomeLabel } from '../../rules/process-titles.ts';
import { tell, type Reply, type Said } from '../../rules/slack/reply.ts';
import type { Task } from '../../rules/task.ts';
import { SLACK_CARD_TEXTS } from '../../rules/texts/slack-card-texts.ts';
import { SLACK_REPLY_TEXTS } from '../../rules/texts/slack-reply-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import { loadDefinition } from '../load-definition.ts';
import { sayEndedBy } from '../messages/over-words.ts';
import { taskOver } from '../task-over.ts';
import { sayResult, type ActResult, type ResultWords } from './say-result.ts';
import { settleCards } from './show-cards.ts';
import type { SlackActPorts } from './slack-act-ports.ts';

/** In words, with the way to the page where something is left to see; cards that stood still are put right. */
export async function sayFor(
  ports: SlackActPorts,
  taskId: string,
  answer: ActResult,
  { language, done = '' }: { language: Language; done?: string },
): Promise<Reply> {
  const said = sayResult(answer, { ...(await wordsOf(ports, taskId, language)), done });
  if (answer.result === 'not-found') return said;
  const task = await ports.store.task(taskId);
  if (task !== undefined && task.status !== 'open') await quietly(settleCards(ports, taskId, ports.now()));
  return { ...said, link: pageLink(ports, taskId, language) };
}

/** What an outcome of a task's step is called. */
export async function labelOf(
  ports: SlackActPorts,
  taskId: string,
  outcome: string,
  language: Language,
): Promise<string> {
  return (await wordsOf(ports, taskId, language)).label(outcome);
}

/** A short answer with the way to the page of the task. */
export function tellOfPage(
  ports: Pick<SlackActPorts, 'portalUrl'>,
  taskId: string,
  { language, title, line }: { language: Language; title: string; line: string },
): Said {
  return { ...tell(language, title, line), link: pageLink(ports, taskId, language) };
}

async function wordsOf(
  ports: SlackActPorts,
  taskId: string,
  language: Language,
): Promise<Omit<ResultWords, 'done'>> {
  const task = await ports.store.task(taskId);
  const run = task === undefined ? undefined : await ports.store.run(task.runId);
  if (task === undefined || run === undefined)
    return { language, timeZone: 'UTC', label: (outcome) => outcome };
  const { processId, stepId } = task;
  const step = personStep(await loadDefinition(ports, run), stepId);
  const organization = await ports.store.organization(task.organizationId);
  const by = await nameAt(ports, task, language);
  return {
    language,
    timeZone: organization?.timeZone ?? 'UTC',
    ...(by === undefined ? {} : { by }),
    label(outcome) {
      const label =
        step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome)?.label : undefined;
      if (label !== undefined)
        return outcomeLabel(ports.catalogue, { processId, stepId, outcome, label }, language);
      return outcome === 'done' ? say(SLACK_CARD_TEXTS, language, 'done') : outcome;
    },
  };
}

/** Who has ended a task, or is at it: a sentence begins with it. */
async function nameAt(ports: SlackActPorts, task: Task, language: Language): Promise<string | undefined> {
  const over = await taskOver(ports, task);
  if (over !== undefined) return sayEndedBy(over.by, language);
  if (task.claimedBy === undefined) return undefined;
  const holder = await ports.store.person(task.claimedBy);
  return holder?.name ?? sayEndedBy({ kind: 'left' }, language);
}

function pageLink({ portalUrl }: Pick<SlackActPorts, 'portalUrl'>, taskId: string, language: Language) {
  return {
    label: say(SLACK_REPLY_TEXTS, language, 'open'),
    url: `${portalUrl}/tasks/${encodeURIComponent(taskId)}`,
  };
}

/** The outbox changes the cards anyway, when Slack takes it. */
async function quietly(work: Promise<void>): Promise<void> {
  try {
    await work;
  } catch (error) {
    if (!(error instanceof Error) || !error.name.startsWith('slack.')) throw error;
  }
}
