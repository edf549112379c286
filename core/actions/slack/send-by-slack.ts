import type { Ports } from '../../ports.ts';
import { isMember } from '../../rules/membership.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import { languageOf, type Language } from '../../rules/preferences.ts';
import { processTitle } from '../../rules/process-titles.ts';
import { messageCard, privateMessageCard } from '../../rules/slack/message-card.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { SlackError } from '../../rules/slack/slack-error.ts';
import { plainLines } from '../../rules/slack/slack-text.ts';
import { placeCard, reminderText } from '../../rules/slack/task-card.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import type { Task } from '../../rules/task.ts';
import { loadDefinition } from '../load-definition.ts';
import type { Notice } from '../notices.ts';
import { showCard, type ShowCardPorts } from './show-card.ts';
import { taskFactsOf } from './task-facts-of.ts';
import { throughSlack } from './through-slack.ts';

export type SendBySlackPorts = ShowCardPorts;

/** The outbox entry that a message goes out for. */
export interface SlackErrand {
  createdAt: string;
  runId: string;
  message: NoticeKind;
}

/**
 * Sends a notice to one person's direct messages: about a task as a card, which is kept so that it can be changed with
 * the task; a reminder below the card that stands there already. Throws what throughSlack throws.
 */
export async function sendBySlack(
  ports: SendBySlackPorts,
  errand: SlackErrand,
  { to, message, task, because: reason }: Notice,
): Promise<void> {
  if (to.slack === undefined || typeof message === 'function') return;
  const { installId, userId } = to.slack;
  if (await isOfOthers(ports, to.id, installId)) throw new SlackError('app_uninstalled');
  const place = { installId, createdAt: errand.createdAt };
  if (task === undefined) {
    const run = await ports.store.run(errand.runId);
    const card =
      run?.private === true
        ? privateMessageCard(
            processTitle(ports.catalogue, await loadDefinition(ports, run), message.language),
            ports.portalUrl,
            message.language,
          )
        : messageCard(message);
    await throughSlack(ports, place, (slack, token) => slack.post(token, userId, card));
    return;
  }
  if (SAID_BY_CARDS.has(errand.message)) return;
  const facts = await openFacts(ports, task, message.language);
  if (facts === undefined) return;
  const known = await standingCard(ports, task, (card) => card.personId === to.id);
  if (known === undefined) {
    const about = { personId: to.id, ...(reason === undefined ? {} : { because: reason }) };
    await postCard(ports, place, { facts, to: userId, about });
    return;
  }
  if (known.shows === undefined) await showCard(ports, known, errand.createdAt);
  if (errand.message !== 'task-opened') {
    const below = reminderMessage(facts);
    await throughSlack(ports, place, (slack, token) => slack.post(token, known.channelId, below, known.ts));
  }
}

/** Who has left the organization of a workspace, or whose workspace another one has taken over, is not written to there. */
async function isOfOthers(
  { store }: Pick<Ports, 'store'>,
  personId: string,
  installId: string,
): Promise<boolean> {
  const [person, install] = await Promise.all([store.person(personId), store.slackInstall(installId)]);
  return person === undefined || (install !== undefined && !isMember(person, install.organizationId));
}

/** The cards themselves say that it is over (show-cards.ts), and whoever acted here has been answered here. */
const SAID_BY_CARDS = new Set<NoticeKind>(['task-settled', 'task-expired', 'task-receipt']);

/** Puts a card into the channel of the task's organization, where it has one. Of private runs nothing is said there. */
export async function sendToChannel(
  ports: SendBySlackPorts,
  errand: SlackErrand,
  { task, installId, channelId }: { task: Task; installId: string; channelId: string },
): Promise<void> {
  const language = languageOf({}, await ports.store.organization(task.organizationId));
  const facts = await openFacts(ports, task, language);
  if (facts === undefined || facts.private) return;
  const known = await standingCard(
    ports,
    task,
    (card) => card.personId === undefined && card.channelId === channelId,
  );
  const { createdAt } = errand;
  if (known === undefined)
    await postCard(ports, { installId, createdAt }, { facts, to: channelId, about: {} });
  else if (known.shows === undefined) await showCard(ports, known, createdAt);
}

/**
 * Slack names a message only in its answer, and finds none again for who may not read what people write. So a message
 * that can stay as it is comes first, what we know of it is kept, and then it becomes the card: one whose sender died in
 * between says nothing that can become untrue.
 */
async function postCard(
  ports: SendBySlackPorts,
  place: { installId: string; createdAt: string },
  { facts, to, about }: { facts: TaskFacts; to: string; about: Pick<SlackCard, 'personId' | 'because'> },
): Promise<void> {
  const posted = await throughSlack(ports, place, (slack, token) => slack.post(token, to, placeCard(facts)));
  const { taskId } = facts;
  const { installId } = place;
  const card: SlackCard = { taskId, installId, ...posted, ...about, sentAt: ports.now(), version: 1 };
  await ports.store.commit({ writes: [{ entity: 'slackCard', after: card }], events: [] });
  await showCard(ports, card, place.createdAt);
}

/** Of a task that still asks for something. */
async function openFacts(
  ports: SendBySlackPorts,
  task: Task,
  language: Language,
): Promise<TaskFacts | undefined> {
  const run = task.status === 'open' ? await ports.store.run(task.runId) : undefined;
  return run?.status === 'running' ? taskFactsOf(ports, task, language) : undefined;
}

async function standingCard(
  ports: Pick<Ports, 'store'>,
  task: Task,
  fits: (card: SlackCard) => boolean,
): Promise<SlackCard | undefined> {
  const cards = await ports.store.slackCards(task.id);
  return cards.find((card) => card.settledAt === undefined && fits(card));
}

function reminderMessage(facts: TaskFacts) {
  const text = reminderText(facts);
  return { text, blocks: [{ type: 'section' as const, text: plainLines(text) }] };
}
