import type { Ports } from '../../core/ports.ts';
import type { Page, PageRequest } from '../../core/ports/page.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Party, Run } from '../../core/rules/run.ts';
import { type Lane, mergePages } from '../../core/actions/merge-pages.ts';

/** Runs in which the person's organizations take part and that are shown to them, newest first. */
export async function readRuns(
  { store }: Pick<Ports, 'store'>,
  person: Person,
  page: PageRequest,
): Promise<Page<Run>> {
  const runs = new Map<string, Run>();
  // The person's own party of a run says whether it is shown to them; those of their other organizations have lanes of their own.
  const isShown = async (party: Party) => {
    const run = await store.run(party.runId);
    if (run === undefined || !may(person, 'see-run', { run, parties: [party] })) return false;
    runs.set(run.id, run);
    return true;
  };
  const lanes = person.memberships.map(({ organizationId }): Lane<Party> => async (one) => {
    const parties = await store.partiesOf(organizationId, one);
    const shown = await Promise.all(parties.items.map(isShown));
    return { ...parties, items: parties.items.filter((_, place) => shown[place] === true) };
  });
  const found = await mergePages(
    lanes,
    { keyOf: (party) => `${party.startedAt}|${party.runId}`, direction: -1 },
    page,
  );
  return {
    ...found,
    items: found.items.map(({ runId }) => runs.get(runId)).filter((run) => run !== undefined),
  };
}
