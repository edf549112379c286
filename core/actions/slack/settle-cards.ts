import type { Ports } from '../../ports.ts';
import { isPassing } from '../../rules/slack/slack-error.ts';
import type { SlackCard } from '../../rules/slack/slack-card.ts';
import { settledCard } from '../../rules/slack/task-card.ts';
import type { Task } from '../../rules/task.ts';
import { settledFactsOf, taskFactsOf } from './task-facts-of.ts';
import { throughSlack, type ThroughSlackPorts } from './through-slack.ts';

type Needs = ThroughSlackPorts & Pick<Ports, 'portalUrl'>;

/**
 * Changes every card about a task that has ended, once each: who, how, when, and nothing to press. What Slack refuses
 * for good (a message somebody deleted, a workspace that is gone) is let be; the first fault that can pass is thrown
 * after all have been tried.
 */
export async function settleCards(ports: Needs, task: Task, createdAt: string): Promise<void> {
  if (ports.slack === undefined) return;
  const cards = (await ports.store.slackCards(task.id)).filter(({ settledAt }) => settledAt === undefined);
  if (cards.length === 0) return;
  const [facts, settled] = [await taskFactsOf(ports, task), await settledFactsOf(ports, task)];
  if (facts === undefined || settled === undefined) return;
  const message = settledCard(facts, settled);
  const faults: unknown[] = [];
  for (const card of cards) {
    try {
      await throughSlack(ports, { installId: card.installId, createdAt }, (slack, token) =>
        slack.update(token, card, message),
      );
      await settle(ports, card);
    } catch (error) {
      if (isPassing(error)) faults.push(error);
      else await settle(ports, card);
    }
  }
  if (faults.length > 0) throw faults[0];
}

/** The cards of everything that nobody has ended when the run ended: cancelled, or about to be. */
export async function settleCardsOfRun(ports: Needs, runId: string, createdAt: string): Promise<void> {
  if (ports.slack === undefined) return;
  const found = await ports.store.case(runId);
  const installs = await Promise.all(
    (found?.parties ?? []).map(({ organizationId }) => ports.store.slackInstalls(organizationId)),
  );
  if (installs.flat().length === 0) return;
  const over = (found?.tasks ?? []).filter(({ status }) => status === 'cancelled' || status === 'open');
  for (const task of over) await settleCards(ports, task, createdAt);
}

async function settle(ports: Pick<Ports, 'store' | 'now'>, before: SlackCard): Promise<void> {
  const after = { ...before, settledAt: ports.now(), version: before.version + 1 };
  await ports.store.commit({ writes: [{ entity: 'slackCard', before, after }], events: [] });
}
