import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import { may } from '../rules/authorization.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { endedAnswer, type EndedAnswer } from './ended-answer.ts';
import { endTask } from './end-task.ts';
import { actorOf } from './load-task.ts';
import { outboxWrite } from './outbox-write.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type RetryStuckResult =
  | { result: 'done'; task: Task }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | { result: 'run-over' }
  | EndedAnswer;

/**
 * Lets a stuck step try again: the state that waits goes back to the step, or the outbox entry that failed is put in
 * anew. The person only says "again"; nothing of the case changes.
 */
export async function retryStuck(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { taskId, person, channel }: TaskRequest,
): Promise<RetryStuckResult> {
  return withRetry<RetryStuckResult>(ports, async () => {
    const task = await ports.store.task(taskId);
    const found = task === undefined ? undefined : await ports.store.case(task.runId);
    if (task === undefined || found === undefined) return { result: 'not-found' };
    const { run, parties } = found;
    const thing = { run, parties, task, at: ports.now() };
    if (!may(person, 'retry-stuck', thing))
      return { result: may(person, 'see-task', thing) ? 'not-allowed' : 'not-found' };
    const { status } = task;
    if (status !== 'open') return endedAnswer(ports, { ...task, status });
    if (run.status !== 'running') return { result: 'run-over' };

    const actor = actorOf(person, task, { inOwnName: true }, channel);
    const ended = endTask(ports, { run, task }, { status: 'done', outcome: 'retry', endedBy: actor });
    const data = { taskId, stepId: task.stepId, iteration: task.iteration, scope: task.scope };
    const committed = await commitRun(ports, run, {
      writes: [...ended.writes, ...(await entryAgain(ports, run, task))],
      events: [{ at: ports.now(), type: 'step-retried', actor, data }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: ended.after };
  });
}

/** A failed entry is replaced by a new one, whose arrival in the stream sets the relay going. */
async function entryAgain(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  run: Run,
  { stuck }: Task,
): Promise<Write[]> {
  const before = stuck?.entryId === undefined ? undefined : await ports.store.outbox(stuck.entryId);
  if (before?.failed === undefined || before.work.runId !== run.id) return [];
  return [{ entity: 'outbox', before }, outboxWrite(ports, before.work)];
}
