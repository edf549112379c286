import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import type { Person } from '../rules/organization.ts';
import { commitRun } from './commit-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { withRetry } from './with-retry.ts';

export type UndoStopResult =
  /** Also when nobody had asked for a stop, or it was undone before: the run goes on. */
  { result: 'goes-on' } | { result: 'already-ended' } | { result: 'not-found' } | { result: 'not-allowed' };

/** The coordinator takes back a stop that has not taken effect yet; who was told of it is told again. */
export async function undoStop(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { runId, person, channel }: { runId: string; person: Person; channel: Channel },
): Promise<UndoStopResult> {
  return withRetry<UndoStopResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    if (!may(person, 'stop-run', found)) return { result: 'not-allowed' };
    const { run } = found;
    if (run.status !== 'running') return { result: 'already-ended' };
    if (run.stopping === undefined) return { result: 'goes-on' };
    const organizationId = run.leadOrganizationId;
    const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
    const committed = await commitRun(ports, run, {
      writes: [outboxWrite(ports, { kind: 'notify', runId, message: 'run-goes-on' })],
      events: [{ at: ports.now(), type: 'stop-undone', actor, data: {} }],
      drop: ['stopping'],
    });
    return committed === 'conflict' ? committed : { result: 'goes-on' };
  });
}
