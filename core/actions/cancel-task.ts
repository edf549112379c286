import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import { personStep } from '../rules/definition-steps.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { endedAnswer, type EndedAnswer } from './ended-answer.ts';
import { endTask } from './end-task.ts';
import { groupOf } from './group-of.ts';
import { loadDefinition } from './load-definition.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type CancelTaskResult =
  | { result: 'done'; task: Task }
  /** A state waits for this one answer: the run can be stopped, the task alone cannot be taken away. */
  | { result: 'needed' }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | EndedAnswer;

/**
 * The coordinator takes one organization's task out of a group, because it turned out not to be concerned; the group
 * goes on without it.
 */
export async function cancelTask(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  { taskId, person, channel, reason }: TaskRequest & { reason: string },
): Promise<CancelTaskResult> {
  return withRetry<CancelTaskResult>(ports, async () => {
    const task = await ports.store.task(taskId);
    const found = task === undefined ? undefined : await ports.store.case(task.runId);
    if (task === undefined || found === undefined) return { result: 'not-found' };
    const { run, parties } = found;
    const at = ports.now();
    if (!may(person, 'see-task', { run, parties, task, at })) return { result: 'not-found' };
    if (!may(person, 'stop-run', found)) return { result: 'not-allowed' };
    const { status } = task;
    if (status !== 'open') return endedAnswer(ports, { ...task, status });
    const { group } = await groupOf(ports, task);
    const step = personStep(await loadDefinition(ports, run), task.stepId);
    if (group === undefined || step === undefined || run.status !== 'running') return { result: 'needed' };
    if (reason.trim() === '')
      return { result: 'invalid', problems: [{ field: 'reason', message: 'Say why.' }] };

    const actor = {
      kind: 'person',
      personId: person.id,
      organizationId: run.leadOrganizationId,
      channel,
    } as const;
    const end = { status: 'cancelled', reason: reason.trim(), endedBy: actor } as const;
    const ended = endTask(ports, { run, task, step, group }, end);
    const { stepId, iteration, scope } = task;
    const committed = await commitRun(ports, run, {
      writes: ended.writes,
      events: [{ at, type: 'task-cancelled', actor, data: { taskId, stepId, iteration, scope } }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: ended.after };
  });
}
