import type { Ports } from '../ports.ts';
import type { Actor } from '../rules/actor.ts';
import { commitment } from '../rules/evidence-chain.ts';
import type { AnswersVerdict } from '../rules/form-check.ts';
import type { FormProblem } from '../rules/form.ts';
import { GUEST } from '../rules/guest/guest-id.ts';
import type { Language } from '../rules/preferences.ts';
import type { TaskStep } from '../rules/process-definition.ts';
import { isOwnWork } from '../rules/own-work.ts';
import { outcomeOf } from '../rules/task-form.ts';
import type { Task } from '../rules/task.ts';
import { checkedAnswers } from './checked-answers.ts';
import { claimedByOther, type Claimed } from './claim-holder.ts';
import { commitRun } from './commit-run.ts';
import { effectChange } from './effect-change.ts';
import { endTask } from './end-task.ts';
import { groupOf } from './group-of.ts';
import { actorOf, type LoadedTask } from './load-task.ts';
import { openTaskFor, type OpenTaskRefusal } from './open-task-for.ts';
import { askedBy } from './acting-for.ts';
import { refuseOwnWork } from './refuse-own-work.ts';
import { receiptWrites } from './receipt-writes.ts';
import { SALT_BYTES } from './salt.ts';
import type { TaskRequest } from './task-request.ts';
import { withRetry } from './with-retry.ts';

export type CompleteTaskResult =
  | { result: 'done'; task: Task }
  | { result: 'invalid'; problems: FormProblem[] }
  | Claimed
  /** The person, or the one they act for, did the work that is looked at. */
  | { result: 'own-work' }
  /** The task has changed since `version`. */
  | { result: 'stale' }
  | OpenTaskRefusal;

interface CompleteRequest {
  answers: Record<string, unknown>;
  version?: number;
  /** In which what is wrong with the answers is said; English if absent. */
  language?: Language;
}

/** Who can answer a question: a person with an account, or the guest who was asked. */
type Answering = Extract<Actor, { kind: 'person' | 'guest' }>;

/** A transaction holds 100 items; the end of a task itself takes up to a dozen. */
const MAX_EFFECT_ITEMS = 84;
const TOO_MUCH = { field: '', message: 'This changes too much at once. Name at most forty organizations.' };

/**
 * Ends a task with a person's answers: the answers, the evidence (a commitment to them), what they change in the case,
 * and the order to go on are one transaction. The first valid answer stands; later ones learn whose it was.
 */
export async function completeTask(
  ports: Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>,
  request: TaskRequest & CompleteRequest,
): Promise<CompleteTaskResult> {
  // Checked once: what meets a conflict is another task's end, and that does not make these answers wrong.
  let verdict: AnswersVerdict | undefined;
  return withRetry<CompleteTaskResult>(ports, async () => {
    const loaded = await openTaskFor(ports, 'act-on-task', request);
    if (loaded.result !== 'loaded') return loaded;
    const { task, step } = loaded;
    // An approval is decided and a stuck step is retried, each in its own way.
    if (step?.kind !== 'task' || task.kind !== 'task') return { result: 'not-allowed' };
    if (request.version !== undefined && request.version !== task.version) return { result: 'stale' };
    const actor = actorOf(request.person, task, loaded.acting, request.channel);
    if (isOwnWork(task, request.person, askedBy(loaded.acting))) {
      return refuseOwnWork(ports, loaded.run, task, actor);
    }
    const other = await claimedByOther(ports, task, request.person);
    if (other !== undefined) return other;

    verdict ??= await checkedAnswers(ports, task, step, request.answers, request.language);
    if (!verdict.ok) return { result: 'invalid', problems: verdict.problems };
    return endWithAnswers(ports, { ...loaded, step }, actor, verdict.answers);
  });
}

/** The transaction that ends an open task with checked answers, whoever gave them. */
export async function endWithAnswers(
  ports: Pick<Ports, 'store' | 'now' | 'ids'>,
  { task, run, step }: Pick<LoadedTask, 'task' | 'run'> & { step: TaskStep },
  actor: Answering,
  answers: Record<string, unknown>,
): Promise<{ result: 'done'; task: Task } | { result: 'invalid'; problems: FormProblem[] } | 'conflict'> {
  const outcome = outcomeOf(step, answers);
  const salt = ports.ids.secret(SALT_BYTES);
  const group = await groupOf(ports, task);
  const authors = authorsOf(task, actor);
  const end = { status: 'done', outcome, answers, salt, authors, endedBy: actor } as const;
  const ended = endTask(ports, { run, task, step, ...group }, end);
  const { refused, ...effect } = await effectChange(ports, step.effect, ended.after, actor);
  if (refused !== undefined) return { result: 'invalid', problems: refused };
  const { id: taskId, stepId, iteration, scope } = task;
  const data = { taskId, stepId, iteration, scope, outcome, answers: commitment(answers, salt) };
  if (effect.writes.length + effect.events.length > MAX_EFFECT_ITEMS)
    return { result: 'invalid', problems: [TOO_MUCH] };
  const committed = await commitRun(ports, run, {
    ...effect,
    writes: [...ended.writes, ...receiptWrites(ports, task, actor), ...effect.writes],
    events: [{ at: ports.now(), type: 'task-completed', actor, data }, ...effect.events],
  });
  return committed === 'conflict' ? committed : { result: 'done', task: ended.after };
}

/** Everybody who had a hand in the answers: who gave them, for whom, and who ever saved a draft of them. */
function authorsOf({ authors, draft }: Task, actor: Answering): string[] {
  const own = actor.kind === 'person' ? [actor.personId, actor.onBehalfOf] : [];
  const people = [...authors, ...own, draft?.by].filter((id) => id !== undefined);
  // A guest is no person who could ever be asked to approve.
  return [...new Set(people)].filter((id) => id !== GUEST);
}
