import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { isOfSlack, isPassing } from '../../rules/slack/slack-error.ts';
import { showCard, type ShowCardPorts } from './show-card.ts';

/**
 * Changes every card about a task that has ended, once each: who, how, when, and nothing to press. The first fault that
 * can pass is thrown after all have been tried.
 */
export async function settleCards(ports: ShowCardPorts, taskId: string, createdAt: string): Promise<void> {
  await showEach(ports, taskId, createdAt, ({ settledAt }) => settledAt === undefined);
}

/**
 * Shows every card about an open task as it stands now: who is at it, how many have spoken. Twice does no harm. What was
 * settled meanwhile is shown once more, since an earlier try may have come last.
 */
export async function renewCards(ports: ShowCardPorts, taskId: string, createdAt: string): Promise<void> {
  await showEach(
    ports,
    taskId,
    createdAt,
    ({ settledAt }) => settledAt === undefined || settledAt >= createdAt,
  );
}

/** What was settled since is shown once more: an earlier try to say that it is open may have come last. */
export async function settleAgain(ports: ShowCardPorts, taskId: string, createdAt: string): Promise<void> {
  await showEach(
    ports,
    taskId,
    createdAt,
    ({ settledAt }) => settledAt !== undefined && settledAt >= createdAt,
  );
}

/** The cards of everything that nobody has ended when the run ended: cancelled, or about to be. */
export async function settleCardsOfRun(
  ports: ShowCardPorts,
  runId: string,
  createdAt: string,
): Promise<void> {
  if (ports.slack === undefined) return;
  const found = await ports.store.case(runId);
  const installs = await Promise.all(
    (found?.parties ?? []).map(({ organizationId }) => ports.store.slackInstalls(organizationId)),
  );
  if (installs.flat().length === 0) return;
  const over = (found?.tasks ?? []).filter(({ status }) => status === 'cancelled' || status === 'open');
  for (const task of over) await settleCards(ports, task.id, createdAt);
}

async function showEach(
  ports: ShowCardPorts,
  taskId: string,
  createdAt: string,
  isMeant: (card: SlackCard) => boolean,
): Promise<void> {
  if (ports.slack === undefined) return;
  const faults: unknown[] = [];
  for (const card of (await ports.store.slackCards(taskId)).filter(isMeant)) {
    try {
      await showCard(ports, card, createdAt);
    } catch (error) {
      // What Slack will never show, nobody needs to try again.
      if (isPassing(error) || !isOfSlack(error)) faults.push(error);
    }
  }
  if (faults.length > 0) throw faults[0];
}
