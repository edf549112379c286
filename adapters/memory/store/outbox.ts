import type { Store } from '../../../core/ports/store.ts';
import type { OutboxEntry } from '../../../core/rules/outbox-entry.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

export function createOutbox({ outbox }: Pick<Items, 'outbox'>): Pick<Store, 'waitingOutbox' | 'outbox'> {
  return {
    async waitingOutbox(before, limit) {
      return look(() =>
        [...outbox.values()]
          .filter((entry) => entry.createdAt < before && entry.failed === undefined)
          .sort((a, b) => (waitingOrder(a) < waitingOrder(b) ? -1 : 1))
          .slice(0, limit),
      );
    },
    async outbox(id) {
      return look(() => outbox.get(id));
    },
  };
}

/** What runs wait for comes before messages. */
function waitingOrder({ work, createdAt, id }: OutboxEntry): string {
  return `${work.kind === 'notify' ? 1 : 0}|${createdAt}|${id}`;
}
