import type { Store } from '../../../core/ports/store.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import { look } from './look.ts';

/** Definition snapshots, by their hash. */
export function createDefinitions(): Pick<Store, 'saveDefinition' | 'definition'> {
  const definitions = new Map<string, ProcessDefinition>();
  return {
    async saveDefinition(hash, definition) {
      const copy = structuredClone(definition);
      await Promise.resolve();
      definitions.set(hash, copy);
    },
    async definition(hash) {
      return look(() => definitions.get(hash));
    },
  };
}
