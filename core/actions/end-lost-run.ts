import type { Ports } from '../ports.ts';
import { endRun } from './end-run.ts';

/**
 * Ends a run whose execution has ended without the table having heard of it: the event was lost. Answers whether it
 * had to.
 */
export async function endLostRun(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'engine' | 'pause' | 'random'>,
  runId: string,
): Promise<boolean> {
  const run = await ports.store.run(runId);
  if (run?.status !== 'running') return false;
  const { executions: execution = 1 } = run;
  const ended = await ports.engine.ended(run.processId, runId, execution);
  if (ended === undefined) return false;
  return (await endRun(ports, { runId, execution, ...ended })).result === 'ended';
}
