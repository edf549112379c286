import type { Ports } from '../ports.ts';
import { isOwnWork } from '../rules/own-work.ts';
import type { Task } from '../rules/task.ts';
import { askedBy } from './acting-for.ts';
import { claimedByOther, type Claimed } from './claim-holder.ts';
import { commitRun } from './commit-run.ts';
import { actorOf } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import { cardWrites } from './slack/card-writes.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type ClaimTaskResult =
  { result: 'done'; task: Task } | Claimed | { result: 'own-work' } | OpenTaskRefusal;

/** "I am at it": others see who, and leave the answers alone. Claiming what one has claimed changes nothing. */
export async function claimTask(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  request: TaskRequest,
): Promise<ClaimTaskResult> {
  return withRetry<ClaimTaskResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, run, acting } = loaded;
    const { person, channel } = request;
    if (task.claimedBy === person.id) return { result: 'done', task };
    if (isOwnWork(task, person, askedBy(acting))) return { result: 'own-work' };
    const other = await claimedByOther(ports, task, person);
    if (other !== undefined) return other;
    const after: Task = { ...task, claimedBy: person.id, version: task.version + 1 };
    const actor = actorOf(person, task, acting, channel);
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }, ...(await cardWrites(ports, task))],
      events: [{ at: ports.now(), type: 'task-claimed', actor, data: { taskId: task.id } }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}
