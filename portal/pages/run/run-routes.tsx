import { correctAwareness } from '../../../core/actions/correct-awareness.ts';
import { changedRoutes, failedNotices } from '../../../core/actions/fail-notice.ts';
import { peopleOfRun } from '../../../core/actions/people-of-run.ts';
import { stopRun } from '../../../core/actions/stop-run.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { readForm } from '../../forms/read-form.ts';
import type { Answers } from '../../forms/condition.ts';
import { readRun, type ReadRun } from '../../read/read-run.ts';
import { loadNames, ownTimeZone, peopleById } from '../load-names.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { AwarenessPage, CORRECTION_FORM } from './awareness-page.tsx';
import { RunPage } from './run-page.tsx';

export const RUN_PAGES: PageRoute[] = [
  { method: 'get', path: '/runs/:runId', open: false, answer: showRun },
  { method: 'post', path: '/runs/:runId/stop', open: false, answer: stop },
  { method: 'get', path: '/runs/:runId/awareness/:organizationId', open: false, answer: showCorrection },
  { method: 'post', path: '/runs/:runId/awareness/:organizationId', open: false, answer: correct },
];

async function showRun(request: VisitorRequest): Promise<Response> {
  const read = await readRun(request.deps.ports, request.visitor.person, request.params.runId ?? '');
  return read === undefined ? notFoundResponse(request.visitor) : drawRun(request, read, []);
}

async function stop(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const runId = params.runId ?? '';
  const read = await readRun(deps.ports, visitor.person, runId);
  if (read === undefined) return notFoundResponse(visitor);
  const reason = (form.get('reason') ?? '').replaceAll('\r\n', '\n');
  const now = form.get('now') === 'yes';
  const { person } = visitor;
  const stopped = await stopRun(deps.ports, { runId, person, reason, now, channel: 'portal' });
  switch (stopped.result) {
    case 'stopped':
      return seeOther(`/runs/${runId}?said=stopped`);
    case 'stopping':
      return seeOther(`/runs/${runId}?said=stopping`);
    case 'already-ended':
      return seeOther(`/runs/${runId}`);
    case 'invalid':
      return drawRun(request, read, stopped.problems, 422);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

async function drawRun(
  { deps, visitor, query }: VisitorRequest,
  read: ReadRun,
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const { ports } = deps;
  const events = read.mayExportEvidence ? await ports.store.events(read.case.run.id) : [];
  const unreached = [
    ...failedNotices(events).flatMap(({ personIds }) => personIds),
    ...changedRoutes(events).map(({ personId }) => personId),
  ];
  const people = [...(await peopleOfRun(ports, read.case)), ...(await peopleById(ports.store, unreached))];
  const names = await loadNames(ports.store, visitor.person, people);
  return htmlResponse(
    <RunPage
      shown={{
        visitor,
        case: read.case,
        definition: read.definition,
        events,
        opens: (taskId) => read.opens.has(taskId),
        mayCorrectAwareness: read.mayCorrect,
        mayStop: read.mayStop,
        mayOversee: read.mayOversee,
        mayReopen: read.mayReopen,
        openWork: read.openWork,
        dossiersOf: read.mayReadDossier,
        duties: read.duties,
        assessments: read.assessments,
        called: read.called,
        callerTitle: read.callerTitle,
        names,
        now: ports.now(),
        timeZone: ownTimeZone(visitor.person, names),
        said: query.get('said'),
        problems,
      }}
    />,
    status,
  );
}

async function showCorrection(request: VisitorRequest): Promise<Response> {
  const found = await correctable(request);
  return found === undefined ? notFoundResponse(request.visitor) : drawCorrection(request, found, {}, []);
}

async function correct(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const found = await correctable(request);
  if (found === undefined) return notFoundResponse(visitor);
  const organizationId = params.organizationId ?? '';
  const organization = await deps.ports.store.organization(organizationId);
  const answers = readForm(CORRECTION_FORM, form, organization?.timeZone ?? 'UTC');
  const checked = checkAnswers(CORRECTION_FORM, answers);
  if (!checked.ok) return drawCorrection(request, found, answers, checked.problems, 422);
  const corrected = await correctAwareness(deps.ports, {
    runId: found.case.run.id,
    organizationId,
    person: visitor.person,
    awareAt: String(checked.answers.awareAt),
    reason: String(checked.answers.reason),
    channel: 'portal',
  });
  switch (corrected.result) {
    case 'corrected':
      return seeOther(`/runs/${found.case.run.id}?said=corrected`);
    case 'invalid':
      return drawCorrection(request, found, answers, corrected.problems, 422);
    case 'no-clock':
    case 'run-over':
      return drawCorrection(
        request,
        found,
        answers,
        [{ field: '', message: CANNOT_CORRECT[corrected.result] }],
        409,
      );
    case 'not-found':
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

export const CANNOT_CORRECT = {
  'no-clock': 'Your organization has not yet stated when it became aware. That is a task in its inbox.',
  'run-over': 'The run has ended; nothing more can be corrected.',
} as const;

async function correctable({ deps, visitor, params }: VisitorRequest): Promise<ReadRun | undefined> {
  const read = await readRun(deps.ports, visitor.person, params.runId ?? '');
  return read?.mayCorrect.includes(params.organizationId ?? '') === true ? read : undefined;
}

async function drawCorrection(
  { deps, visitor, params }: VisitorRequest,
  read: ReadRun,
  answers: Answers,
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const organizationId = params.organizationId ?? '';
  const clocks = read.case.clocks.filter((clock) => clock.organizationId === organizationId);
  const names = await loadNames(deps.ports.store, visitor.person, await peopleOfRun(deps.ports, read.case));
  return htmlResponse(
    <AwarenessPage
      shown={{
        visitor,
        run: read.case.run,
        organizationId,
        clocks,
        names,
        now: deps.ports.now(),
        answers,
        problems,
      }}
    />,
    status,
  );
}
