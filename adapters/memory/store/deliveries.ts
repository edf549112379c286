import type { Store } from '../../../core/ports/store.ts';
import type { Delivery } from '../../../core/rules/source.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** What sources delivered. */
export function createDeliveries({
  delivery,
  alert,
}: Pick<Items, 'delivery' | 'alert'>): Pick<Store, 'delivery' | 'alert' | 'deliveries' | 'deliveriesOf'> {
  return {
    async delivery(sourceId, deliveryId) {
      return look(() => delivery.get(`${sourceId}|${deliveryId}`));
    },
    async alert(sourceId, deliveryId) {
      return look(() => alert.get(`${sourceId}|${deliveryId}`));
    },
    async deliveries(sourceId, page) {
      await Promise.resolve();
      const delivered = [...delivery.values()].filter((each) => each.sourceId === sourceId);
      return pageOf(delivered, (each) => `${each.receivedAt}#${each.deliveryId}`, page, -1);
    },
    async deliveriesOf(runId) {
      return look(() =>
        [...delivery.values()]
          .filter((each) => each.runId === runId)
          .sort((a, b) => (orderInRun(a) < orderInRun(b) ? -1 : 1)),
      );
    },
  };
}

function orderInRun({ receivedAt, sourceId, deliveryId }: Delivery): string {
  return `${receivedAt}#${sourceId}#${deliveryId}`;
}
