import type { Ports } from '../ports.ts';
import type { Store } from '../ports/store.ts';
import type { Write } from '../ports/transaction.ts';
import type { Actor } from '../rules/actor.ts';
import { CodedError } from '../rules/coded-error.ts';
import { cycleId, plannedCycle } from '../rules/cycle-acts.ts';
import type { CyclePlan } from '../rules/cycle.ts';

/**
 * The writes that plan cycles, for the transaction of what plans them. A cycle that waits is moved to the new day; one
 * that is planned so already is left alone. Of several plans for the same cycle the last counts.
 * Throws `organization.missing`.
 */
export async function planCycleWrites(
  ports: Pick<Ports, 'now'> & { store: Pick<Store, 'cycle' | 'organization'> },
  plans: readonly CyclePlan[],
  by: Actor,
): Promise<Write[]> {
  const latest = new Map(plans.map((plan) => [cycleId(plan), plan]));
  const writes = await Promise.all([...latest.values()].map((plan) => planWrite(ports, plan, by)));
  return writes.flat();
}

async function planWrite(
  { store, now }: Pick<Ports, 'now'> & { store: Pick<Store, 'cycle' | 'organization'> },
  plan: CyclePlan,
  by: Actor,
): Promise<Write[]> {
  const organization = await store.organization(plan.organizationId);
  if (organization === undefined)
    throw new CodedError('organization.missing', `no organization ${plan.organizationId}`);
  const before = await store.cycle(cycleId(plan));
  const after = plannedCycle(before, plan, organization, { at: now(), by });
  if (after === undefined) return [];
  return [before === undefined ? { entity: 'cycle', after } : { entity: 'cycle', before, after }];
}
