import type { Store } from '../../../core/ports/store.ts';
import { pageOf } from '../page-of.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Registers, how their entries stood, and what is imported into them. */
export function createRegisters({
  register,
  registerVersion,
  registerImport,
  importBatch,
}: Pick<Items, 'register' | 'registerVersion' | 'registerImport' | 'importBatch'>): Pick<
  Store,
  'register' | 'registerEntry' | 'registerVersion' | 'registerImport' | 'importBatch'
> {
  return {
    async register(organizationId, kind, page) {
      await Promise.resolve();
      const entries = [...register.values()].filter(
        (entry) => entry.organizationId === organizationId && entry.kind === kind,
      );
      return pageOf(entries, (entry) => `${entry.at}|${entry.id}`, page, -1);
    },
    async registerEntry(organizationId, kind, id) {
      return look(() => register.get(`${organizationId}|${kind}|${id}`));
    },
    async registerVersion(organizationId, kind, id, number) {
      return look(() => registerVersion.get(`${organizationId}|${kind}|${id}|${number}`));
    },
    async registerImport(organizationId, kind) {
      return look(() => registerImport.get(`${organizationId}|${kind}`));
    },
    async importBatch(organizationId, kind, importId, number) {
      return look(() => importBatch.get(`${organizationId}|${kind}|${importId}|${number}`));
    },
  };
}
