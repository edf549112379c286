import type { Ports } from '../../core/ports.ts';
import type { Store } from '../../core/ports/store.ts';
import type { Contribution } from '../../core/rules/engagement/contribution.ts';
import type { Organization } from '../../core/rules/organization.ts';
import type { RegisterEntry, RegisterKind } from '../../core/rules/register-entry.ts';
import { KINDS } from '../../core/rules/registers/kinds.ts';

type Reads = Pick<Ports, 'store'>;

/** Longer lists are cut here; the search finds the rest. */
export const MOST_SHOWN = 500;
const PAGE = 200;

/** The lead organization, whose public pages these are. */
export async function leadOf({ store }: Reads): Promise<Organization | undefined> {
  return (await store.organizations()).find(({ lead }) => lead);
}

/** Entries of a register that everybody may see, with the public fields only, newest first. */
export async function publicEntries(ports: Reads, kind: RegisterKind): Promise<RegisterEntry[]> {
  if (KINDS[kind].public === undefined) return [];
  const organizations = await ports.store.organizations();
  const lists = await Promise.all(organizations.map(({ id }) => all(ports.store, id, kind)));
  return lists.flat().flatMap((entry) => publicEntry(entry) ?? []);
}

/** One entry, when everybody may see it. */
export async function publicEntryOf(
  { store }: Reads,
  organizationId: string,
  kind: RegisterKind,
  id: string,
): Promise<RegisterEntry | undefined> {
  const entry = await store.registerEntry(organizationId, kind, id);
  return entry === undefined ? undefined : publicEntry(entry);
}

/** A consultation by its id; consultations stand in the register of the organization that leads. */
export async function publicConsultation(ports: Reads, id: string): Promise<RegisterEntry | undefined> {
  const organizations = await ports.store.organizations();
  for (const { id: organizationId } of [...organizations].sort((a, b) => Number(b.lead) - Number(a.lead))) {
    const entry = await publicEntryOf(ports, organizationId, 'consultation', id);
    if (entry !== undefined) return entry;
  }
  return undefined;
}

function publicEntry(entry: RegisterEntry): RegisterEntry | undefined {
  const open = KINDS[entry.kind].public;
  if (open?.states.includes(entry.state) !== true) return undefined;
  const data = Object.fromEntries(
    Object.entries(entry.data).filter(([field]) => open.fields.includes(field)),
  );
  const { changedBy: _who, ...kept } = entry;
  return { ...kept, data };
}

async function all(
  store: Pick<Store, 'register'>,
  organizationId: string,
  kind: RegisterKind,
): Promise<RegisterEntry[]> {
  const found: RegisterEntry[] = [];
  let after: string | undefined;
  do {
    const page = await store.register(organizationId, kind, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    found.push(...page.items);
    after = page.next;
  } while (after !== undefined && found.length < MOST_SHOWN);
  return found;
}

/** What was said in a consultation, as far as it is read for a page; `more` when there is more than that. */
export async function contributionsOf(
  { store }: Reads,
  consultationId: string,
): Promise<{ said: Contribution[]; more: boolean }> {
  const said: Contribution[] = [];
  let after: string | undefined;
  do {
    const page = await store.contributions(consultationId, {
      limit: PAGE,
      ...(after === undefined ? {} : { after }),
    });
    said.push(...page.items);
    after = page.next;
  } while (after !== undefined && said.length < MOST_SHOWN);
  return { said, more: after !== undefined };
}
