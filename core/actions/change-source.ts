import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import type { Severity } from '../rules/incident-sources/report.ts';
import type { Person } from '../rules/organization.ts';
import type { Source } from '../rules/source.ts';
import { withRetry } from './with-retry.ts';

export type ChangeSourceResult = { result: 'changed'; source: Source } | { result: 'not-found' };

/** Pauses or resumes a source, or sets from which severity it starts cases. A paused one refuses what it is sent. */
export async function changeSource(
  ports: Pick<Ports, 'store' | 'pause' | 'random'>,
  {
    person,
    sourceId,
    change,
  }: { person: Person; sourceId: string; change: { enabled?: boolean; startsFrom?: Severity } },
): Promise<ChangeSourceResult> {
  return withRetry<ChangeSourceResult>(ports, async () => {
    const before = await ports.store.source(sourceId);
    if (before === undefined || !may(person, 'manage-sources', before)) return { result: 'not-found' };
    const source: Source = { ...before, ...change, version: before.version + 1 };
    const committed = await ports.store.commit({
      writes: [{ entity: 'source', before, after: source }],
      events: [],
    });
    return committed === 'conflict' ? committed : { result: 'changed', source };
  });
}
