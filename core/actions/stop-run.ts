import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import { commitRun } from './commit-run.ts';
import { cancelOpenTasks, endOf } from './end-run.ts';
import { outboxWrite } from './outbox-write.ts';
import { withRetry } from './with-retry.ts';

export type StopRunResult =
  | { result: 'stopped' }
  | { result: 'already-ended' }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | { result: 'invalid'; problems: FormProblem[] };

const MAX_REASON = 1000;

/** The coordinator stops a run for a reason: nobody is asked any more, and the execution is ended. */
export async function stopRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { runId, person, reason, channel }: { runId: string; person: Person; reason: string; channel: Channel },
): Promise<StopRunResult> {
  const cause = reason.trim();
  const stopped = await withRetry<StopRunResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    if (!may(person, 'stop-run', found)) return { result: 'not-allowed' };
    if (cause === '' || cause.length > MAX_REASON)
      return {
        result: 'invalid',
        problems: [{ field: 'reason', message: `Say why, in at most ${MAX_REASON} characters.` }],
      };
    const { run } = found;
    if (run.status !== 'running') return { result: 'already-ended' };
    const organizationId = run.leadOrganizationId;
    const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
    const end = await endOf(ports, run, { status: 'stopped', cause }, actor);
    const stop = outboxWrite(ports, {
      kind: 'stop-execution',
      runId,
      processId: run.processId,
      cause: 'stopped by a person',
    });
    const committed = await commitRun(ports, run, { ...end, writes: [...end.writes, stop] });
    return committed === 'conflict' ? committed : { result: 'stopped' };
  });
  if (stopped.result === 'stopped') await cancelOpenTasks(ports, runId);
  return stopped;
}
