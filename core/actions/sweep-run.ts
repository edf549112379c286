import type { Ports } from '../ports.ts';
import { continuesAt } from '../rules/run-moments.ts';
import { enterExecution, leaveExecution } from './continue-run.ts';
import { cancelOpenTasks } from './end-run.ts';
import { executeStop } from './execute-stop.ts';
import { withRetry } from './with-retry.ts';

/** Does what a run needs by now: a stop whose grace is over, or the next execution. Answers whether it changed. */
export async function sweepRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'engine' | 'pause' | 'random'>,
  runId: string,
): Promise<boolean> {
  const done = await withRetry<boolean | 'stopped'>(ports, async () => {
    const run = await ports.store.run(runId);
    const now = ports.now();
    if (run?.status !== 'running') return false;
    if (run.stopping !== undefined && run.stopping.at <= now) {
      const stopped = await executeStop(ports, run, run.stopping);
      return stopped === 'conflict' ? stopped : 'stopped';
    }
    if (run.nextAt === undefined || run.nextAt > now) return false;
    if (run.continuing !== undefined) return enterExecution(ports, run);
    return continuesAt(run) <= now ? leaveExecution(ports, run) : false;
  });
  if (done === 'stopped') await cancelOpenTasks(ports, runId);
  return done !== false;
}
