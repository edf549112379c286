import * as z from 'zod';
import { remindLate } from '../../core/actions/remind-late.ts';
import { reopenRun } from '../../core/actions/reopen-run.ts';
import { stopRun } from '../../core/actions/stop-run.ts';
import { undoStop } from '../../core/actions/undo-stop.ts';
import { ROW_STATES } from '../../core/rules/organization-rows.ts';
import { problem } from '../http/problem.ts';
import { readOrganizations } from '../read/read-organizations.ts';
import { apiRoute, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { ReopenBody, StopBody } from './run-bodies.ts';
import { Instant, NoQuery, RunParams } from './shared-bodies.ts';

const NOT_COORDINATOR = 'Only the data protection officer of the lead organization may.';

/** How a run ends before its end, goes on after all, and is taken up again. */
export const RUN_LIFE_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/stop',
    operationId: 'stopRun',
    summary: 'Stop a run a day from now, until when it can be undone, or at once',
    action: 'stop-run',
    params: RunParams,
    query: NoQuery,
    body: StopBody,
    success: {
      status: 200,
      description: 'It is stopped, or will be at `at`. Open tasks are called off then; what was done stays.',
      schema: z.discriminatedUnion('result', [
        z.object({ result: z.literal('stopped') }),
        z.object({ result: z.literal('stopping'), at: Instant }),
      ]),
    },
    problems: {
      403: NOT_COORDINATOR,
      409: 'The run has already ended.',
      422: 'The reason is missing or too long, or it cannot be stopped at once.',
    },
    async handle({ ports, person, params, body }) {
      const stopped = await stopRun(ports, { ...params, ...body, person, channel: 'api' });
      switch (stopped.result) {
        case 'stopped':
        case 'stopping':
          return { status: 200, body: stopped };
        case 'already-ended':
          return { problem: problem(409, 'run.over', 'The run has already ended.') };
        case 'invalid':
          return { problem: invalidAnswers(stopped.problems) };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'Only the coordinator may stop a run.') };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/stop/undo',
    operationId: 'undoStop',
    summary: 'Take back a stop that has not taken effect yet',
    action: 'stop-run',
    params: RunParams,
    query: NoQuery,
    success: {
      status: 200,
      description: 'The run goes on.',
      schema: z.object({ result: z.literal('goes-on') }),
    },
    problems: { 403: NOT_COORDINATOR, 409: 'The run has already ended.' },
    async handle({ ports, person, params }) {
      const undone = await undoStop(ports, { ...params, person, channel: 'api' });
      switch (undone.result) {
        case 'goes-on':
          return { status: 200, body: undone };
        case 'already-ended':
          return { problem: problem(409, 'run.over', 'The run has already ended.') };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'Only the coordinator may undo a stop.') };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/organizations',
    operationId: 'listRunOrganizations',
    summary: 'How the part of each organization stands, late ones first',
    action: 'oversee-run',
    params: RunParams,
    query: z.object({
      state: z.enum(ROW_STATES).optional(),
      search: z.string().max(200).optional().meta({ description: 'Part of a name.' }),
      from: z.coerce.number().int().min(0).default(0).meta({ description: '`next` of the page before.' }),
      limit: z.coerce.number().int().min(1).max(500).default(100),
    }),
    success: {
      status: 200,
      description: 'One row per organization.',
      schema: z.object({
        items: z.array(
          z.object({
            organizationId: z.string(),
            state: z.enum(ROW_STATES),
            owes: z.array(
              z.object({
                taskId: z.string(),
                stepId: z.string(),
                title: z.string(),
                dueAt: Instant.exactOptional(),
              }),
            ),
            dueAt: Instant.exactOptional(),
            answered: z.int(),
            lapsed: z.int(),
          }),
        ),
        counts: z.record(z.enum(ROW_STATES), z.int()),
        total: z.int(),
        next: z.int().exactOptional(),
      }),
    },
    async handle({ ports, person, params, query }) {
      const read = await readOrganizations(ports, person, params.runId, query);
      if (read === undefined) return { problem: notFound() };
      const { rows: items, counts, total, next } = read;
      return { status: 200, body: { items, counts, total, ...(next === undefined ? {} : { next }) } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/remind-late',
    operationId: 'remindLate',
    summary: 'Remind everybody who is late, once a day',
    action: 'oversee-run',
    params: RunParams,
    query: NoQuery,
    success: {
      status: 200,
      description: 'How many questions people were reminded of now, and of how many they had been today.',
      schema: z.object({ now: z.int(), before: z.int(), organizations: z.int() }),
    },
    problems: { 403: NOT_COORDINATOR, 409: 'The run has already ended.' },
    async handle({ ports, person, params }) {
      const reminded = await remindLate(ports, { ...params, person, channel: 'api' });
      switch (reminded.result) {
        case 'reminded':
          return { status: 200, body: reminded };
        case 'run-over':
          return { problem: problem(409, 'run.over', 'The run has already ended.') };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'Only the coordinator may remind everybody.') };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/reopen',
    operationId: 'reopenRun',
    summary: 'Take up a run that has ended: a new run, with what was answered offered again',
    action: 'reopen-run',
    params: RunParams,
    query: NoQuery,
    body: ReopenBody,
    success: {
      status: 201,
      description: 'The run that takes it up; the same one when it was taken up before.',
      schema: z.object({ runId: z.string() }),
    },
    problems: {
      403: 'Only the coordinator, and the data protection officer of the organization that started it, may.',
      409: 'The run has not ended yet.',
      422: 'The reason, or an answer, is missing or does not fit.',
    },
    async handle({ ports, person, params, body }) {
      const { reason, answers } = body;
      const reopened = await reopenRun(ports, {
        ...params,
        person,
        channel: 'api',
        reason,
        ...(answers === undefined ? {} : { answers }),
      });
      switch (reopened.result) {
        case 'reopened':
          return { status: 201, body: { runId: reopened.runId } };
        case 'still-running':
          return { problem: problem(409, 'run.not-over', 'The run has not ended yet.') };
        case 'unknown-process':
          return { problem: problem(409, 'process.unknown', 'There is no such process any more.') };
        case 'invalid':
          return { problem: invalidAnswers(reopened.problems) };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'You may not take up this run again.') };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
];
