import { loadDefinition } from '../../core/actions/load-definition.ts';
import type { Ports } from '../../core/ports.ts';
import { may } from '../../core/rules/authorization.ts';
import { organizationRows, ROW_STATES, type OrganizationRow } from '../../core/rules/organization-rows.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import type { Run } from '../../core/rules/run.ts';

export interface ReadOrganizations {
  run: Run;
  definition: ProcessDefinition;
  /** Of this page: late ones first. */
  rows: OrganizationRow[];
  /** How many organizations stand how, whatever is shown. */
  counts: Record<OrganizationRow['state'], number>;
  total: number;
  /** Where the next page begins; undefined on the last one. */
  next: number | undefined;
}

export interface OrganizationsAsked {
  state?: OrganizationRow['state'] | undefined;
  /** Part of a name, in any case. */
  search?: string | undefined;
  from?: number | undefined;
  limit?: number | undefined;
}

const PAGE = 50;

/** One row per organization of a run, for its coordinator; undefined for everybody else. */
export async function readOrganizations(
  ports: Pick<Ports, 'store' | 'now'>,
  person: Person,
  runId: string,
  { state, search = '', from = 0, limit = PAGE }: OrganizationsAsked,
): Promise<ReadOrganizations | undefined> {
  const found = await ports.store.case(runId);
  if (found === undefined || !may(person, 'oversee-run', found)) return undefined;
  const all = organizationRows(found, ports.now());
  const counts = Object.fromEntries(
    ROW_STATES.map((one) => [one, all.filter((row) => row.state === one).length]),
  ) as Record<OrganizationRow['state'], number>;
  const named = await namedLike(ports, all, search.trim().toLowerCase());
  const wanted = named.filter((row) => state === undefined || row.state === state);
  const rows = wanted.slice(from, from + limit);
  return {
    run: found.run,
    definition: await loadDefinition(ports, found.run),
    ...{ rows, counts },
    total: wanted.length,
    next: from + limit < wanted.length ? from + limit : undefined,
  };
}

async function namedLike(
  { store }: Pick<Ports, 'store'>,
  rows: OrganizationRow[],
  search: string,
): Promise<OrganizationRow[]> {
  if (search === '') return rows;
  const names = new Map((await store.organizations()).map(({ id, name }) => [id, name.toLowerCase()]));
  return rows.filter(({ organizationId }) => (names.get(organizationId) ?? '').includes(search));
}
