import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { CodedError } from '../rules/coded-error.ts';
import { decidersMissing } from '../rules/deciders.ts';
import { sameAddress } from '../rules/mail/mail-trouble.ts';
import type { Organization, Person } from '../rules/organization.ts';
import { hashOf } from '../rules/canonical.ts';
import { newDigestKey } from './digest/digest-token.ts';
import { type LoadedEntry, loadRegisters } from './register/load-registers.ts';
import { sealSourceSecret } from './source-secret.ts';
import { withRetry } from './with-retry.ts';

export interface Ecosystem {
  organizations: Omit<Organization, 'version'>[];
  people: Omit<Person, 'version'>[];
  /** With a secret chosen by whoever loads them; a source that exists keeps its own. */
  sources: { id: string; organizationId: string; name: string; secret: string }[];
  /** Entries of registers; those that exist stay as they are. */
  registers?: LoadedEntry[];
}

export interface Loaded {
  created: number;
  changed: number;
}

/**
 * Brings organizations, people and sources to what is given: new ones are added, changed ones changed, none removed,
 * and delegations that people have made are kept. Twice is the same as once.
 * Throws `ecosystem.no-lead` unless exactly one organization leads, and `ecosystem.no-deciders` when an organization
 * that decides about data has not the two people who do so. Nothing is changed then.
 */
export async function loadEcosystem(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'pause' | 'random'>,
  { organizations, people, sources, registers = [] }: Ecosystem,
): Promise<Loaded> {
  const [lead, ...others] = organizations.filter((organization) => organization.lead);
  if (lead === undefined || others.length > 0)
    throw new CodedError('ecosystem.no-lead', 'exactly one organization must be the lead');
  const missing = organizations.flatMap((organization) => decidersMissing(organization, people) ?? []);
  if (missing.length > 0) throw new CodedError('ecosystem.no-deciders', missing.join('\n'));
  const loaded: Loaded = { created: 0, changed: 0 };
  for (const organization of organizations)
    await bring(ports, loaded, {
      wanted: organization,
      read: () => ports.store.organization(organization.id),
      write: (change) => ({ entity: 'organization', ...change }),
    });
  for (const person of people) {
    const known = await ports.store.person(person.id);
    await bring(ports, loaded, {
      wanted: {
        ...person,
        delegations: known?.delegations ?? person.delegations,
        // Whoever reads mails to an earlier address switches nothing off by them.
        ...(known?.digestKey !== undefined && !sameAddress(known.email, person.email)
          ? { digestKey: newDigestKey(ports) }
          : {}),
      },
      read: () => ports.store.person(person.id),
      write: (change) => ({ entity: 'person', ...change }),
    });
  }
  for (const { id, organizationId, name, secret } of sources) {
    if ((await ports.store.source(id)) !== undefined) continue;
    const current = { sealed: await sealSourceSecret(ports.vault, id, secret), since: ports.now() };
    await bring(ports, loaded, {
      wanted: { id, organizationId, leadOrganizationId: lead.id, name, enabled: true, current },
      read: () => ports.store.source(id),
      write: (change) => ({ entity: 'source', ...change }),
    });
  }
  loaded.created += await loadRegisters(ports, registers);
  return loaded;
}

interface Bringing<T extends { version: number }> {
  wanted: Omit<T, 'version'>;
  read: () => Promise<T | undefined>;
  write: (change: { before?: T; after: Omit<T, 'version'> & { version: number } }) => Write;
}

async function bring<T extends { version: number }>(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  loaded: Loaded,
  { wanted, read, write }: Bringing<T>,
): Promise<void> {
  await withRetry(ports, async () => {
    const before = await read();
    const after = { ...before, ...wanted, version: before?.version ?? 0 };
    if (before !== undefined && hashOf(after) === hashOf(before)) return 'done';
    after.version += 1;
    const change = before === undefined ? { after } : { before, after };
    const committed = await ports.store.commit({ writes: [write(change)], events: [] });
    if (committed === 'conflict') return committed;
    if (before === undefined) loaded.created += 1;
    else loaded.changed += 1;
    return 'done';
  });
}
