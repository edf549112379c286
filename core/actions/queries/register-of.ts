import type { Page, PageRequest, Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { RegisterEntry } from '../../rules/register-entry.ts';

/** A register of one organization; undefined when it is not for this person. Breaches and filings are private. */
export async function registerOf(
  ports: Pick<Ports, 'store'>,
  person: Person,
  request: { organizationId: string; kind: RegisterEntry['kind']; page: PageRequest },
): Promise<Page<RegisterEntry> | undefined> {
  const { organizationId, kind, page } = request;
  const allowed = may(person, 'see-register', { organizationId, register: kind, private: true });
  return allowed ? ports.store.register(organizationId, kind, page) : undefined;
}
