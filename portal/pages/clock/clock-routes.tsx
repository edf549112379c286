import type { ChangeClockResult } from '../../../core/actions/change-clock.ts';
import { correctClock } from '../../../core/actions/correct-clock.ts';
import { extendClock, recordNotice } from '../../../core/actions/extend-clock.ts';
import { liftClock } from '../../../core/actions/lift-clock.ts';
import { meetClock } from '../../../core/actions/meet-clock.ts';
import { peopleOfRun } from '../../../core/actions/people-of-run.ts';
import { resumeClock } from '../../../core/actions/resume-clock.ts';
import { suspendClock } from '../../../core/actions/suspend-clock.ts';
import { CLOCK_ACTS, type ClockAct } from '../../../core/rules/clock-refusals.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import { START_ACTS, type StartAct } from '../../../core/rules/regimes/start-act.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Answers } from '../../forms/condition.ts';
import { readForm } from '../../forms/read-form.ts';
import { asAnswers } from '../../forms/row-request.ts';
import { readClock, type ReadClock } from '../../read/read-clock.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { clockSchema } from './clock-forms.ts';
import { ClockPage } from './clock-page.tsx';

export const CLOCK_PAGES: PageRoute[] = [
  { method: 'get', path: '/runs/:runId/clocks/:clockId', open: false, answer: showClock },
  { method: 'post', path: '/runs/:runId/clocks/:clockId', open: false, answer: change },
];

async function showClock(request: VisitorRequest): Promise<Response> {
  const read = await readFor(request);
  return read === undefined ? notFoundResponse(request.visitor) : draw(request, read, {}, []);
}

async function change(request: FormRequest): Promise<Response> {
  const { visitor, form } = request;
  const read = await readFor(request);
  const act = CLOCK_ACTS.find((known) => known === form.get('do'));
  if (read === undefined || act === undefined) return notFoundResponse(visitor);
  const { clock, rule } = read;
  const schema = clockSchema(act, rule);
  const answers = readForm(schema, form, clock.place.timeZone);
  const refused = read.offers.find((offer) => offer.act === act)?.whyNot;
  const checked = checkAnswers(schema, { [act]: {}, ...answers });
  if (!checked.ok && refused === undefined) return draw(request, read, answers, checked.problems, 422);
  const said = await send(request, read, act, asAnswers(checked.ok ? checked.answers[act] : {}));
  switch (said.result) {
    case 'changed':
      return seeOther(`${request.path.split('?')[0] ?? ''}?said=clock-changed`);
    case 'invalid':
      return draw(request, read, answers, under(act, said.problems), 422);
    case 'refused':
      return draw(request, read, answers, [{ field: '', message: said.why }], 409);
    case 'not-found':
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

async function send(
  { deps, visitor }: FormRequest,
  { case: { run }, clock }: ReadClock,
  act: ClockAct,
  given: Answers,
): Promise<ChangeClockResult> {
  const { ports } = deps;
  const text = (name: string) => (typeof given[name] === 'string' ? given[name] : '');
  const request = {
    runId: run.id,
    clockId: clock.id,
    person: visitor.person,
    channel: 'portal' as const,
    reason: text('reason'),
  };
  switch (act) {
    case 'correct':
      return correctClock(ports, {
        ...request,
        startAt: text('startAt'),
        ...actIn(text('startAct')),
      });
    case 'suspend':
      return suspendClock(ports, { ...request, ground: text('ground'), effectiveAt: text('effectiveAt') });
    case 'resume':
      return resumeClock(ports, { ...request, effectiveAt: text('effectiveAt') });
    case 'extend':
      return extendClock(ports, { ...request, noticeAt: text('noticeAt') });
    case 'notice':
      return recordNotice(ports, { ...request, noticeAt: text('noticeAt') });
    case 'meet':
      return meetClock(ports, { ...request, metAt: text('metAt'), proof: text('proof') });
    case 'lift':
      return liftClock(ports, request);
  }
}

function actIn(text: string): { startAct?: StartAct } {
  const startAct = START_ACTS.find((act) => act === text);
  return startAct === undefined ? {} : { startAct };
}

function under(act: ClockAct, problems: FormProblem[]): FormProblem[] {
  return problems.map(({ field, message }) => ({ field: `${act}.${field}`, message }));
}

function readFor({ deps, visitor, params }: VisitorRequest): Promise<ReadClock | undefined> {
  return readClock(deps.ports, visitor.person, params.runId ?? '', params.clockId ?? '');
}

async function draw(
  { deps, visitor, query }: VisitorRequest,
  read: ReadClock,
  answers: Answers,
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const { ports } = deps;
  const { run } = read.case;
  const { clock, rule, offers, mayChange, mayCorrectAwareness } = read;
  const names = await loadNames(ports.store, visitor.person, await peopleOfRun(ports, read.case));
  return htmlResponse(
    <ClockPage
      shown={{
        visitor,
        run,
        clock,
        rule,
        names,
        now: ports.now(),
        offers,
        mayChange,
        ...(mayCorrectAwareness
          ? { awarenessHref: `/runs/${run.id}/awareness/${clock.organizationId}` }
          : {}),
        said: query.get('said'),
        answers,
        problems,
      }}
    />,
    status,
  );
}
