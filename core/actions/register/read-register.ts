import type { Ports } from '../../ports.ts';
import type { Page } from '../../ports/page.ts';
import type { Organization } from '../../rules/organization.ts';
import type { RegisterEntry, RegisterKind } from '../../rules/register-entry.ts';
import { checkRecords } from '../../rules/registers/check-records.ts';
import type { Finding } from '../../rules/registers/finding.ts';
import { dayOf, isOverdue } from '../../rules/registers/review-date.ts';
import { openRegister, type RegisterRequest } from './open-register.ts';
import { readAllEntries } from './read-all.ts';

/** Up to so many entries a register is sorted and filtered as a whole. */
export const SORTED_ENTRIES = 2000;

export interface RegisterFilter {
  state?: string;
  /** Words that the title or the id must contain, case aside. */
  text?: string;
  overdueOnly?: boolean;
}

export type ReadRegisterResult =
  | { result: 'not-found' }
  | {
      result: 'read';
      organization: Organization;
      /** Of all entries that were looked at, before filtering. */
      states: Record<string, number>;
      overdue: number;
      /** Those that fit, overdue reviews first, then the newest. */
      entries: RegisterEntry[];
      /** There are more entries than were looked at: only the newest are here. */
      cut: boolean;
      today: string;
    };

/** A register as a list for people. */
export async function readRegister(
  ports: Pick<Ports, 'store' | 'now'>,
  request: RegisterRequest & { filter: RegisterFilter },
): Promise<ReadRegisterResult> {
  const { organizationId, kind, filter } = request;
  const opened = await openRegister(ports, request);
  if (opened.result !== 'open') return opened;
  const { organization } = opened;
  const today = dayOf(ports.now(), organization.timeZone);
  const found = await readAllEntries(ports, organizationId, kind, SORTED_ENTRIES + 1);
  const cut = found.length > SORTED_ENTRIES;
  const all = found.slice(0, SORTED_ENTRIES);
  const states: Record<string, number> = {};
  for (const { state } of all) states[state] = (states[state] ?? 0) + 1;
  const late = (entry: RegisterEntry) => isOverdue(entry, today);
  const fitting = all.filter((entry) => fits(entry, filter, late));
  const entries = [
    ...fitting.filter(late).sort((a, b) => ((a.reviewOn ?? '') < (b.reviewOn ?? '') ? -1 : 1)),
    ...fitting.filter((entry) => !late(entry)),
  ];
  return { result: 'read', organization, states, overdue: all.filter(late).length, entries, cut, today };
}

function fits(
  entry: RegisterEntry,
  { state, text = '', overdueOnly = false }: RegisterFilter,
  late: (entry: RegisterEntry) => boolean,
): boolean {
  const words = text
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const said = `${entry.title} ${entry.id}`.toLowerCase();
  return (
    (state === undefined || entry.state === state) &&
    (!overdueOnly || late(entry)) &&
    words.every((word) => said.includes(word))
  );
}

/** One page in the order of the store, newest first: for programs, however long the register is. */
export async function readRegisterPage(
  ports: Pick<Ports, 'store'>,
  request: RegisterRequest & { limit: number; after?: string },
): Promise<{ result: 'not-found' } | ({ result: 'read' } & Page<RegisterEntry>)> {
  const { organizationId, kind, limit, after } = request;
  const opened = await openRegister(ports, request);
  if (opened.result !== 'open') return opened;
  const page = { limit, ...(after === undefined ? {} : { after }) };
  return { result: 'read', ...(await ports.store.register(organizationId, kind, page)) };
}

/** Versions shown at most, the latest ones. */
const VERSIONS = 30;

export type ReadEntryResult =
  | { result: 'not-found' }
  | {
      result: 'read';
      organization: Organization;
      organizations: Organization[];
      entry: RegisterEntry;
      /** Earlier versions, the latest first; entries written before versions were kept have none. */
      earlier: RegisterEntry[];
    };

/** An entry with its history. */
export async function readEntry(
  ports: Pick<Ports, 'store'>,
  request: RegisterRequest & { id: string },
): Promise<ReadEntryResult> {
  const { organizationId, kind, id } = request;
  const opened = await openRegister(ports, request);
  if (opened.result !== 'open') return opened;
  const entry = await ports.store.registerEntry(organizationId, kind, id);
  if (entry === undefined) return { result: 'not-found' };
  const numbers = Array.from(
    { length: Math.min(VERSIONS, entry.version - 1) },
    (_, at) => entry.version - 1 - at,
  );
  const copies = await Promise.all(
    numbers.map((number) => ports.store.registerVersion(organizationId, kind, id, number)),
  );
  const earlier = copies.flatMap((copy) => (copy === undefined ? [] : [copy.entry]));
  const { organization, organizations } = opened;
  return { result: 'read', organization, organizations, entry, earlier };
}

const CHECKED_KINDS: RegisterKind[] = ['processing-record', 'agreement', 'retention-rule'];
/** Beyond so many entries of an organization the check is left to the data management process. */
const CHECKED_ENTRIES = 500;

/** What a machine finds wrong in the records of processing of all organizations. */
export async function readFindings(
  ports: Pick<Ports, 'store'>,
  organizations: readonly Organization[],
): Promise<Finding[]> {
  const lists = await Promise.all(
    organizations.flatMap(({ id }) =>
      CHECKED_KINDS.map((kind) => readAllEntries(ports, id, kind, CHECKED_ENTRIES)),
    ),
  );
  return checkRecords(lists.flat(), organizations);
}
