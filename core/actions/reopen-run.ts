import type { Ports } from '../ports.ts';
import type { Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { hashOf } from '../rules/canonical.ts';
import type { Case } from '../rules/case.ts';
import type { Answers } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import { ownerOf } from '../rules/owner-of.ts';
import { startAnswersOf } from '../rules/reopening.ts';
import { commitRuns } from './commit-run.ts';
import { planStart } from './plan-start.ts';
import { withRetry } from './with-retry.ts';

export interface ReopenRequest {
  runId: string;
  person: Person;
  channel: Channel;
  /** Why it is taken up again. */
  reason: string;
  /** To the start form of the process; what the run was started with when absent. */
  answers?: Answers;
}

export type ReopenRunResult =
  /** The new run; also when it was taken up before. */
  | { result: 'reopened'; runId: string }
  | { result: 'still-running' }
  | { result: 'unknown-process' }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | { result: 'invalid'; problems: FormProblem[] };

const MAX_REASON = 1000;

/**
 * Takes up a run that has ended: a new run of the same process, as it is defined today, in the name of the same
 * organization. What was answered is offered again, its work products are the next versions of their series, and each run
 * names the other. A run is taken up once; after that the one that took it up can be.
 */
export async function reopenRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>,
  request: ReopenRequest,
): Promise<ReopenRunResult> {
  return withRetry<ReopenRunResult>(ports, async () => {
    const { runId, person } = request;
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    const { run, parties } = found;
    const organizationId = ownerOf(run);
    if (!may(person, 'reopen-run', { run, parties, organizationId })) return { result: 'not-allowed' };
    if (run.status === 'running') return { result: 'still-running' };
    if (run.reopenedAs !== undefined) return { result: 'reopened', runId: run.reopenedAs };
    const reason = request.reason.trim();
    if (reason === '' || reason.length > MAX_REASON)
      return {
        result: 'invalid',
        problems: [{ field: 'reason', message: `Say why, in at most ${MAX_REASON} characters.` }],
      };
    return reopen(ports, found, organizationId, request);
  });
}

async function reopen(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue'>,
  { run }: Case,
  organizationId: string,
  { person, channel, answers }: ReopenRequest,
): Promise<ReopenRunResult | 'conflict'> {
  const process = ports.catalogue.process(run.processId);
  if (process === undefined) return { result: 'unknown-process' };
  const reopened = reopenedRunId(run.id);
  const actor = { kind: 'person', personId: person.id, organizationId, channel } as const;
  const planned = await planStart(ports, {
    processId: run.processId,
    organizationId,
    answers: answers ?? startAnswersOf(run, process.start),
    actor,
    runId: reopened,
    reopens: run.id,
    origin: run.origin ?? run.id,
  });
  if (planned.result !== 'planned') return planned;
  const committed = await commitRuns(ports, [
    planned,
    {
      run,
      change: {
        writes: [],
        events: [{ at: ports.now(), type: 'run-reopened', actor, data: { as: reopened } }],
        run: { reopenedAs: reopened },
      },
    },
  ]);
  return committed === 'conflict' ? committed : { result: 'reopened', runId: reopened };
}

/** Made from the run it takes up, so that it is taken up once. */
export function reopenedRunId(runId: string): string {
  return `run-${hashOf(['reopened', runId]).slice(0, 32)}`;
}
