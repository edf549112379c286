import type * as z from 'zod';
import type { ChangeClockResult } from '../../core/actions/change-clock.ts';
import { correctClock } from '../../core/actions/correct-clock.ts';
import { extendClock, recordNotice } from '../../core/actions/extend-clock.ts';
import { liftClock } from '../../core/actions/lift-clock.ts';
import { meetClock } from '../../core/actions/meet-clock.ts';
import { resumeClock } from '../../core/actions/resume-clock.ts';
import { suspendClock } from '../../core/actions/suspend-clock.ts';
import type { Person } from '../../core/rules/organization.ts';
import { problem } from '../http/problem.ts';
import type { PortalPorts } from '../portal-deps.ts';
import { readClock } from '../read/read-clock.ts';
import { apiRoute, type ApiAnswer, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import {
  ClockAnswerBody,
  ClockDetailBody,
  ClockParams,
  CorrectClockBody,
  ExtendClockBody,
  LiftClockBody,
  MeetClockBody,
  NoticeBody,
  ResumeClockBody,
  SuspendClockBody,
} from './clock-bodies.ts';
import { clockShown } from './people-shown.ts';
import { NoQuery } from './shared-bodies.ts';

const CLOCK = '/api/v1/runs/{runId}/clocks/{clockId}';
const NOT_ALLOWED =
  'Only the data protection officer, the privacy lead or the accountable person of that organization may.';

/** One clock: what it says, and what people may do to it. */
export const CLOCK_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: CLOCK,
    operationId: 'getClock',
    summary: 'One clock: its times, how they were computed, and what may be done to it',
    action: 'see-run',
    params: ClockParams,
    query: NoQuery,
    success: { status: 200, description: 'The clock.', schema: ClockDetailBody },
    async handle({ ports, person, params }) {
      const read = await readClock(ports, person, params.runId, params.clockId);
      if (read === undefined) return { problem: notFound() };
      return { status: 200, body: { clock: clockShown(person, read.clock), offers: read.offers } };
    },
  }),
  clockRoute({
    path: 'start',
    operationId: 'correctClock',
    summary: 'Correct from when a clock counts; everything is computed again',
    body: CorrectClockBody,
    act: correctClock,
  }),
  clockRoute({
    path: 'suspension',
    operationId: 'suspendClock',
    summary: 'Let the time of a clock stand still, on a ground that its law names',
    body: SuspendClockBody,
    act: suspendClock,
  }),
  clockRoute({
    path: 'resumption',
    operationId: 'resumeClock',
    summary: 'Let the time of a clock go on; what it stood still is added',
    body: ResumeClockBody,
    act: resumeClock,
  }),
  clockRoute({
    path: 'extension',
    operationId: 'extendClock',
    summary: 'Extend a clock as its law allows: once, with a reason, before the first period ends',
    body: ExtendClockBody,
    act: extendClock,
  }),
  clockRoute({
    path: 'extension-notice',
    operationId: 'recordExtensionNotice',
    summary: 'Record when those whom the law names were told of the extension',
    body: NoticeBody,
    act: recordNotice,
  }),
  clockRoute({
    path: 'meeting',
    operationId: 'meetClock',
    summary: 'Record that the duty was done, where no open task is there for it',
    body: MeetClockBody,
    act: meetClock,
  }),
  clockRoute({
    path: 'lifting',
    operationId: 'liftClock',
    summary: 'Lift a clock: the duty does not hold',
    body: LiftClockBody,
    act: liftClock,
  }),
];

/** Who asks for what of which clock. */
interface Asked {
  runId: string;
  clockId: string;
  person: Person;
  channel: 'api';
}

/** A POST that changes a clock; asked for again it changes nothing and answers the same. */
function clockRoute<B extends z.ZodObject>(spec: {
  path: string;
  operationId: string;
  summary: string;
  body: B;
  act: (ports: PortalPorts, request: z.output<B> & Asked) => Promise<ChangeClockResult>;
}): ApiRoute {
  const { path, operationId, summary, body, act } = spec;
  return apiRoute({
    method: 'post',
    path: `${CLOCK}/${path}`,
    operationId,
    summary,
    action: 'change-clock',
    params: ClockParams,
    query: NoQuery,
    body,
    success: { status: 200, description: 'The clock as it is now.', schema: ClockAnswerBody },
    problems: {
      403: NOT_ALLOWED,
      409: 'The law, or how the clock stands, does not allow it; `detail` says why.',
      422: 'A time, a ground or a reason is not right; `errors` names each field.',
    },
    handle: async (call) =>
      answer(
        call.person,
        await act(call.ports, { ...call.body, ...call.params, person: call.person, channel: 'api' }),
      ),
  });
}

function answer(person: Person, said: ChangeClockResult): ApiAnswer {
  switch (said.result) {
    case 'changed':
      return { status: 200, body: { clock: clockShown(person, said.clock) } };
    case 'invalid':
      return { problem: invalidAnswers(said.problems) };
    case 'refused':
      return { problem: problem(409, 'clock.refused', said.why) };
    case 'not-allowed':
      return { problem: problem(403, 'not-allowed', NOT_ALLOWED) };
    case 'not-found':
      return { problem: notFound() };
  }
}
