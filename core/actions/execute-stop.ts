import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import type { Run } from '../rules/run.ts';
import { commitRun } from './commit-run.ts';
import { endOf } from './end-run.ts';
import { outboxWrite } from './outbox-write.ts';

/** The run ends now, in the name of whoever asked for it, and its execution is ended. Open tasks are seen to after it. */
export async function executeStop(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  run: Run,
  { by, cause }: { by: Actor; cause: string },
): Promise<true | 'conflict'> {
  const { id: runId, processId, executions = 1 } = run;
  const end = await endOf(ports, run, { status: 'stopped', cause }, by);
  const stop = outboxWrite(ports, {
    kind: 'stop-execution',
    runId,
    processId,
    cause: 'stopped by a person',
    ...(executions === 1 ? {} : { execution: executions }),
  });
  const committed = await commitRun(ports, run, { ...end, writes: [...end.writes, stop] });
  return committed === 'conflict' ? committed : true;
}
