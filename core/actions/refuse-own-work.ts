import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';

/** Refuses a decision on one's own work and keeps the attempt in the evidence, whatever door it came through. */
export async function refuseOwnWork(
  ports: Pick<Ports, 'store' | 'now'>,
  run: Run,
  task: Task,
  actor: Actor,
): Promise<{ result: 'own-work' } | 'conflict'> {
  const data = { taskId: task.id, why: 'own-work' };
  const committed = await commitRun(ports, run, {
    writes: [],
    events: [{ at: ports.now(), type: 'decision-refused', actor, data }],
  });
  return committed === 'conflict' ? committed : { result: 'own-work' };
}
