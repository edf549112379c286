import type { Ports } from '../ports.ts';
import { commitment } from '../rules/evidence-chain.ts';
import type { FormProblem } from '../rules/form.ts';
import type { Task } from '../rules/task.ts';
import { commitRun } from './commit-run.ts';
import { actorOf } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import { SALT_BYTES } from './salt.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type CommentOnTaskResult =
  { result: 'done'; task: Task } | { result: 'invalid'; problems: FormProblem[] } | OpenTaskRefusal;

export const LONGEST_COMMENT = 2000;
/** They stand in the task's own item. */
export const MOST_COMMENTS = 50;

/**
 * Keeps what somebody who is asked says about an open task; it decides nothing. The evidence holds a commitment to the
 * text, not the text. `key` names the comment: the same one is kept once.
 */
export async function commentOnTask(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  request: TaskRequest & { text: string; key: string },
): Promise<CommentOnTaskResult> {
  const text = request.text.replaceAll('\r\n', '\n').trim();
  return withRetry<CommentOnTaskResult>(ports, async () => {
    const kind = (await ports.store.task(request.taskId))?.kind;
    const action = kind === 'approval' ? 'decide-approval' : 'act-on-task';
    const loaded = await openTaskFor(ports, action, request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, run, acting } = loaded;
    const comments = task.comments ?? [];
    if (comments.some(({ key }) => key === request.key)) return { result: 'done', task };
    const problem = problemOf(text, comments.length);
    if (problem !== undefined) return { result: 'invalid', problems: [{ field: 'text', message: problem }] };
    const at = ports.now();
    const actor = actorOf(request.person, task, acting, request.channel);
    const salt = ports.ids.secret(SALT_BYTES);
    const comment = { key: request.key, by: request.person.id, at, channel: request.channel, text, salt };
    const after: Task = { ...task, comments: [...comments, comment], version: task.version + 1 };
    const data = { taskId: task.id, comment: commitment({ text }, salt) };
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }],
      events: [{ at, type: 'task-commented', actor, data }],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}

function problemOf(text: string, already: number): string | undefined {
  if (text === '') return 'Write something.';
  if (text.length > LONGEST_COMMENT) return `Write at most ${LONGEST_COMMENT} characters.`;
  return already >= MOST_COMMENTS
    ? `There are ${MOST_COMMENTS} comments already; write the rest into the answers.`
    : undefined;
}
