import type { Ports } from '../../ports.ts';
import type { Store } from '../../ports/store.ts';
import type { Write } from '../../ports/transaction.ts';
import type { Actor } from '../../rules/actor.ts';
import { cycleId } from '../../rules/cycle-acts.ts';
import { hasLooked, roundAfterChange, wantsReview } from '../../rules/data-management/record-change.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';
import { planCycleWrites } from '../plan-cycles.ts';

/** An entry before and after, in the same organization and kind as the others. */
export interface EntryChange {
  before: RegisterEntry | undefined;
  after: RegisterEntry;
}

/**
 * What changed records of processing order, for the transaction that changes them: one round of data management of their
 * organization. None while one waits to begin, or has not come to the officer's confirmation: it looks at them too.
 */
export async function roundWrites(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'cycle' | 'organization' | 'case'> },
  changes: readonly EntryChange[],
  by: Actor,
): Promise<Write[]> {
  const changed = changes.find(({ after }) => wantsReview(after));
  if (changed === undefined) return [];
  const organization = await ports.store.organization(changed.after.organizationId);
  if (organization === undefined) return [];
  const plan = roundAfterChange(organization, ports.now());
  const cycle = await ports.store.cycle(cycleId(plan));
  if (cycle?.status === 'waiting') return [];
  const last = cycle?.runId === undefined ? undefined : await ports.store.case(cycle.runId);
  const looksStill = last?.run.status === 'running' && !hasLooked(last, organization.id);
  return looksStill ? [] : planCycleWrites(ports, [plan], by);
}
