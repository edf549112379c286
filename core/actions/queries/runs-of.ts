import type { Page, PageRequest, Ports } from '../../ports.ts';
import { may } from '../../rules/authorization.ts';
import type { Person } from '../../rules/organization.ts';
import type { Party, Run } from '../../rules/run.ts';
import { publicRun } from './public-run.ts';
import { mergedPage } from './merged-page.ts';

/** The runs a person sees, newest first: those their organizations take part in, private ones only if concerned. */
export async function runsOf(
  ports: Pick<Ports, 'store'>,
  person: Person,
  request: PageRequest,
): Promise<Page<Run>> {
  const sources = person.memberships.map(({ organizationId }) => ({
    key: organizationId,
    read: (page: PageRequest) => ports.store.partiesOf(organizationId, page),
  }));
  const page = await mergedPage(sources, request, {
    idOf: ({ runId, organizationId }) => `${runId}/${organizationId}`,
    order: newestFirst,
  });
  const ids = [...new Set(page.items.map(({ runId }) => runId))];
  const runs = await Promise.all(ids.map((id) => ports.store.run(id)));
  const items = runs.flatMap((run) => {
    if (run === undefined) return [];
    const parties = page.items.filter(({ runId }) => runId === run.id);
    return may(person, 'see-run', { run, parties }) ? [publicRun(run)] : [];
  });
  return page.next === undefined ? { items } : { items, next: page.next };
}

function newestFirst(a: Party, b: Party): number {
  return a.startedAt < b.startedAt ? 1 : a.startedAt > b.startedAt ? -1 : a.runId < b.runId ? 1 : -1;
}
