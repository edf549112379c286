import type { Ports } from '../ports.ts';
import { may } from '../rules/authorization.ts';
import { personStep } from '../rules/definition-steps.ts';
import { outcomeWithout } from '../rules/go-on-without.ts';
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
  /** What comes next depends on this very answer: the run can be stopped, the task alone cannot be taken away. */
  | { result: 'needed' }
  | { result: 'invalid'; problems: FormProblem[] }
  | { result: 'not-found' }
  | { result: 'not-allowed' }
  | EndedAnswer;

const MAX_REASON = 2000;

/**
 * The coordinator goes on without those who were asked, and says why: one organization of a group, or a single task or
 * approval whose process has a way on without it (an approval then goes back to be changed). The task is kept as
 * cancelled with the reason, and counts as no answer of anybody.
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
    const definition = await loadDefinition(ports, run);
    const step = personStep(definition, task.stepId);
    if (step === undefined || task.kind === 'stuck' || run.status !== 'running') return { result: 'needed' };
    const goOnWith = group === undefined ? outcomeWithout(definition, step) : undefined;
    if (group === undefined && goOnWith === undefined) return { result: 'needed' };
    if (reason.trim() === '' || reason.length > MAX_REASON)
      return {
        result: 'invalid',
        problems: [{ field: 'reason', message: `Say why, in at most ${MAX_REASON} characters.` }],
      };

    const actor = {
      kind: 'person',
      personId: person.id,
      organizationId: run.leadOrganizationId,
      channel,
    } as const;
    const end = {
      status: 'cancelled',
      reason: reason.trim(),
      endedBy: actor,
      ...(goOnWith === undefined ? {} : { goOnWith }),
    } as const;
    const ended = endTask(ports, { run, task, step, ...(group === undefined ? {} : { group }) }, end);
    const { stepId, iteration, scope, organizationId } = task;
    const committed = await commitRun(ports, run, {
      writes: ended.writes,
      events: [
        { at, type: 'task-cancelled', actor, data: { taskId, stepId, iteration, scope, organizationId } },
      ],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: ended.after };
  });
}
