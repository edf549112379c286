import type { Ports } from '../ports.ts';
import type { FormProblem } from '../rules/form.ts';
import { isOwnWork } from '../rules/own-work.ts';
import type { Task } from '../rules/task.ts';
import { askedBy } from './acting-for.ts';
import { claimedByOther, type Claimed } from './claim-holder.ts';
import { commitRun } from './commit-run.ts';
import { actorOf } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type SaveDraftResult =
  | { result: 'done'; task: Task }
  | Claimed
  | { result: 'own-work' }
  | { result: 'invalid'; problems: FormProblem[] }
  /** The task has changed since `version`. */
  | { result: 'stale' }
  | OpenTaskRefusal;

/** A draft stands in the task's own item, which holds 400 KB in all. */
export const MAX_ANSWERS_BYTES = 128 * 1024;

/**
 * Keeps unfinished answers, whatever they lack; fields the form does not have are refused. The evidence says that a
 * draft was saved, once per person and task, not what is in it. Whoever has saved one has had a hand in the work, and
 * stays an author of it when somebody else saves or completes it.
 */
export async function saveDraft(
  ports: Pick<Ports, 'store' | 'now' | 'pause' | 'random'>,
  request: TaskRequest & { answers: Record<string, unknown>; version?: number },
): Promise<SaveDraftResult> {
  return withRetry<SaveDraftResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, run, step, acting } = loaded;
    if (request.version !== undefined && request.version !== task.version) return { result: 'stale' };
    if (isOwnWork(task, request.person, askedBy(acting))) return { result: 'own-work' };
    const other = await claimedByOther(ports, task, request.person);
    if (other !== undefined) return other;
    const known = step?.kind === 'task' ? Object.keys(step.form.properties) : [];
    const problems = draftProblems(request.answers, known);
    if (problems.length > 0) return { result: 'invalid', problems };

    const by = request.person.id;
    const at = ports.now();
    const actor = actorOf(request.person, task, acting, request.channel);
    const authors = [
      ...new Set([...task.authors, by, ...(actor.onBehalfOf === undefined ? [] : [actor.onBehalfOf])]),
    ];
    const draft = { answers: request.answers, by, at };
    const after: Task = { ...task, draft, authors, version: task.version + 1 };
    const first = !task.authors.includes(by);
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }],
      events: first ? [{ at, type: 'draft-saved', actor, data: { taskId: task.id } }] : [],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}

/** What is wrong with a draft: fields the form does not have, or too much. */
export function draftProblems(answers: Record<string, unknown>, known: string[]): FormProblem[] {
  const foreign = Object.keys(answers).filter((field) => !known.includes(field));
  const problems = foreign.map((field) => ({ field, message: 'This form has no such field.' }));
  if (JSON.stringify(answers).length > MAX_ANSWERS_BYTES)
    problems.push({ field: '', message: `The answers are longer than ${MAX_ANSWERS_BYTES / 1024} KB.` });
  return problems;
}
