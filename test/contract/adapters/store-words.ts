import { expect } from '@jest/globals';
import type { Store } from '../../../core/ports/store.ts';
import type { Write } from '../../../core/ports/transaction.ts';

/** Short words for what the contracts do most. */

export async function commit(store: Store, ...writes: Write[]): Promise<void> {
  expect(await store.commit({ writes, events: [] })).toBe('committed');
}
