import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import type { Person } from '../rules/organization.ts';
import { mayBecome } from '../rules/product-states.ts';
import type { ProductState, WorkProduct } from '../rules/work-product.ts';
import { commitRun } from './commit-run.ts';
import { withRetry } from './with-retry.ts';

export interface ProductChangeRequest {
  organizationId: string;
  productId: string;
  person: Person;
  channel: Channel;
  state: ProductState;
  reason: string;
}

export type ProductChanged =
  | { result: 'changed'; product: WorkProduct }
  | { result: 'not-found' | 'not-allowed' | 'not-possible' | 'no-reason' };

/**
 * Puts a work product in force, takes it under review or withdraws it, with a reason that stays with it and evidence
 * in its run. A version is superseded by publishing the next one only.
 */
export async function changeProduct(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  { organizationId, productId, person, channel, state, reason }: ProductChangeRequest,
): Promise<ProductChanged> {
  return withRetry<ProductChanged>(ports, async () => {
    const before = await ports.store.product(organizationId, productId);
    if (before === undefined) return { result: 'not-found' };
    if (!may(person, 'change-product', { product: before })) return { result: 'not-allowed' };
    if (state === 'superseded' || !mayBecome(before.state, state)) return { result: 'not-possible' };
    const said = reason.trim();
    if (said === '') return { result: 'no-reason' };
    const run = await ports.store.run(before.runId);
    if (run === undefined) return { result: 'not-found' };
    const at = ports.now();
    const after: WorkProduct = {
      ...before,
      state,
      changes: [
        ...(before.changes ?? []),
        { at, by: person.id, from: before.state, to: state, reason: said },
      ],
      version: before.version + 1,
    };
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'product', before, after }],
      events: [
        {
          at,
          type: 'product-changed',
          actor: { kind: 'person', personId: person.id, organizationId, channel },
          data: {
            product: `${organizationId}/${productId}`,
            from: before.state,
            to: state,
            sha256: before.sha256,
          },
        },
      ],
    });
    return committed === 'conflict' ? committed : { result: 'changed', product: after };
  });
}
