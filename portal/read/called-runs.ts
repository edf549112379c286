import type { Store } from '../../core/ports/store.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Case } from '../../core/rules/case.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Run } from '../../core/rules/run.ts';

/** A run that a step of another one has started and waits for, or has waited for. */
export interface CalledRun {
  stepId: string;
  id: string;
  title: string;
  status: Run['status'];
}

/** The runs that a run has called, of those that this person may see. */
export async function calledRuns(
  store: Pick<Store, 'case'>,
  person: Person,
  { groups }: Pick<Case, 'groups'>,
): Promise<CalledRun[]> {
  const called = await Promise.all(
    groups.map(async ({ stepId, childRunId }) => {
      const run = await visibleRun(store, person, childRunId);
      return run === undefined ? [] : [{ stepId, id: run.id, title: run.title, status: run.status }];
    }),
  );
  return called.flat();
}

/** A run, if there is one and this person may see it. */
export async function visibleRun(
  store: Pick<Store, 'case'>,
  person: Person,
  runId: string | undefined,
): Promise<Run | undefined> {
  const found = runId === undefined ? undefined : await store.case(runId);
  return found !== undefined && may(person, 'see-run', found) ? found.run : undefined;
}
