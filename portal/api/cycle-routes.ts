import * as z from 'zod';
import {
  liftCycle,
  moveCycle,
  planCycle,
  startCycleNow,
  type ChangeCycleResult,
  type StartNowResult,
} from '../../core/actions/change-cycle.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import { problem } from '../http/problem.ts';
import { readCalendar } from '../read/read-calendar.ts';
import { readCycles } from '../read/read-cycles.ts';
import { apiRoute, type ApiAnswer, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { NoParams, NoQuery } from './shared-bodies.ts';

const Day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const CycleParams = z.object({ cycleId: z.string().regex(/^[\w.~-]{1,300}$/) });

const CycleBody = z.object({
  id: z.string(),
  processId: z.string(),
  organizationId: z.string(),
  subject: z.string(),
  reason: z.string(),
  dueOn: z.string(),
  everyMonths: z.int().exactOptional(),
  status: z.enum(['waiting', 'started', 'lifted']),
  runId: z.string().exactOptional().meta({ description: 'The run it began last.' }),
  trouble: z.array(z.string()).exactOptional().meta({ description: 'Why it could not begin on its day.' }),
});

const PlanBody = z.strictObject({
  processId: z.string().max(64),
  organizationId: z.string().max(64),
  subject: z
    .string()
    .max(120)
    .optional()
    .meta({ description: 'What is looked at again; the process itself when absent.' }),
  reason: z.string().max(400),
  dueOn: z.string().max(10).meta({ description: 'Day, in the organization\u2019s place.' }),
  everyMonths: z.int().min(1).max(60).optional(),
  answers: z.record(z.string(), z.unknown()).default({}),
});
const MoveBody = z.strictObject({ dueOn: z.string().max(10), why: z.string().max(400) });
const LiftBody = z.strictObject({ why: z.string().max(400) });
const BeginBody = z.strictObject({ answers: z.record(z.string(), z.unknown()).optional() });

const CalendarBody = z.object({
  items: z.array(
    z.object({
      on: Day,
      at: z.string().exactOptional(),
      kind: z.enum(['cycle', 'clock', 'review']),
      title: z.string(),
      organizationId: z.string(),
      runId: z.string().exactOptional(),
      clockId: z.string().exactOptional(),
      cycleId: z.string().exactOptional(),
      register: z.object({ kind: z.string(), id: z.string() }).exactOptional(),
      late: z.boolean(),
    }),
  ),
});

const CHANGED = { 403: 'The data protection officer of the organization or of the lead may.' };

/** What begins by itself, and everything that falls due. */
export const CYCLE_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/calendar',
    operationId: 'readCalendar',
    summary: 'What falls due: time limits, reviews, and what begins by itself',
    action: 'see-cycles',
    params: NoParams,
    query: z.object({
      from: Day.optional().meta({ description: 'First day; today when absent.' }),
      until: Day.optional().meta({ description: 'Last day; a year on when absent.' }),
    }),
    success: { status: 200, description: 'In order of days.', schema: CalendarBody },
    async handle({ ports, person, query }) {
      return { status: 200, body: { items: await readCalendar(ports, person, query) } };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/cycles',
    operationId: 'listCycles',
    summary: 'What begins by itself for your organizations; all of the ecosystem for the coordinator',
    action: 'see-cycles',
    params: NoParams,
    query: NoQuery,
    success: { status: 200, description: 'Next first.', schema: z.object({ items: z.array(CycleBody) }) },
    async handle({ ports, person }) {
      return { status: 200, body: { items: await readCycles(ports, person) } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/cycles',
    operationId: 'planCycle',
    summary: 'Plan a process for an organization, once or every so many months; again moves it',
    action: 'plan-cycle',
    params: NoParams,
    query: NoQuery,
    body: PlanBody,
    success: { status: 200, description: 'As it is planned now.', schema: CycleBody },
    problems: { ...CHANGED, 422: 'A day that has passed, or answers that do not fit the start form.' },
    async handle({ ports, person, body }) {
      const { subject, everyMonths, ...plan } = body;
      const planned = await planCycle(
        ports,
        {
          ...plan,
          subject: subject ?? plan.processId,
          ...(everyMonths === undefined ? {} : { everyMonths }),
        },
        { person, channel: 'api' },
      );
      return changed(planned);
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/cycles/{cycleId}/move',
    operationId: 'moveCycle',
    summary: 'Move it to another day',
    action: 'plan-cycle',
    params: CycleParams,
    query: NoQuery,
    body: MoveBody,
    success: { status: 200, description: 'As it is planned now.', schema: CycleBody },
    problems: { ...CHANGED, 409: 'It has begun or was lifted.', 422: 'The day or the reason is not right.' },
    handle: async ({ ports, person, params, body }) =>
      changed(await moveCycle(ports, { id: params.cycleId, ...body }, { person, channel: 'api' })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/cycles/{cycleId}/lift',
    operationId: 'liftCycle',
    summary: 'It does not begin any more',
    action: 'plan-cycle',
    params: CycleParams,
    query: NoQuery,
    body: LiftBody,
    success: { status: 200, description: 'It is lifted.', schema: CycleBody },
    problems: { ...CHANGED, 409: 'It has begun or was lifted.', 422: 'The reason is missing.' },
    handle: async ({ ports, person, params, body }) =>
      changed(await liftCycle(ports, { id: params.cycleId, ...body }, { person, channel: 'api' })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/cycles/{cycleId}/begin',
    operationId: 'beginCycle',
    summary: 'Begin it now, with other answers if it lacks some',
    action: 'plan-cycle',
    params: CycleParams,
    query: NoQuery,
    body: BeginBody,
    success: { status: 200, description: 'The run it began.', schema: z.object({ runId: z.string() }) },
    problems: { ...CHANGED, 409: 'It was lifted.', 422: 'Answers that do not fit the start form.' },
    async handle({ ports, person, params, body }) {
      const { answers } = body;
      const begun: StartNowResult = await startCycleNow(
        ports,
        { id: params.cycleId, ...(answers === undefined ? {} : { answers }) },
        { person, channel: 'api' },
      );
      return begun.result === 'started' ? { status: 200, body: { runId: begun.runId } } : refused(begun);
    },
  }),
];

function changed(result: ChangeCycleResult): ApiAnswer {
  if (result.result !== 'changed') return refused(result);
  const cycle: Cycle = result.cycle;
  return { status: 200, body: cycle };
}

function refused(result: Exclude<ChangeCycleResult, { result: 'changed' }>): ApiAnswer {
  switch (result.result) {
    case 'invalid':
      return { problem: invalidAnswers(result.problems) };
    case 'over':
      return { problem: problem(409, 'cycle.over', 'It has begun, or was lifted.') };
    case 'not-allowed':
      return { problem: problem(403, 'not-allowed', CHANGED[403]) };
    case 'not-found':
      return { problem: notFound() };
  }
}
