import type * as z from 'zod';
import { cancelTask } from '../../core/actions/cancel-task.ts';
import { claimTask } from '../../core/actions/claim-task.ts';
import { completeTask } from '../../core/actions/complete-task.ts';
import { decideApproval } from '../../core/actions/decide-approval.ts';
import { releaseTask } from '../../core/actions/release-task.ts';
import { retryStuck } from '../../core/actions/retry-stuck.ts';
import { saveDraft } from '../../core/actions/save-draft.ts';
import type { Person } from '../../core/rules/organization.ts';
import type { Task } from '../../core/rules/task.ts';
import type { PortalPorts } from '../portal-deps.ts';
import { apiRoute, type ApiAnswer, type ApiRoute } from './api-route.ts';
import { taskFor } from './people-shown.ts';
import { type Refusal, refusalProblem } from './refusals.ts';
import { NoQuery, TaskParams } from './shared-bodies.ts';
import {
  AnswersBody,
  CancelBody,
  DecidedBody,
  DecisionBody,
  DraftBody,
  TaskDoneBody,
} from './task-bodies.ts';

const TAKEN = 'Somebody was faster, the task has changed or its run is over; `code` and `detail` say which.';
const NOT_YOURS = 'You may see it, but others are asked.';
const MISFIT = 'Answers that do not fit the form; `errors` names each field.';

/** What people do with tasks. */
export const TASK_ROUTES: ApiRoute[] = [
  taskRoute({
    verb: 'claim',
    operationId: 'claimTask',
    summary: 'Take a task on, so that colleagues see it',
    action: 'act-on-task',
    problems: { 403: NOT_YOURS, 409: TAKEN },
    act: claimTask,
  }),
  taskRoute({
    verb: 'release',
    operationId: 'releaseTask',
    summary: 'Give a task back to all who are asked',
    action: 'act-on-task',
    problems: { 403: NOT_YOURS, 409: TAKEN },
    act: releaseTask,
  }),
  taskRoute({
    method: 'put',
    verb: 'draft',
    operationId: 'saveDraft',
    summary: 'Keep unfinished answers',
    action: 'act-on-task',
    body: DraftBody,
    problems: { 403: NOT_YOURS, 409: TAKEN, 422: MISFIT },
    act: (ports, asked, body) => saveDraft(ports, { ...asked, ...answersOf(body) }),
  }),
  taskRoute({
    verb: 'complete',
    operationId: 'completeTask',
    summary: 'End a task with its answers; the first valid answer stands',
    action: 'act-on-task',
    body: AnswersBody,
    problems: { 403: NOT_YOURS, 409: TAKEN, 422: MISFIT },
    act: (ports, asked, body) => completeTask(ports, { ...asked, ...answersOf(body) }),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/tasks/{taskId}/decision',
    operationId: 'decide',
    summary: 'Speak in an approval',
    action: 'decide-approval',
    params: TaskParams,
    query: NoQuery,
    body: DecisionBody,
    idempotencyKey: true,
    success: { status: 200, description: 'Your voice is recorded.', schema: DecidedBody },
    problems: {
      403: 'Others are asked, or it is your own work.',
      409: 'Already decided (by whom and when is in `detail`), already spoken, changed, or under way with the same key.',
      422: 'No such outcome, a reason is missing, or the Idempotency-Key was used for another request.',
    },
    handle: async ({ ports, person, params, body }) => {
      const decided = await decideApproval(ports, { ...params, person, channel: 'api', ...given(body) });
      return decided.result === 'decided' || decided.result === 'recorded'
        ? { status: 200, body: { ...decided, task: taskFor(person, decided.task) } }
        : { problem: refusalProblem(decided) };
    },
  }),
  taskRoute({
    verb: 'retry',
    operationId: 'retryStep',
    summary: 'Try a stuck step again',
    action: 'retry-stuck',
    problems: { 403: NOT_YOURS, 409: TAKEN },
    act: retryStuck,
  }),
  taskRoute({
    verb: 'cancel',
    operationId: 'cancelTask',
    summary: 'Go on without those who were asked',
    action: 'stop-run',
    body: CancelBody,
    idempotencyKey: true,
    problems: {
      403: 'Only the data protection officer of the lead organization may.',
      409: 'It is over already, the process cannot go on without this answer, or the same key is under way.',
      422: 'The reason is missing, or the Idempotency-Key was used for another request.',
    },
    act: (ports, asked, body) => cancelTask(ports, { ...asked, ...body }),
  }),
];

/** Who acts on which task. */
interface Asked {
  taskId: string;
  person: Person;
  channel: 'api';
}

/** A verb on a task that answers with the task as it is then. */
function taskRoute<B extends z.ZodType>({
  verb,
  act,
  ...spec
}: {
  method?: 'put';
  verb: string;
  operationId: string;
  summary: string;
  action: string;
  body?: B;
  idempotencyKey?: true;
  problems: Record<number, string>;
  act: (
    ports: PortalPorts,
    asked: Asked,
    body: z.output<B>,
  ) => Promise<{ result: 'done'; task: Task } | Refusal>;
}): ApiRoute {
  return apiRoute({
    method: 'post',
    ...spec,
    path: `/api/v1/tasks/{taskId}/${verb}`,
    params: TaskParams,
    query: NoQuery,
    success: { status: 200, description: 'The task as it is now.', schema: TaskDoneBody },
    handle: async ({ ports, person, params, body }) =>
      answer(person, await act(ports, { ...params, person, channel: 'api' }, body)),
  });
}

function answer(person: Person, outcome: { result: 'done'; task: Task } | Refusal): ApiAnswer {
  return outcome.result === 'done'
    ? { status: 200, body: { ...outcome, task: taskFor(person, outcome.task) } }
    : { problem: refusalProblem(outcome) };
}

function answersOf(body: { answers: Record<string, unknown>; version?: number | undefined }) {
  return { answers: body.answers, ...(body.version === undefined ? {} : { version: body.version }) };
}

/** Members that were sent; the core tells absent from undefined. */
function given(body: {
  outcome: string;
  reason?: string | undefined;
  shownHash?: string | undefined;
  onBehalfOf?: string | undefined;
}) {
  const { outcome, reason, shownHash, onBehalfOf } = body;
  return {
    outcome,
    ...(reason === undefined ? {} : { reason }),
    ...(shownHash === undefined ? {} : { shownHash }),
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
  };
}
