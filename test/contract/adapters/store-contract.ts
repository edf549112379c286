import type { Store } from '../../../core/ports/store.ts';
import { storeCommitsContract } from './store-commits-contract.ts';
import { storeListsContract } from './store-lists-contract.ts';
import { storePlacesContract } from './store-places-contract.ts';

/** What every store promises. `emptyStore` answers a store of its own for each test. */
export function storeContract(name: string, emptyStore: () => Promise<Store>): void {
  storeCommitsContract(name, emptyStore);
  storeListsContract(name, emptyStore);
  storePlacesContract(name, emptyStore);
}
