import type { Store } from '../../core/ports/store.ts';
import { commit } from './commit.ts';
import { createDefinitions } from './definitions.ts';
import { createPointReads, type PointReads } from './point-reads.ts';
import { readRow } from './read-row.ts';
import type { StoreContext } from './store-context.ts';

/** The part of the store that writes, and reads single things by their id. */
export type ReceivingStore = PointReads & Pick<Store, 'commit' | 'saveDefinition' | 'definition'>;

/** Without lists, and so without a query builder. */
export function createReceivingStore(context: StoreContext): ReceivingStore {
  return {
    commit: (transaction) => commit(context, transaction),
    ...createPointReads((type, key) => readRow(context, type, key)),
    ...createDefinitions(context),
  };
}
