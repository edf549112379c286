import {
  liftCycle,
  moveCycle,
  planCycle,
  startCycleNow,
  type ChangeCycleResult,
  type StartNowResult,
} from '../../../core/actions/change-cycle.ts';
import { peopleOf } from '../../read/people-of-cycle.ts';
import { may } from '../../../core/rules/authorization.ts';
import { cycleId } from '../../../core/rules/cycle-acts.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Answers } from '../../forms/condition.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { readCalendar } from '../../read/read-calendar.ts';
import { readCycle } from '../../read/read-cycles.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, ownTimeZone } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { CalendarPage } from './calendar-page.tsx';
import { LIFT_FORM, MOVE_FORM, planForm } from './cycle-forms.ts';
import { CyclePage, type CycleShown } from './cycle-page.tsx';
import { PlanListPage, PlanPage, type PlanShown } from './plan-page.tsx';

export const CALENDAR_PAGES: PageRoute[] = [
  { method: 'get', path: '/calendar', open: false, answer: showCalendar },
  { method: 'get', path: '/calendar/plan', open: false, answer: listPlannable },
  { method: 'get', path: '/calendar/plan/:processId', open: false, answer: showPlan },
  { method: 'post', path: '/calendar/plan/:processId', open: false, answer: plan },
  { method: 'get', path: '/calendar/cycles/:cycleId', open: false, answer: showCycle },
  { method: 'post', path: '/calendar/cycles/:cycleId', open: false, answer: change },
];

async function showCalendar({ deps, visitor, query }: VisitorRequest): Promise<Response> {
  const items = await readCalendar(deps.ports, visitor.person);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const timeZone = ownTimeZone(visitor.person, names);
  const mayPlan = (await plannableFor({ deps, visitor })).length > 0;
  return htmlResponse(
    <CalendarPage shown={{ visitor, items, mayPlan, names, timeZone, said: query.get('said') }} />,
  );
}

/** Organizations for which a person may plan, their own first. */
async function plannableFor({ deps, visitor }: Pick<VisitorRequest, 'deps' | 'visitor'>): Promise<string[]> {
  const { person } = visitor;
  const organizations = await deps.ports.store.organizations();
  const leadOrganizationId = organizations.find(({ lead }) => lead)?.id ?? '';
  const own = person.memberships.map(({ organizationId }) => organizationId);
  return organizations
    .map(({ id }) => id)
    .filter((organizationId) => may(person, 'plan-cycle', { organizationId, leadOrganizationId }))
    .sort((a, b) => Number(own.includes(b)) - Number(own.includes(a)) || (a < b ? -1 : 1));
}

async function listPlannable(request: VisitorRequest): Promise<Response> {
  const { deps, visitor } = request;
  if ((await plannableFor(request)).length === 0) return notFoundResponse(visitor);
  return htmlResponse(<PlanListPage visitor={visitor} definitions={deps.ports.catalogue.all()} />);
}

async function planShown(request: VisitorRequest): Promise<PlanShown | undefined> {
  const { deps, visitor, params } = request;
  const definition = deps.ports.catalogue.process(params.processId ?? '');
  const organizations = await plannableFor(request);
  const [organizationId] = organizations;
  if (definition === undefined || organizationId === undefined) return undefined;
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const form = planForm(definition.start);
  return { visitor, definition, form, organizations, organizationId, names, answers: {}, problems: [] };
}

async function showPlan(request: VisitorRequest): Promise<Response> {
  const shown = await planShown(request);
  return shown === undefined ? notFoundResponse(request.visitor) : htmlResponse(<PlanPage shown={shown} />);
}

async function plan(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await planShown(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const organizationId = form.get('organizationId') ?? shown.organizationId;
  const timeZone = shown.names.timeZone(organizationId);
  const given = readForm(shown.form, form, timeZone);
  const again = { ...shown, organizationId, answers: given };
  if (isRowRequest(form)) {
    const rows = answersAfterRowRequest(shown.form, form, timeZone);
    return htmlResponse(<PlanPage shown={{ ...again, answers: rows }} />);
  }
  const { 'cycle-reason': reason, 'cycle-dueOn': dueOn, 'cycle-every': every, ...answers } = given;
  const months = Number(textOf(every));
  const processId = shown.definition.id;
  const subject = processId;
  const planned = await planCycle(
    deps.ports,
    {
      ...{ processId, organizationId, subject, answers },
      reason: textOf(reason),
      dueOn: textOf(dueOn),
      ...(months > 0 ? { everyMonths: months } : {}),
    },
    { person: visitor.person, channel: 'portal' },
  );
  switch (planned.result) {
    case 'changed':
      return seeOther(
        `/calendar/cycles/${encodeURIComponent(cycleId({ processId, organizationId, subject }))}?said=planned`,
      );
    case 'invalid':
      return htmlResponse(<PlanPage shown={{ ...again, problems: planned.problems.map(inPlan) }} />, 422);
    case 'over':
    case 'not-found':
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

function inPlan(problem: FormProblem): FormProblem {
  return problem.field === 'reason' || problem.field === 'dueOn'
    ? { ...problem, field: `cycle-${problem.field}` }
    : problem;
}

async function showCycle(request: VisitorRequest): Promise<Response> {
  return draw(request, undefined, []);
}

async function change(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const id = params.cycleId ?? '';
  const read = await readCycle(deps.ports, visitor.person, id);
  const verb = form.get('do') ?? 'begin';
  const start = deps.ports.catalogue.process(read?.cycle.processId ?? '')?.start;
  const schema = verb === 'move' ? MOVE_FORM : verb === 'lift' ? LIFT_FORM : start;
  if (read === undefined || schema === undefined) return notFoundResponse(visitor);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const timeZone = names.timeZone(read.cycle.organizationId);
  const whole = { $schema: SCHEMA, type: 'object', additionalProperties: false, ...schema } as const;
  if (isRowRequest(form))
    return draw(request, { do: 'begin', answers: answersAfterRowRequest(whole, form, timeZone) }, []);
  const answers = readForm(whole, form, timeZone);
  const by = { person: visitor.person, channel: 'portal' } as const;
  const why = textOf(answers.why);
  const done: ChangeCycleResult | StartNowResult =
    verb === 'move'
      ? await moveCycle(deps.ports, { id, dueOn: textOf(answers.dueOn), why }, by)
      : verb === 'lift'
        ? await liftCycle(deps.ports, { id, why }, by)
        : await startCycleNow(
            deps.ports,
            { id, answers: { ...hidden(read.cycle.answers, whole), ...answers } },
            by,
          );
  switch (done.result) {
    case 'changed':
      return seeOther(
        `/calendar/cycles/${encodeURIComponent(id)}?said=${verb === 'move' ? 'moved' : 'lifted'}`,
      );
    case 'started':
      return seeOther(`/runs/${done.runId}?said=started`);
    case 'invalid':
      return draw(request, { do: verb, answers }, done.problems, 422);
    case 'over':
      return seeOther(`/calendar/cycles/${encodeURIComponent(id)}`);
    case 'not-found':
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

const SCHEMA = 'https://json-schema.org/draft/2020-12/schema';

/** What a form does not show is as it was planned. */
function hidden(planned: Answers, { properties }: typeof MOVE_FORM): Answers {
  return Object.fromEntries(
    Object.entries(planned).filter(([field]) => properties[field]?.['x-widget'] === 'hidden'),
  );
}

async function draw(
  { deps, visitor, params, query }: VisitorRequest,
  sent: CycleShown['sent'],
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const read = await readCycle(deps.ports, visitor.person, params.cycleId ?? '');
  if (read === undefined) return notFoundResponse(visitor);
  const { cycle, mayChange } = read;
  const people = await peopleOf(deps.ports.store, cycle);
  const names = await loadNames(deps.ports.store, visitor.person, people);
  const definition = deps.ports.catalogue.process(cycle.processId);
  const shown = { visitor, cycle, mayChange, definition, sent, problems, names, said: query.get('said') };
  return htmlResponse(<CyclePage shown={shown} />, status);
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
