import type { Store } from '../../../core/ports/store.ts';
import type { SourceNote } from '../../../core/rules/source.ts';
import type { Items } from '../tables.ts';
import { look } from './look.ts';

/** Senders of webhooks, what is counted about them, and the incidents they name. */
export function createSources({
  source,
  incidentKey,
}: Pick<Items, 'source' | 'incidentKey'>): Pick<
  Store,
  'source' | 'sources' | 'noteSource' | 'sourceNotes' | 'incidentKey'
> {
  const notes = new Map<string, SourceNote>();
  return {
    async source(id) {
      return look(() => source.get(id));
    },
    async sources(organizationId) {
      return look(() => [...source.values()].filter((one) => one.organizationId === organizationId));
    },
    async noteSource({ sourceId, what, lastAt }) {
      await Promise.resolve();
      const name = `${sourceId}|${what}`;
      const count = (notes.get(name)?.count ?? 0) + 1;
      notes.set(name, { sourceId, what, count, lastAt });
    },
    async sourceNotes(sourceId) {
      return look(() =>
        [...notes.values()]
          .filter((note) => note.sourceId === sourceId)
          .sort((a, b) => (a.what < b.what ? -1 : 1)),
      );
    },
    async incidentKey(organizationId, key) {
      return look(() => incidentKey.get(`${organizationId}|${key}`));
    },
  };
}
