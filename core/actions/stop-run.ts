import type { Ports } from '../ports.ts';
import type { Actor, Channel } from '../rules/actor.ts';
import { may } from '../rules/authorization.ts';
import { mayStopNow, STOP_GRACE_MS } from '../rules/stopping.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Person } from '../rules/organization.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { cancelOpenTasks } from './end-run.ts';
import { executeStop } from './execute-stop.ts';
import { outboxWrite } from './outbox-write.ts';
import { withRetry } from './with-retry.ts';
import { later } from '../rules/later.ts';

export interface StopRequest {
  runId: string;
  person: Person;
  channel: Channel;
  reason: string;
  /** At once, without the time in which it can be undone. */
  now?: boolean;
}

export type StopRunResult =
  | { result: 'stopped' }
  /** It takes effect at `at` (instant) unless it is undone; also when it was asked for before. */
  | { result: 'stopping'; at: string }
  | { result: 'already-ended' }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | { result: 'invalid'; problems: FormProblem[] };

const MAX_REASON = 1000;

/**
 * The coordinator stops a run for a reason. It takes effect after a day, until when it goes on and the stop can be
 * undone; at once if they say so, and the run is fresh or no legal time limit runs in it. From then on nobody is asked
 * any more, and the execution is ended.
 */
export async function stopRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { runId, person, reason, channel, now = false }: StopRequest,
): Promise<StopRunResult> {
  const cause = reason.trim();
  const stopped = await withRetry<StopRunResult>(ports, async () => {
    const found = await ports.store.case(runId);
    if (found === undefined || !may(person, 'see-run', found)) return { result: 'not-found' };
    if (!may(person, 'stop-run', found)) return { result: 'not-allowed' };
    if (cause === '' || cause.length > MAX_REASON)
      return invalid('reason', `Say why, in at most ${MAX_REASON} characters.`);
    const { run } = found;
    if (run.status !== 'running') return { result: 'already-ended' };
    const organizationId = run.leadOrganizationId;
    const by: Actor = { kind: 'person', personId: person.id, organizationId, channel };
    if (!now) return askToStop(ports, run, { by, cause });
    const verdict = mayStopNow(found, ports.now());
    if (!verdict.may) return invalid('now', verdict.why);
    const committed = await executeStop(ports, run, { by, cause });
    return committed === 'conflict' ? committed : { result: 'stopped' };
  });
  if (stopped.result === 'stopped') await cancelOpenTasks(ports, runId);
  return stopped;
}

async function askToStop(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  run: Run,
  { by, cause }: { by: Actor; cause: string },
): Promise<StopRunResult | 'conflict'> {
  if (run.stopping !== undefined) return { result: 'stopping', at: run.stopping.at };
  const askedAt = ports.now();
  const at = later(askedAt, STOP_GRACE_MS);
  const committed = await commitRun(ports, run, {
    writes: [outboxWrite(ports, { kind: 'notify', runId: run.id, message: 'run-stopping' })],
    events: [{ at: askedAt, type: 'stop-asked', actor: by, data: { takesEffectAt: at } }],
    run: { stopping: { at, askedAt, by, cause } },
  });
  return committed === 'conflict' ? committed : { result: 'stopping', at };
}

function invalid(field: string, message: string): StopRunResult {
  return { result: 'invalid', problems: [{ field, message }] };
}
