import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** What was said in consultations. */
export function createContributions({
  contribution,
}: Pick<Items, 'contribution'>): Pick<Store, 'contributions' | 'contribution'> {
  return {
    async contributions(consultationId, page) {
      await Promise.resolve();
      const said = [...contribution.values()].filter((one) => one.consultationId === consultationId);
      return pageOf(said, (one) => `${one.at}|${one.id}`, page, -1);
    },
    async contribution(consultationId, id) {
      return look(() => contribution.get(`${consultationId}|${id}`));
    },
  };
}
