import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/transaction.ts';
import { appendEvents, type EventDraft } from '../rules/evidence-chain.ts';
import type { EvidenceEvent } from '../rules/evidence-event.ts';
import { nextMoment } from '../rules/run-moments.ts';
import type { Run } from '../rules/run.ts';

/** What a run has only for a time. */
type Dropped = 'continuing' | 'stopping';

/** What one decision changes in a run. `run` holds the fields of the run itself that change, if any. */
export interface RunChange {
  writes: Write[];
  events: EventDraft[];
  run?: Partial<
    Pick<Run, 'status' | 'endedAt' | 'cause' | 'data' | 'executions' | 'continuedAt' | 'reopenedAs' | Dropped>
  >;
  /** Fields of the run that go. */
  drop?: Dropped[];
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
  return commitRuns(ports, [{ run, change }]);
}

/** The same for changes of several runs that must happen together. */
export async function commitRuns(
  { store }: { store: Pick<Store, 'commit'> },
  changes: { run: Run; change: RunChange }[],
): Promise<'committed' | 'conflict'> {
  const parts = changes.map(({ run, change }) => partOf(run, change));
  return store.commit({
    writes: parts.flatMap(({ writes }) => writes),
    events: parts.flatMap(({ events }) => events),
  });
}

function partOf(run: Run, change: RunChange): { writes: Write[]; events: EvidenceEvent[] } {
  const { events, head } = appendEvents(run.id, run.head, change.events);
  const writes = [...change.writes];
  if (events.length > 0 || change.run !== undefined || change.drop !== undefined) {
    const after = afterOf({ ...run, ...change.run, head, version: run.version + 1 }, change.drop ?? []);
    writes.push(run.version === 0 ? { entity: 'run', after } : { entity: 'run', before: run, after });
  }
  return { writes, events };
}

/** The run as it will be, with the moment at which the sweep must look at it. */
function afterOf(changed: Run, drop: Dropped[]): Run {
  const { nextAt: _nextAt, ...after } = changed;
  const gone: Dropped[] = after.status === 'running' ? drop : ['continuing', 'stopping'];
  const { continuing, stopping, ...rest } = after;
  const kept: Run = {
    ...rest,
    ...(continuing === undefined || gone.includes('continuing') ? {} : { continuing }),
    ...(stopping === undefined || gone.includes('stopping') ? {} : { stopping }),
  };
  const nextAt = nextMoment(kept);
  return nextAt === undefined ? kept : { ...kept, nextAt };
}
