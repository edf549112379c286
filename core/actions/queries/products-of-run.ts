import type { Ports } from '../../ports.ts';
import type { Case } from '../../rules/case.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { WorkProduct } from '../../rules/register-entry.ts';

/** The work products of a run that a person may read: those of their own organizations. */
export async function productsOfRun(
  ports: Pick<Ports, 'store'>,
  person: Person,
  { run, parties }: Case,
): Promise<WorkProduct[]> {
  const owners = [
    ...new Set([run.leadOrganizationId, ...parties.map(({ organizationId }) => organizationId)]),
  ];
  const readable = owners.filter((organizationId) =>
    may(person, 'see-product', { product: { organizationId }, private: run.private }),
  );
  const pages = await Promise.all(readable.map((owner) => ports.store.products(owner, { limit: 100 })));
  return pages.flatMap(({ items }) => items).filter((product) => product.runId === run.id);
}
