import type { Ports } from '../../ports.ts';
import { isMember } from '../../rules/membership.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { isOfSlack, isPassing, SlackError } from '../../rules/slack/slack-error.ts';
import type { Task } from '../../rules/task.ts';
import { drawCard } from './draw-card.ts';
import { throughSlack, type ThroughSlackPorts } from './through-slack.ts';

export type ShowCardPorts = ThroughSlackPorts & Pick<Ports, 'catalogue' | 'portalUrl'>;

/** What is still overtaken after so many times is tried again later: whoever overtook may have shown it before we did. */
const MOST_TIMES = 5;

/**
 * Shows a card as its task stands now, and once more when the task changed or somebody else showed the card meanwhile:
 * in whatever order they come, what stands in the end is the last. What Slack refuses for good (a message somebody
 * deleted, a workspace that is gone) is let be, but for a place that has never become a card: its reader must hear of it
 * another way. Throws `slack.unreachable` when others were always faster, and what throughSlack throws.
 */
export async function showCard(ports: ShowCardPorts, given: SlackCard, createdAt: string): Promise<void> {
  let card: SlackCard | undefined = given;
  for (let times = 0; card !== undefined && times < MOST_TIMES; times += 1) {
    const task = await ports.store.task(given.taskId);
    if (task === undefined) return;
    const ofOthers = await isOfOthers(ports, card, task);
    const drawn = await drawCard(ports, card, task, ofOthers);
    if (drawn === undefined || (ofOthers && !drawn.isOver)) return;
    try {
      await throughSlack(ports, { installId: card.installId, createdAt }, (slack, token) =>
        slack.update(token, given, drawn.message),
      );
    } catch (error) {
      if (isPassing(error) || !isOfSlack(error)) throw error;
      if (card.shows === undefined && !drawn.isOver) throw error;
    }
    const kept = await noted(ports, card, { shows: task.version, isOver: drawn.isOver });
    const now = await ports.store.task(given.taskId);
    if (kept && now?.version === task.version) return;
    const cards = await ports.store.slackCards(given.taskId);
    card = cards.find(({ channelId, ts }) => channelId === given.channelId && ts === given.ts);
  }
  if (card !== undefined) throw new SlackError('request_timeout');
}

/** False when somebody else has shown it since it was read. */
async function noted(
  { store, now }: Pick<Ports, 'store' | 'now'>,
  before: SlackCard,
  { shows, isOver }: { shows: number; isOver: boolean },
): Promise<boolean> {
  const over = isOver && before.settledAt === undefined ? { settledAt: now() } : {};
  const after: SlackCard = { ...before, ...over, shows, version: before.version + 1 };
  return (
    (await store.commit({ writes: [{ entity: 'slackCard', before, after }], events: [] })) === 'committed'
  );
}

/** Who has left the organization of a workspace, or whose workspace another one has taken over, is shown nothing new but that it is over. */
async function isOfOthers({ store }: Pick<Ports, 'store'>, card: SlackCard, task: Task): Promise<boolean> {
  const install = await store.slackInstall(card.installId);
  if (install === undefined) return false;
  if (card.personId === undefined) return install.organizationId !== task.organizationId;
  const person = await store.person(card.personId);
  return person === undefined || !isMember(person, install.organizationId);
}
