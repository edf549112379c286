import type { Store } from '../../../core/ports/store.ts';

/** Counts of uses; none is dropped. */
export function createUses(uses: Map<string, number>): Pick<Store, 'countUse'> {
  return {
    async countUse(id) {
      await Promise.resolve();
      const count = (uses.get(id) ?? 0) + 1;
      uses.set(id, count);
      return count;
    },
  };
}
