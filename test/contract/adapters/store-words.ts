import { expect } from '@jest/globals';
import type { Store, Write } from '../../../core/ports.ts';

/** Short words for what the contracts do most. */

export async function commit(store: Store, ...writes: Write[]): Promise<void> {
  expect(await store.commit({ writes, events: [] })).toBe('committed');
}
