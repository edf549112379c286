import * as z from 'zod';
import { correctAwareness } from '../../core/actions/correct-awareness.ts';
import { startByHand } from '../../core/actions/start-by-hand.ts';
import type { Person } from '../../core/rules/organization.ts';
import { problem } from '../http/problem.ts';
import {
  apiRoute,
  type ApiAnswer,
  type ApiCall,
  type ApiRoute,
  invalidAnswers,
  notFound,
} from './api-route.ts';
import { ClockAnswersBody } from './clock-bodies.ts';
import { clockShown } from './people-shown.ts';
import { AwarenessBody, StartBody } from './run-bodies.ts';
import { NoParams, NoQuery, RunParams } from './shared-bodies.ts';

/** What people do with runs. */
export const RUN_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'post',
    path: '/api/v1/runs',
    operationId: 'startRun',
    summary: 'Start a process',
    action: 'start-run',
    params: NoParams,
    query: NoQuery,
    body: StartBody,
    idempotencyKey: true,
    success: { status: 201, description: 'It has started.', schema: z.object({ runId: z.string() }) },
    problems: {
      403: 'You may not start this process.',
      409: 'The first request with the same Idempotency-Key is under way.',
      422: 'Answers that do not fit the form, or the Idempotency-Key was used for another request.',
    },
    handle: start,
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/runs/{runId}/awareness',
    operationId: 'correctAwareness',
    summary: 'Correct since when an organization has been aware; its clocks are computed again',
    action: 'correct-awareness',
    params: RunParams,
    query: NoQuery,
    body: AwarenessBody,
    success: {
      status: 200,
      description: 'The clocks as they are now.',
      schema: ClockAnswersBody,
    },
    problems: {
      403: 'Only the data protection officer of that organization may.',
      409: 'Nothing has been stated yet, or the run is over.',
      422: 'The time or the reason is not right.',
    },
    async handle({ ports, person, params, body }) {
      const corrected = await correctAwareness(ports, { ...params, ...body, person, channel: 'api' });
      switch (corrected.result) {
        case 'corrected':
          return {
            status: 200,
            body: { clocks: corrected.clocks.map((clock) => clockShown(person, clock)) },
          };
        case 'invalid':
          return { problem: invalidAnswers(corrected.problems) };
        case 'no-clock':
          return {
            problem: problem(
              409,
              'awareness.not-stated',
              'The organization has not stated since when it was aware.',
            ),
          };
        case 'run-over':
          return { problem: problem(409, 'run.over', 'The run has ended; nothing more can be corrected.') };
        case 'not-allowed':
          return {
            problem: problem(
              403,
              'not-allowed',
              'Only the data protection officer of that organization may correct it.',
            ),
          };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
];

type StartCall = ApiCall<unknown, unknown, z.output<typeof StartBody>>;

async function start({ ports, person, onceId, body }: StartCall): Promise<ApiAnswer> {
  const organizationId = body.organizationId ?? onlyOrganizationOf(person);
  if (organizationId === undefined) {
    const errors = [
      { field: 'organizationId', message: 'You belong to several organizations: say for which one.' },
    ];
    return { problem: problem(400, 'request.body', 'Say for which organization.', errors) };
  }
  const { processId, answers } = body;
  const started = await startByHand(ports, {
    processId,
    organizationId,
    answers,
    person,
    channel: 'api',
    ...(onceId === undefined ? {} : { runId: `run-${onceId}` }),
  });
  switch (started.result) {
    case 'started':
    case 'exists':
      return { status: 201, body: { runId: started.runId } };
    case 'invalid':
      return { problem: invalidAnswers(started.problems) };
    case 'not-allowed':
      return {
        problem: problem(403, 'not-allowed', 'You may not start this process for that organization.'),
      };
    case 'unknown-process': {
      const errors = [{ field: 'processId', message: 'There is no such process; see /api/v1/processes.' }];
      return { problem: problem(422, 'process.unknown', 'There is no such process.', errors) };
    }
  }
}

function onlyOrganizationOf({ memberships }: Person): string | undefined {
  return memberships.length === 1 ? memberships[0]?.organizationId : undefined;
}
