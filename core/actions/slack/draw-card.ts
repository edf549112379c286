import type { Ports } from '../../ports.ts';
import type { Language } from '../../rules/preferences.ts';
import type { SlackMessage } from '../../rules/slack/blocks.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { settledCard, taskCard } from '../../rules/slack/task-card.ts';
import type { Task } from '../../rules/task.ts';
import { because } from '../messages/because-words.ts';
import { languageAt } from './slack-language.ts';
import { settledFactsOf } from './settled-facts-of.ts';
import { taskFactsOf } from './task-facts-of.ts';

/**
 * A card as the task stands now, in the language of its reader; undefined when the run is gone. `ofOthers`: its reader
 * may know no more than that it is over.
 */
export async function drawCard(
  ports: Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl'>,
  card: SlackCard,
  task: Task,
  ofOthers: boolean,
): Promise<{ message: SlackMessage; isOver: boolean } | undefined> {
  const language = await languageOfCard(ports, card);
  const facts = await taskFactsOf(ports, task, language);
  if (facts === undefined) return undefined;
  const settled = await settledFactsOf(ports, task, language);
  if (settled !== undefined)
    return { message: settledCard(ofOthers ? { ...facts, private: true } : facts, settled), isOver: true };
  const why = card.because === undefined ? undefined : because(card.because, language);
  return { message: taskCard(facts, why), isOver: false };
}

/** A decision can be asked of several organizations: each reads it in its own language. */
async function languageOfCard(
  { store }: Pick<Ports, 'store'>,
  { installId, personId }: SlackCard,
): Promise<Language> {
  const [install, person] = await Promise.all([
    store.slackInstall(installId),
    personId === undefined ? undefined : store.person(personId),
  ]);
  return languageAt({ store }, install, person);
}
