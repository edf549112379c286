import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

export function createCycles({
  cycle: cycles,
}: Pick<Items, 'cycle'>): Pick<Store, 'cycle' | 'cyclesOf' | 'waitingCycles'> {
  return {
    async cycle(id) {
      return look(() => cycles.get(id));
    },
    async cyclesOf(organizationId) {
      return look(() =>
        [...cycles.values()]
          .filter((cycle) => cycle.organizationId === organizationId)
          .sort((a, b) => (a.id < b.id ? -1 : 1)),
      );
    },
    async waitingCycles(page) {
      await Promise.resolve();
      const waiting = [...cycles.values()].filter(({ status }) => status === 'waiting');
      return pageOf(waiting, (cycle) => `${cycle.dueOn}|${cycle.id}`, page);
    },
  };
}
