import type { Ports } from '../ports.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { endTask } from './end-task.ts';
import { groupOf } from './group-of.ts';
import { SYSTEM } from './system-actor.ts';

/** Ends a task that nobody answered with the outcome its definition declares for that. */
export async function expireTask(
  ports: Pick<Ports, 'store' | 'ids' | 'now'>,
  { run, task, step }: { run: Run; task: Task; step: TaskStep | ApprovalStep },
  outcome: string,
): Promise<true | 'conflict'> {
  const end = { status: 'expired', outcome, endedBy: SYSTEM.sweep } as const;
  const ended = endTask(ports, { run, task, step, ...(await groupOf(ports, task)) }, end);
  const { id: taskId, stepId, iteration, scope } = task;
  const committed = await commitRun(ports, run, {
    writes: ended.writes,
    events: [
      {
        at: ports.now(),
        type: 'task-expired',
        actor: SYSTEM.sweep,
        data: { taskId, stepId, iteration, scope, outcome },
      },
    ],
  });
  return committed === 'conflict' ? committed : true;
}
