import type { Ports } from '../../core/ports.ts';
import type { Store } from '../../core/ports/store.ts';
import { LOG } from '../runtime/log-messages.ts';
import type { Log } from '../runtime/log.ts';

/** What is told about a source beside its deliveries. A note that fails changes no answer. */
export interface Notes {
  count: (sourceId: string, what: string) => Promise<void>;
  /** A secret was used; written at most once a minute, so a burst of deliveries is not one of notes too. */
  used: (sourceId: string, since: string) => Promise<void>;
}

const USED_EVERY_MS = 60_000;
const MOST_REMEMBERED = 1000;

export function createNotes(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'noteSource'>; log: Log },
): Notes {
  const lastUsed = new Map<string, number>();
  const count = async (sourceId: string, what: string): Promise<void> => {
    try {
      await ports.store.noteSource({ sourceId, what, lastAt: ports.now() });
    } catch (error) {
      ports.log.warn(LOG.failed, { sourceId, error: error instanceof Error ? error.name : 'unknown' });
    }
  };
  return {
    count,
    async used(sourceId, since) {
      const name = `${sourceId} ${since}`;
      const at = Date.parse(ports.now());
      if (at - (lastUsed.get(name) ?? -Infinity) < USED_EVERY_MS) return;
      if (lastUsed.size >= MOST_REMEMBERED) lastUsed.clear();
      lastUsed.set(name, at);
      await count(sourceId, `secret:${since}`);
    },
  };
}
