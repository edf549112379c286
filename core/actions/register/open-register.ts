import type { Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Organization, Person } from '../../rules/organization.ts';
import type { RegisterKind } from '../../rules/register-entry.ts';
import { KINDS } from '../../rules/registers/kinds.ts';

export interface RegisterRequest {
  person: Person;
  organizationId: string;
  kind: RegisterKind;
}

export type OpenedRegister =
  { result: 'open'; organization: Organization; organizations: Organization[] } | { result: 'not-found' };

/** The register of an organization, to look into; `not-found` also for whoever may not see it. */
export async function openRegister(
  ports: Pick<Ports, 'store'>,
  { person, organizationId, kind }: RegisterRequest,
): Promise<OpenedRegister> {
  const organizations = await ports.store.organizations();
  const organization = organizations.find(({ id }) => id === organizationId);
  const lead = organizations.find((each) => each.lead);
  const register = {
    register: kind,
    // Entries of confidential registers come from private runs: who may not read those reads none.
    private: KINDS[kind].confidential,
    organizationId,
    ...(lead === undefined ? {} : { leadOrganizationId: lead.id }),
  };
  return organization === undefined || !may(person, 'see-register', register)
    ? { result: 'not-found' }
    : { result: 'open', organization, organizations };
}

export type EditableRegister =
  | { result: 'open'; organization: Organization }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  /** Until it is whole, nobody else writes into this register. */
  | { result: 'import-under-way' };

/** The register of an organization, to write into by hand. */
export async function openForEditing(
  ports: Pick<Ports, 'store'>,
  request: RegisterRequest,
): Promise<EditableRegister> {
  const { person, organizationId, kind } = request;
  const opened = await openRegister(ports, request);
  if (opened.result !== 'open') return opened;
  if (!may(person, 'edit-register', { register: kind, organizationId })) return { result: 'not-allowed' };
  const last = await ports.store.registerImport(organizationId, kind);
  return last?.status === 'applying' ? { result: 'import-under-way' } : opened;
}
