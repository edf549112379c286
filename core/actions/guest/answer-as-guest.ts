import type { Ports } from '../../ports.ts';
import type { Actor } from '../../rules/actor.ts';
import type { AnswersVerdict } from '../../rules/form-check.ts';
import type { FormProblem } from '../../rules/form.ts';
import { personStep } from '../../rules/definition-steps.ts';
import { GUEST } from '../../rules/guest/guest-id.ts';
import type { Language } from '../../rules/preferences.ts';
import type { TaskStep } from '../../rules/process-definition.ts';
import type { Run } from '../../rules/run.ts';
import type { Task } from '../../rules/task.ts';
import { checkedAnswers } from '../checked-answers.ts';
import { commitRun } from '../commit-run.ts';
import { endWithAnswers } from '../complete-task.ts';
import { endedAnswer, type EndedAnswer } from '../ended-answer.ts';
import { loadDefinition } from '../load-definition.ts';
import { draftProblems } from '../save-draft.ts';
import { withRetry } from '../with-retry.ts';
import { guestOfSession } from './guest-of-session.ts';

type Needs = Pick<Ports, 'store' | 'now' | 'ids' | 'pause' | 'random'>;

/** What a browser sends that has entered as a guest; which task it is for is said by its session alone. */
export interface GuestRequest {
  sessionId: string;
  answers: Record<string, unknown>;
  /** The version of the task that the page was drawn from. */
  version?: number;
  /** In which what is wrong with the answers is said; English if absent. */
  language?: Language;
}

export type GuestAnswerResult =
  | { result: 'done'; task: Task }
  | { result: 'invalid'; problems: FormProblem[] }
  /** The task has changed since `version`. */
  | { result: 'stale' }
  | { result: 'run-over' }
  /** The visit is over, or never was. */
  | { result: 'not-found' }
  | EndedAnswer;

/** Ends a guest's task with their answers, on the same way as a person's; the first valid answer stands. */
export async function completeAsGuest(ports: Needs, request: GuestRequest): Promise<GuestAnswerResult> {
  let verdict: AnswersVerdict | undefined;
  return withRetry<GuestAnswerResult>(ports, async () => {
    const open = await openForGuest(ports, request);
    if (open.result !== 'open') return open;
    const { task, run, step } = open;
    verdict ??= await checkedAnswers(ports, task, step, request.answers, request.language);
    if (!verdict.ok) return { result: 'invalid', problems: verdict.problems };
    return endWithAnswers(ports, { task, run, step }, actorOf(task), verdict.answers);
  });
}

/** Keeps a guest's unfinished answers; the evidence says once that there is a draft, never what is in it. */
export async function saveGuestDraft(ports: Needs, request: GuestRequest): Promise<GuestAnswerResult> {
  return withRetry<GuestAnswerResult>(ports, async () => {
    const open = await openForGuest(ports, request);
    if (open.result !== 'open') return open;
    const { task, run, step } = open;
    const problems = draftProblems(request.answers, Object.keys(step.form.properties));
    if (problems.length > 0) return { result: 'invalid', problems };
    const at = ports.now();
    const draft = { answers: request.answers, by: GUEST, at };
    const after: Task = { ...task, draft, version: task.version + 1 };
    const first = task.draft?.by !== GUEST;
    const committed = await commitRun(ports, run, {
      writes: [{ entity: 'task', before: task, after }],
      events: first ? [{ at, type: 'draft-saved', actor: actorOf(task), data: { taskId: task.id } }] : [],
    });
    return committed === 'conflict' ? committed : { result: 'done', task: after };
  });
}

type Open =
  | { result: 'open'; task: Task; run: Run; step: TaskStep }
  | Exclude<GuestAnswerResult, { result: 'done' | 'invalid' }>;

async function openForGuest(ports: Needs, { sessionId, version }: GuestRequest): Promise<Open> {
  const visitor = await guestOfSession(ports, sessionId);
  const run = visitor === undefined ? undefined : await ports.store.run(visitor.task.runId);
  if (visitor === undefined || run === undefined) return { result: 'not-found' };
  const { task } = visitor;
  if (task.status !== 'open') return endedAnswer(ports, { ...task, status: task.status });
  if (run.status !== 'running') return { result: 'run-over' };
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  if (step?.kind !== 'task') return { result: 'not-found' };
  if (version !== undefined && version !== task.version) return { result: 'stale' };
  return { result: 'open', task, run, step };
}

function actorOf({ id, organizationId }: Task): Extract<Actor, { kind: 'guest' }> {
  return { kind: 'guest', taskId: id, organizationId };
}
