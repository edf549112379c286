import type { Store } from '../../../core/ports/store.ts';
import { storeCommitsContract } from './store-commits-contract.ts';
import { storeDueContract } from './store-due-contract.ts';
import { storeListsContract } from './store-lists-contract.ts';
import { storeOutboxContract } from './store-outbox-contract.ts';
import { storePlacesContract } from './store-places-contract.ts';
import { storeTasksContract } from './store-tasks-contract.ts';

/** What every store promises. `emptyStore` answers a store of its own for each test. */
export function storeContract(name: string, emptyStore: () => Promise<Store>): void {
  storeCommitsContract(name, emptyStore);
  storeTasksContract(name, emptyStore);
  storeListsContract(name, emptyStore);
  storeDueContract(name, emptyStore);
  storeOutboxContract(name, emptyStore);
  storePlacesContract(name, emptyStore);
}
