import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Organization } from '../rules/organization.ts';

/** An organization that something belongs to. Throws `organization.missing`. */
export async function organizationOf(ports: Pick<Ports, 'store'>, id: string): Promise<Organization> {
  const organization = await ports.store.organization(id);
  if (organization === undefined) throw new CodedError('organization.missing', `no organization ${id}`);
  return organization;
}
