import type { Ports } from '../../ports.ts';
import { isMember } from '../../rules/membership.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { SlackMessage } from '../../rules/slack/blocks.ts';
import { messageCard, privateMessageCard } from '../../rules/slack/message-card.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { SlackError } from '../../rules/slack/slack-error.ts';
import { plainLines } from '../../rules/slack/slack-text.ts';
import { reminderText, taskCard } from '../../rules/slack/task-card.ts';
import type { TaskFacts } from '../../rules/slack/task-facts.ts';
import type { Task } from '../../rules/task.ts';
import { loadDefinition } from '../load-definition.ts';
import { because } from '../messages/because-words.ts';
import type { Notice } from '../notices.ts';
import { settleCards } from './settle-cards.ts';
import { taskFactsOf } from './task-facts-of.ts';
import { throughSlack, type ThroughSlackPorts } from './through-slack.ts';

export type SendBySlackPorts = ThroughSlackPorts & Pick<Ports, 'portalUrl'>;

/** The outbox entry that a message goes out for. */
export interface SlackErrand {
  createdAt: string;
  runId: string;
  message: NoticeKind;
}

/**
 * Sends a notice to one person's direct messages: about a task as a card, which is kept so that it can be changed when
 * the task ends; a reminder below the card that stands there already. Throws what throughSlack throws.
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
        ? privateMessageCard((await loadDefinition(ports, run)).title, ports.portalUrl)
        : messageCard(message);
    await throughSlack(ports, place, (slack, token) => slack.post(token, userId, card));
    return;
  }
  if (SAID_BY_CARDS.has(errand.message)) return;
  const facts = await openFacts(ports, task);
  if (facts === undefined) return;
  const known = await standingCard(ports, task, (card) => card.personId === to.id);
  if (known === undefined) {
    const why = reason === undefined ? undefined : because(reason, 'en');
    await postCard(ports, place, { task, to: userId, card: taskCard(facts, why), personId: to.id });
  } else if (errand.message !== 'task-opened') {
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

/** The cards themselves say that it is over (settle-cards.ts), and whoever acted here has been answered here. */
const SAID_BY_CARDS = new Set<NoticeKind>(['task-settled', 'task-expired', 'task-receipt']);

/** Puts a card into the channel of the task's organization, where it has one. Of private runs nothing is said there. */
export async function sendToChannel(
  ports: SendBySlackPorts,
  errand: SlackErrand,
  { task, installId, channelId }: { task: Task; installId: string; channelId: string },
): Promise<void> {
  const facts = await openFacts(ports, task);
  if (facts === undefined || facts.private) return;
  const known = await standingCard(
    ports,
    task,
    (card) => card.personId === undefined && card.channelId === channelId,
  );
  if (known !== undefined) return;
  const place = { installId, createdAt: errand.createdAt };
  await postCard(ports, place, { task, to: channelId, card: taskCard(facts) });
}

async function postCard(
  ports: SendBySlackPorts,
  place: { installId: string; createdAt: string },
  { task, to, card, personId }: { task: Task; to: string; card: SlackMessage; personId?: string },
): Promise<void> {
  const posted = await throughSlack(ports, place, (slack, token) => slack.post(token, to, card));
  const kept: SlackCard = {
    taskId: task.id,
    installId: place.installId,
    ...posted,
    ...(personId === undefined ? {} : { personId }),
    sentAt: ports.now(),
    version: 1,
  };
  await ports.store.commit({ writes: [{ entity: 'slackCard', after: kept }], events: [] });
  // What ended while the card was on its way found no card to change.
  const now = await ports.store.task(task.id);
  if (now !== undefined && now.status !== 'open') await settleCards(ports, now, place.createdAt);
}

/** Of a task that still asks for something. */
async function openFacts(ports: SendBySlackPorts, task: Task): Promise<TaskFacts | undefined> {
  const run = task.status === 'open' ? await ports.store.run(task.runId) : undefined;
  return run?.status === 'running' ? taskFactsOf(ports, task) : undefined;
}

async function standingCard(
  ports: Pick<Ports, 'store'>,
  task: Task,
  fits: (card: SlackCard) => boolean,
): Promise<SlackCard | undefined> {
  const cards = await ports.store.slackCards(task.id);
  return cards.find((card) => card.settledAt === undefined && fits(card));
}

function reminderMessage(facts: TaskFacts): SlackMessage {
  const text = reminderText(facts);
  return { text, blocks: [{ type: 'section', text: plainLines(text) }] };
}
