import type { Store, Write } from '../ports.ts';
import { appendEvents, type EventDraft } from '../rules/evidence-chain.ts';
import type { Run } from '../rules/run.ts';
import type { Delivery } from '../rules/source.ts';

/** What one decision changes in a run. `run` holds the fields of the run itself that change, if any. */
export interface RunChange {
  writes: Write[];
  events: EventDraft[];
  run?: Partial<Pick<Run, 'status' | 'endedAt' | 'cause' | 'data'>>;
  deliveries?: Delivery[];
}

/**
 * Commits a change of a run together with its evidence: the one place where the head of a chain moves, so that all
 * changes of a run that leave evidence follow one another. A run of version 0 is not stored yet and must be new.
 */
export async function commitRun(
  ports: { store: Pick<Store, 'commit'> },
  run: Run,
  change: RunChange,
): Promise<'committed' | 'conflict'> {
  const { events, head } = appendEvents(run.id, run.head, change.events);
  const writes = [...change.writes];
  if (events.length > 0 || change.run !== undefined) {
    const after = { ...run, ...change.run, head, version: run.version + 1 };
    writes.push(run.version === 0 ? { entity: 'run', after } : { entity: 'run', before: run, after });
  }
  const { deliveries } = change;
  return ports.store.commit({ writes, events, ...(deliveries === undefined ? {} : { deliveries }) });
}
