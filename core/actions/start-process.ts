import type { Ports } from '../ports.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { planStart, type StartRequest } from './plan-start.ts';
import { withRetry } from './with-retry.ts';

export type StartProcessResult =
  | { result: 'started'; runId: string }
  | { result: 'unknown-process' }
  | { result: 'invalid'; problems: FormProblem[] }
  /** A run of this id is there already; nothing has changed. */
  | { result: 'exists'; run: Run };

/**
 * Starts a process by the answers to its start form: run, parties, registers, evidence and the order to start its
 * execution in one transaction. Throws `store.contended` when nothing could be written: then nothing has started.
 */
export async function startProcess(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'catalogue' | 'pause' | 'random'>,
  request: StartRequest,
): Promise<StartProcessResult> {
  return withRetry<StartProcessResult>(ports, async () => {
    const planned = await planStart(ports, request);
    if (planned.result !== 'planned') return planned;
    const committed = await commitRun(ports, planned.run, planned.change);
    if (committed === 'committed') return { result: 'started', runId: request.runId };
    // A conflict is also what a store answers that has too much to do: only a run that is there exists.
    const run = await ports.store.run(request.runId);
    return run === undefined ? committed : { result: 'exists', run };
  });
}
