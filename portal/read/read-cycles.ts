import { waitingCycles } from '../../core/actions/load-calendar.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import type { Person } from '../../core/rules/organization.ts';

/** Cycles that wait, next first: of the person's organizations, of all for the coordinator. */
export async function readCycles({ store }: Pick<Ports, 'store'>, person: Person): Promise<Cycle[]> {
  const leadOrganizationId = (await store.organizations()).find(({ lead }) => lead)?.id ?? '';
  const waiting = await waitingCycles(store);
  return waiting.filter(({ organizationId }) =>
    may(person, 'see-cycles', { organizationId, leadOrganizationId }),
  );
}

/** A cycle with what the person may do to it; undefined when there is none or it is not shown to them. */
export async function readCycle(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  id: string,
): Promise<{ cycle: Cycle; mayChange: boolean } | undefined> {
  const cycle = await store.cycle(id);
  if (cycle === undefined) return undefined;
  const leadOrganizationId = (await store.organizations()).find(({ lead }) => lead)?.id ?? '';
  const thing = { organizationId: cycle.organizationId, leadOrganizationId };
  if (!may(person, 'see-cycles', thing)) return undefined;
  return { cycle, mayChange: may(person, 'plan-cycle', thing) && cycle.status === 'waiting' };
}
