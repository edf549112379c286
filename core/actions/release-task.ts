import type { Ports } from '../ports.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { actorOf } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import { cardWrites } from './slack/card-writes.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type ReleaseTaskResult = { result: 'done'; task: Task } | OpenTaskRefusal;

/**
 * Gives a claimed task back to all who are asked; the draft stays. Anybody who may act on the task can do it, so that
 * a claim never blocks a time limit; the evidence says who did.
 */
export async function releaseTask(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  request: TaskRequest,
): Promise<ReleaseTaskResult> {
  return withRetry<ReleaseTaskResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, run, acting } = loaded;
    const { claimedBy, ...rest } = task;
    if (claimedBy === undefined) return { result: 'done', task };
    const after: Task = { ...rest, version: task.version + 1 };
    const actor = actorOf(request.person, task, acting, request.channel);
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }, ...(await cardWrites(ports, task))],
      events: [{ at: ports.now(), type: 'task-released', actor, data: { taskId: task.id, claimedBy } }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}
