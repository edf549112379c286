import { reopenRun } from '../../../core/actions/reopen-run.ts';
import { undoStop } from '../../../core/actions/undo-stop.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import { ownerOf } from '../../../core/rules/owner-of.ts';
import { startAnswersOf } from '../../../core/rules/reopening.ts';
import type { Answers } from '../../forms/condition.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { readRun, type ReadRun } from '../../read/read-run.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { ReopenPage } from './reopen-page.tsx';

export const RUN_LIFE_PAGES: PageRoute[] = [
  { method: 'post', path: '/runs/:runId/stop/undo', open: false, answer: undo },
  { method: 'get', path: '/runs/:runId/reopen', open: false, answer: showReopen },
  { method: 'post', path: '/runs/:runId/reopen', open: false, answer: reopen },
];

async function undo({ deps, visitor, params }: FormRequest): Promise<Response> {
  const runId = params.runId ?? '';
  const undone = await undoStop(deps.ports, { runId, person: visitor.person, channel: 'portal' });
  switch (undone.result) {
    case 'goes-on':
      return seeOther(`/runs/${runId}?said=goes-on`);
    case 'already-ended':
      return seeOther(`/runs/${runId}`);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

/** A run that has ended, for somebody who may take it up, with the form that asks what for. */
async function reopenable({ deps, visitor, params }: VisitorRequest) {
  const read = await readRun(deps.ports, visitor.person, params.runId ?? '');
  const definition = deps.ports.catalogue.process(read?.case.run.processId ?? '');
  if (read?.mayReopen !== true || definition === undefined || read.case.run.status === 'running')
    return undefined;
  return { read, definition, form: withReason(definition.start) };
}

const REASON = 'reopen-reason';

function withReason(start: FormSchema): FormSchema {
  const reason = {
    type: 'string' as const,
    title: 'Why is it taken up again?',
    maxLength: 1000,
    'x-widget': 'long' as const,
  };
  return {
    ...start,
    properties: { [REASON]: reason, ...start.properties },
    required: [REASON, ...start.required],
  };
}

async function showReopen(request: VisitorRequest): Promise<Response> {
  const found = await reopenable(request);
  if (found === undefined) return notFoundResponse(request.visitor);
  const { reopenedAs } = found.read.case.run;
  if (reopenedAs !== undefined) return seeOther(`/runs/${reopenedAs}`);
  return draw(request, found.read, startAnswersOf(found.read.case.run, found.definition.start), []);
}

async function reopen(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const found = await reopenable(request);
  if (found === undefined) return notFoundResponse(visitor);
  const { run } = found.read.case;
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const timeZone = names.timeZone(ownerOf(run));
  if (isRowRequest(form))
    return draw(request, found.read, answersAfterRowRequest(found.form, form, timeZone), []);
  const given = readForm(found.form, form, timeZone);
  const { [REASON]: reason, ...answers } = given;
  const reopened = await reopenRun(deps.ports, {
    runId: run.id,
    person: visitor.person,
    channel: 'portal',
    reason: typeof reason === 'string' ? reason : '',
    answers: { ...hiddenOf(found.definition.start, startAnswersOf(run, found.definition.start)), ...answers },
  });
  switch (reopened.result) {
    case 'reopened':
      return seeOther(`/runs/${reopened.runId}?said=started`);
    case 'invalid':
      return draw(request, found.read, given, reopened.problems.map(inForm), 422);
    case 'still-running':
      return seeOther(`/runs/${run.id}`);
    case 'unknown-process':
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

/** What a form does not show is what it was. */
function hiddenOf({ properties }: FormSchema, answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).filter(([field]) => properties[field]?.['x-widget'] === 'hidden'),
  );
}

function inForm(problem: FormProblem): FormProblem {
  return problem.field === 'reason' ? { ...problem, field: REASON } : problem;
}

async function draw(
  request: VisitorRequest,
  read: ReadRun,
  answers: Answers,
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const { deps, visitor } = request;
  const found = await reopenable(request);
  if (found === undefined) return notFoundResponse(visitor);
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const { run } = read.case;
  const { definition, form } = found;
  const shown = { visitor, run, definition, form, answers, problems, organizationId: ownerOf(run), names };
  return htmlResponse(<ReopenPage shown={shown} />, status);
}
