import { claimTask } from '../../../core/actions/claim-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { releaseTask } from '../../../core/actions/release-task.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import type { TaskRequest } from '../../../core/actions/task-request.ts';
import { MAX_REASON } from '../../../core/actions/decision-problems.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { DECISION_PAGE_TEXTS } from '../../../core/rules/texts/decision-page-texts.ts';
import { say } from '../../../core/rules/texts/topic.ts';
import { type Refusal, refusalInWords } from '../../api/refusals.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { formatInstant } from '../../words/times.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import { ApprovalPage } from './approval-page.tsx';
import { FormTaskPage } from './form-task-page.tsx';
import { StuckPage } from './stuck-page.tsx';
import type { TaskShown } from './task-shown.ts';

/** A form that somebody sent from the page of a task, by whichever door they came. */
export interface TaskVisit {
  deps: PortalDeps;
  form: URLSearchParams;
  who: TaskRequest;
  /** The task as the page showed it. */
  shown: TaskShown;
  /** The task as it is now. */
  again: () => Promise<TaskShown | undefined>;
  /** Where the task is shown again, with a word on what was done. */
  stayAt: (said: string) => string;
  /** Where to after one's own part. */
  leaveTo: (said: string) => string;
}

/** What can be done by every door: take it on, save, complete, decide. The button that was pressed says which. */
export function actOnTask(visit: TaskVisit): Promise<Response> {
  if (isRowRequest(visit.form)) return changeRows(visit);
  const { ports } = visit.deps;
  switch (visit.form.get('do') ?? 'save') {
    case 'claim':
      return claimTask(ports, visit.who).then((outcome) => stay(visit, 'claimed', outcome));
    case 'release':
      return releaseTask(ports, visit.who).then((outcome) => stay(visit, 'released', outcome));
    case 'decide':
      return decide(visit);
    case 'complete':
      return complete(visit);
    default:
      return save(visit);
  }
}

async function save(visit: TaskVisit): Promise<Response> {
  const { deps, form, who, shown } = visit;
  const answers = answersIn(shown, form);
  const saved = await saveDraft(deps.ports, { ...who, answers, ...versionIn(form) });
  return stay({ ...visit, shown: { ...shown, answers } }, 'saved', saved);
}

async function complete(visit: TaskVisit): Promise<Response> {
  const { deps, form, who, shown } = visit;
  const answers = answersIn(shown, form);
  const { language } = shown;
  const completed = await completeTask(deps.ports, { ...who, answers, language, ...versionIn(form) });
  return leave({ ...visit, shown: { ...shown, answers } }, 'completed', completed);
}

async function decide(visit: TaskVisit): Promise<Response> {
  const { deps, form, who, shown } = visit;
  const text = (name: string) => (form.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  const [outcome, reason, onBehalfOf] = [text('outcome'), text('reason'), text('onBehalfOf')];
  const decided = await decideApproval(deps.ports, {
    ...who,
    outcome,
    shownHash: text('shownHash'),
    ...(reason === '' ? {} : { reason }),
    ...(onBehalfOf === '' ? {} : { onBehalfOf }),
  });
  if (decided.result === 'decided' || decided.result === 'recorded')
    return seeOther(visit.leaveTo(decided.result));
  if (decided.result === 'invalid') {
    const problems = decided.problems.map((one) => decisionProblem(one, shown, { outcome, reason }));
    return htmlResponse(<ApprovalPage shown={{ ...shown, problems }} chosen={{ outcome, reason }} />, 422);
  }
  const now = await asItIsNow(visit);
  const problems = refusalProblems(decided, shown);
  return htmlResponse(<ApprovalPage shown={{ ...now, problems }} chosen={{ outcome, reason }} />, 409);
}

/** Adding or removing a row changes the page only; nothing is stored. */
function changeRows({ form, shown }: TaskVisit): Promise<Response> {
  if (shown.step?.kind !== 'task') return drawTask(shown);
  const answers = answersAfterRowRequest(shown.step.form, form, shown.timeZone);
  return drawTask({ ...shown, answers });
}

function answersIn({ step, timeZone }: TaskShown, form: URLSearchParams): Record<string, unknown> {
  return step?.kind === 'task' ? readForm(step.form, form, timeZone) : {};
}

/** The version the page was drawn from: answers written over somebody else's draft are noticed. */
function versionIn(form: URLSearchParams): { version?: number } {
  const text = form.get('version') ?? '';
  return /^\d{1,9}$/.test(text) ? { version: Number(text) } : {};
}

type Outcome = { result: 'done' } | Refusal;

export async function stay(visit: TaskVisit, said: string, outcome: Outcome): Promise<Response> {
  return outcome.result === 'done' ? seeOther(visit.stayAt(said)) : refuse(visit, outcome);
}

export async function leave(visit: TaskVisit, said: string, outcome: Outcome): Promise<Response> {
  return outcome.result === 'done' ? seeOther(visit.leaveTo(said)) : refuse(visit, outcome);
}

/** The page again, with what was typed and why it was not taken. */
export async function refuse(visit: TaskVisit, refusal: Refusal): Promise<Response> {
  const { shown } = visit;
  const problems = refusalProblems(refusal, shown);
  if (refusal.result === 'invalid') return drawTask({ ...shown, problems }, 422);
  const now = await asItIsNow(visit);
  return drawTask({ ...now, answers: shown.answers, problems }, 409);
}

/** Somebody was faster: the page shows what they did. */
async function asItIsNow({ again, shown }: TaskVisit): Promise<TaskShown> {
  return (await again()) ?? shown;
}

function refusalProblems(refusal: Refusal, { timeZone, language, step }: TaskShown): TaskShown['problems'] {
  if (refusal.result === 'invalid') return refusal.problems;
  const time = (instant: string) => formatInstant(instant, timeZone, language);
  return [{ field: '', message: refusalInWords(asCalled(refusal, step), time, language) }];
}

/** With what was decided as it is called on the page. */
function asCalled(refusal: Refusal, step: TaskShown['step']): Refusal {
  if (refusal.result !== 'already-decided' || step?.kind !== 'approval') return refusal;
  const decided = step.outcomes.find(({ id }) => id === refusal.outcome);
  return decided === undefined ? refusal : { ...refusal, outcome: decided.label };
}

/** What is wrong with a decision, in the language of the page; what only the case forbids stays as it is said there. */
function decisionProblem(
  problem: FormProblem,
  { step, language }: TaskShown,
  { outcome, reason }: { outcome: string; reason: string },
): FormProblem {
  if (problem.field === 'outcome' && outcome === '')
    return { ...problem, message: say(DECISION_PAGE_TEXTS, language, 'choose') };
  if (problem.field !== 'reason' || language === 'en') return problem;
  const chosen = step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome) : undefined;
  const message =
    reason === ''
      ? say(DECISION_PAGE_TEXTS, language, 'reason-needed', { outcome: chosen?.label ?? outcome })
      : say(DECISION_PAGE_TEXTS, language, 'reason-too-long', { most: String(MAX_REASON) });
  return { ...problem, message };
}

export function drawTask(shown: TaskShown, status = 200): Promise<Response> {
  switch (shown.task.kind) {
    case 'task':
      return htmlResponse(<FormTaskPage shown={shown} />, status);
    case 'approval':
      return htmlResponse(<ApprovalPage shown={shown} />, status);
    case 'stuck':
      return htmlResponse(<StuckPage shown={shown} />, status);
  }
}
