import type { Ports, Store, Write } from '../../ports.ts';
import type { Actor } from '../../rules/actor.ts';
import { cycleId } from '../../rules/cycle-acts.ts';
import { roundAfterChange, wantsReview } from '../../rules/data-management/record-change.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import { planCycleWrites } from '../plan-cycles.ts';

/** An entry before and after, in the same organization and kind as the others. */
export interface EntryChange {
  before: RegisterEntry | undefined;
  after: RegisterEntry;
}

/**
 * What changed records of processing order, for the transaction that changes them: one round of data management of their
 * organization. None while one waits to begin, or runs: that round looks at them too.
 */
export async function roundWrites(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'cycle' | 'organization' | 'run'> },
  changes: readonly EntryChange[],
  by: Actor,
): Promise<Write[]> {
  const changed = changes.find(({ before, after }) => wantsReview(before, after));
  if (changed === undefined) return [];
  const organization = await ports.store.organization(changed.after.organizationId);
  if (organization === undefined) return [];
  const plan = roundAfterChange(organization, ports.now());
  const cycle = await ports.store.cycle(cycleId(plan));
  if (cycle?.status === 'waiting') return [];
  const last = cycle?.runId === undefined ? undefined : await ports.store.run(cycle.runId);
  return last?.status === 'running' ? [] : planCycleWrites(ports, [plan], by);
}
