import { correctAssessment, type CorrectAssessmentResult } from '../../../core/actions/correct-assessment.ts';
import { peopleOfRun } from '../../../core/actions/people-of-run.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import { regimeRule } from '../../../core/rules/regimes/table.ts';
import { formFor } from '../../../core/rules/task-form.ts';
import type { Answers } from '../../forms/condition.ts';
import { readForm } from '../../forms/read-form.ts';
import { readRun, type ReadRun } from '../../read/read-run.ts';
import type { StandingAssessment } from '../../read/standing-assessments.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { AssessmentPage, correctionForm } from './assessment-page.tsx';

const PATH = '/runs/:runId/assessments/:organizationId/:regime';

export const ASSESSMENT_PAGES: PageRoute[] = [
  { method: 'get', path: PATH, open: false, answer: show },
  { method: 'post', path: PATH, open: false, answer: correct },
];

/** What may be corrected at this address, with its form. */
interface Found {
  read: ReadRun;
  standing: StandingAssessment;
  form: FormSchema;
}

async function show(request: VisitorRequest): Promise<Response> {
  const found = await correctable(request);
  return found === undefined ? notFoundResponse(request.visitor) : draw(request, found, {}, []);
}

async function correct(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const found = await correctable(request);
  if (found === undefined) return notFoundResponse(visitor);
  const { organizationId, regime } = found.standing;
  const organization = await deps.ports.store.organization(organizationId);
  const answers = readForm(found.form, form, organization?.timeZone ?? 'UTC');
  const checked = checkAnswers(found.form, answers);
  if (!checked.ok) return draw(request, found, answers, checked.problems, 422);
  const { assessment, reason, ...starts } = checked.answers;
  const corrected = await correctAssessment(deps.ports, {
    runId: found.read.case.run.id,
    organizationId,
    regime,
    person: visitor.person,
    assessment: assessment === 'applies' ? 'applies' : 'does-not-apply',
    starts,
    reason: String(reason),
    channel: 'portal',
  });
  return answer(request, found, answers, corrected);
}

function answer(
  request: FormRequest,
  found: Found,
  answers: Answers,
  corrected: CorrectAssessmentResult,
): Response | Promise<Response> {
  switch (corrected.result) {
    case 'corrected':
      return seeOther(`/runs/${found.read.case.run.id}?said=reassessed`);
    case 'invalid':
      return draw(request, found, answers, corrected.problems, 422);
    case 'not-assessed':
    case 'run-over':
      return draw(request, found, answers, [{ field: '', message: CANNOT_CORRECT[corrected.result] }], 409);
    case 'not-found':
    case 'not-allowed':
      return notFoundResponse(request.visitor);
  }
}

const CANNOT_CORRECT = {
  'not-assessed': 'Your organization is being asked about this law. Answer the task in its inbox.',
  'run-over': 'The run has ended; nothing more can be corrected.',
} as const;

async function correctable({ deps, visitor, params }: VisitorRequest): Promise<Found | undefined> {
  const read = await readRun(deps.ports, visitor.person, params.runId ?? '');
  const standing = read?.assessments.find(
    ({ organizationId, regime }) => organizationId === params.organizationId && regime === params.regime,
  );
  if (read === undefined || standing === undefined) return undefined;
  const step = personStep(read.definition, 'assess-duty');
  if (step?.kind !== 'task') return undefined;
  const context = { task: standing.task, case: read.case, organizations: [], now: deps.ports.now() };
  return { read, standing, form: correctionForm(formFor(step, context)) };
}

async function draw(
  { deps, visitor }: VisitorRequest,
  { read, standing, form }: Found,
  answers: Answers,
  problems: FormProblem[],
  status = 200,
): Promise<Response> {
  const clocks = read.case.clocks.filter(({ organizationId, ruleId }) => {
    const rule = regimeRule(ruleId);
    return organizationId === standing.organizationId && rule?.regime === standing.regime;
  });
  const names = await loadNames(deps.ports.store, visitor.person, await peopleOfRun(deps.ports, read.case));
  const { run } = read.case;
  const now = deps.ports.now();
  return htmlResponse(
    <AssessmentPage shown={{ visitor, run, standing, clocks, form, names, now, answers, problems }} />,
    status,
  );
}
