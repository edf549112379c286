import { cancelTask } from '../../../core/actions/cancel-task.ts';
import { claimTask } from '../../../core/actions/claim-task.ts';
import { completeTask } from '../../../core/actions/complete-task.ts';
import { decideApproval } from '../../../core/actions/decide-approval.ts';
import { correctGuest, resendGuestLink } from '../../../core/actions/guest/look-after-guest.ts';
import { releaseTask } from '../../../core/actions/release-task.ts';
import { retryStuck } from '../../../core/actions/retry-stuck.ts';
import { saveDraft } from '../../../core/actions/save-draft.ts';
import type { TaskRequest } from '../../../core/actions/task-request.ts';
import { type Refusal, refusalInWords } from '../../api/refusals.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { formatInstant } from '../../words/times.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { ApprovalPage } from './approval-page.tsx';
import { GUEST_EMAIL, GUEST_NAME } from './guest-card.tsx';
import { GO_ON_REASON } from './go-on-form.tsx';
import { FormTaskPage } from './form-task-page.tsx';
import { loadTaskShown } from './load-task-shown.ts';
import { StuckPage } from './stuck-page.tsx';
import type { TaskShown } from './task-shown.ts';

export const TASK_PAGES: PageRoute[] = [
  { method: 'get', path: '/tasks/:taskId', open: false, answer: showTask },
  { method: 'post', path: '/tasks/:taskId', open: false, answer: actOnTask },
];

async function showTask({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const shown = await loadTaskShown(deps, visitor, params.taskId ?? '', query.get('said'));
  return shown === undefined ? notFoundResponse(visitor) : drawTask(shown);
}

/** One address per task; the button that was pressed says what to do. */
async function actOnTask(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const taskId = params.taskId ?? '';
  const shown = await loadTaskShown(deps, visitor, taskId);
  if (shown === undefined) return notFoundResponse(visitor);
  if (isRowRequest(form)) return changeRows(request, shown);
  const { ports } = deps;
  const who: TaskRequest = { taskId, person: visitor.person, channel: 'portal' };
  switch (form.get('do') ?? 'save') {
    case 'claim':
      return stay(request, shown, 'claimed', await claimTask(ports, who));
    case 'release':
      return stay(request, shown, 'released', await releaseTask(ports, who));
    case 'retry':
      return leave(request, shown, 'retried', await retryStuck(ports, who));
    case 'guest-send':
      return stay(request, shown, 'guest-sent', await resendGuestLink(ports, who));
    case 'guest-correct': {
      const guest = { name: form.get(GUEST_NAME) ?? '', email: form.get(GUEST_EMAIL) ?? '' };
      return stay(request, shown, 'guest-corrected', await correctGuest(ports, { ...who, guest }));
    }
    case 'cancel':
      return goOnWithout(request, shown, who);
    case 'decide':
      return decide(request, shown, who);
    case 'complete':
      return complete(request, shown, who);
    default:
      return save(request, shown, who);
  }
}

async function save(request: FormRequest, shown: TaskShown, who: TaskRequest): Promise<Response> {
  const answers = answersIn(shown, request.form);
  const saved = await saveDraft(request.deps.ports, { ...who, answers, ...versionIn(request.form) });
  return stay(request, { ...shown, answers }, 'saved', saved);
}

async function complete(request: FormRequest, shown: TaskShown, who: TaskRequest): Promise<Response> {
  const answers = answersIn(shown, request.form);
  const completed = await completeTask(request.deps.ports, { ...who, answers, ...versionIn(request.form) });
  return leave(request, { ...shown, answers }, 'completed', completed);
}

async function decide(request: FormRequest, shown: TaskShown, who: TaskRequest): Promise<Response> {
  const { deps, form } = request;
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
    return seeOther(inboxPath(shown, decided.result));
  if (decided.result === 'invalid') {
    const problems = decided.problems.map((one) =>
      one.field === 'outcome' ? { ...one, message: 'Choose a decision.' } : one,
    );
    return htmlResponse(<ApprovalPage shown={{ ...shown, problems }} chosen={{ outcome, reason }} />, 422);
  }
  const now = await asItIsNow(request, shown);
  const problems = refusalProblems(decided, shown.timeZone);
  return htmlResponse(<ApprovalPage shown={{ ...now, problems }} chosen={{ outcome, reason }} />, 409);
}

async function goOnWithout(request: FormRequest, shown: TaskShown, who: TaskRequest): Promise<Response> {
  const reason = (request.form.get(GO_ON_REASON) ?? '').replaceAll('\r\n', '\n').trim();
  const cancelled = await cancelTask(request.deps.ports, { ...who, reason });
  if (cancelled.result === 'done') return seeOther(`/runs/${encodeURIComponent(shown.run.id)}?said=went-on`);
  const again = { ...shown, goOnReason: reason };
  if (cancelled.result !== 'invalid') return refuse(request, again, cancelled);
  const problems = cancelled.problems.map((one) => ({ ...one, field: GO_ON_REASON }));
  return drawTask({ ...again, problems }, 422);
}

/** Adding or removing a row changes the page only; nothing is stored. */
function changeRows({ form }: FormRequest, shown: TaskShown): Promise<Response> {
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

async function stay(
  request: FormRequest,
  shown: TaskShown,
  said: string,
  outcome: Outcome,
): Promise<Response> {
  return outcome.result === 'done'
    ? seeOther(`${taskPath(shown)}?said=${said}`)
    : refuse(request, shown, outcome);
}

async function leave(
  request: FormRequest,
  shown: TaskShown,
  said: string,
  outcome: Outcome,
): Promise<Response> {
  return outcome.result === 'done' ? seeOther(inboxPath(shown, said)) : refuse(request, shown, outcome);
}

/** The page again, with what was typed and why it was not taken. */
async function refuse(request: FormRequest, shown: TaskShown, refusal: Refusal): Promise<Response> {
  const problems = refusalProblems(refusal, shown.timeZone);
  if (refusal.result === 'invalid') return drawTask({ ...shown, problems }, 422);
  const now = await asItIsNow(request, shown);
  return drawTask({ ...now, answers: shown.answers, problems }, 409);
}

/** Somebody was faster: the page shows what they did. */
async function asItIsNow({ deps, visitor }: FormRequest, shown: TaskShown): Promise<TaskShown> {
  return (await loadTaskShown(deps, visitor, shown.task.id)) ?? shown;
}

function refusalProblems(refusal: Refusal, timeZone: string): TaskShown['problems'] {
  if (refusal.result === 'invalid') return refusal.problems;
  return [{ field: '', message: refusalInWords(refusal, (instant) => formatInstant(instant, timeZone)) }];
}

function drawTask(shown: TaskShown, status = 200): Promise<Response> {
  switch (shown.task.kind) {
    case 'task':
      return htmlResponse(<FormTaskPage shown={shown} />, status);
    case 'approval':
      return htmlResponse(<ApprovalPage shown={shown} />, status);
    case 'stuck':
      return htmlResponse(<StuckPage shown={shown} />, status);
  }
}

function taskPath({ task }: TaskShown): string {
  return `/tasks/${encodeURIComponent(task.id)}`;
}

/** After one's own part: what else is owed, with a way to the run. */
function inboxPath({ run }: TaskShown, said: string): string {
  return `/?said=${said}&run=${encodeURIComponent(run.id)}`;
}
