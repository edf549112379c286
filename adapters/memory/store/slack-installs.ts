import type { Store } from '../../../core/ports/store.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Installs in Slack, and the messages about tasks there. */
export function createSlackInstalls({
  slackInstall,
  slackCard,
}: Pick<Items, 'slackInstall' | 'slackCard'>): Pick<Store, 'slackInstall' | 'slackInstalls' | 'slackCards'> {
  return {
    async slackInstall(id) {
      return look(() => slackInstall.get(id));
    },
    async slackInstalls(organizationId) {
      return look(() =>
        [...slackInstall.values()].filter((install) => install.organizationId === organizationId),
      );
    },
    async slackCards(taskId) {
      return look(() => [...slackCard.values()].filter((card) => card.taskId === taskId));
    },
  };
}
