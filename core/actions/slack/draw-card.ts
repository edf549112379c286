import type { Ports } from '../../ports.ts';
import { languageOf } from '../../rules/preferences.ts';
import type { SlackMessage } from '../../rules/slack/blocks.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { settledCard, taskCard } from '../../rules/slack/task-card.ts';
import type { Task } from '../../rules/task.ts';
import { because } from '../messages/because-words.ts';
import { settledFactsOf } from './settled-facts-of.ts';
import { taskFactsOf } from './task-facts-of.ts';

/** A card as the task stands now, in the language of its reader; undefined when the run is gone. */
export async function drawCard(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>,
  card: SlackCard,
  task: Task,
): Promise<{ message: SlackMessage; isOver: boolean } | undefined> {
  const [person, organization] = await Promise.all([
    card.personId === undefined ? undefined : ports.store.person(card.personId),
    ports.store.organization(task.organizationId),
  ]);
  const language = languageOf(person ?? {}, organization);
  const facts = await taskFactsOf(ports, task, language);
  if (facts === undefined) return undefined;
  const settled = await settledFactsOf(ports, task, language);
  if (settled !== undefined) return { message: settledCard(facts, settled), isOver: true };
  const why = card.because === undefined ? undefined : because(card.because, language);
  return { message: taskCard(facts, why), isOver: false };
}
