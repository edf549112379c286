import {
  completeAsGuest,
  saveGuestDraft,
  type GuestAnswerResult,
} from '../../../core/actions/guest/answer-as-guest.ts';
import { guestOfSession, type GuestVisitor } from '../../../core/actions/guest/guest-of-session.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import type { Language } from '../../../core/rules/preferences.ts';
import { GUEST_PAGE_TEXTS } from '../../../core/rules/texts/guest-page-texts.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import type { PortalDeps } from '../../portal-deps.ts';
import { readGuestTask, type GuestTask } from '../../read/read-guest-task.ts';
import { refusalInWords } from '../../api/refusals.ts';
import { formatInstant } from '../../words/times.ts';
import { errorResponse, opensNothingResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { sameToken } from '../same-token.ts';
import { endedGuestCookie, guestSessionId } from './guest-cookie.ts';
import { GuestTaskPage } from './guest-task-page.tsx';

/** The one task that the cookie of a guest opens; the address names none, so there is nothing to change in it. */
export const GUEST_TASK_PATH = '/guest';

export const GUEST_TASK_PAGES: PageRoute[] = [
  { method: 'get', path: GUEST_TASK_PATH, open: true, answer: showTask },
  { method: 'post', path: GUEST_TASK_PATH, open: true, answer: answerTask },
  { method: 'post', path: `${GUEST_TASK_PATH}/leave`, open: true, answer: leave },
];

interface Visit {
  sessionId: string;
  visitor: GuestVisitor;
  guestTask: GuestTask;
}

async function visitOf(deps: PortalDeps, cookies: string | undefined): Promise<Visit | undefined> {
  const sessionId = guestSessionId(cookies);
  const visitor = sessionId === undefined ? undefined : await guestOfSession(deps.ports, sessionId);
  const guestTask = visitor === undefined ? undefined : await readGuestTask(deps.ports, visitor);
  if (sessionId === undefined || visitor === undefined || guestTask === undefined) return undefined;
  return { sessionId, visitor, guestTask };
}

async function showTask({ deps, cookies, query, wanted }: PublicRequest): Promise<Response> {
  const visit = await visitOf(deps, cookies);
  return visit === undefined ? visitOver(wanted) : draw(deps, visit, { said: query.get('said') });
}

async function answerTask(request: OpenFormRequest): Promise<Response> {
  const { deps, form, cookies, wanted } = request;
  const visit = await visitOf(deps, cookies);
  if (visit === undefined) return visitOver(wanted);
  if (!isOwnForm(form, visit)) return otherTask(visit.guestTask.language);
  const { step, organization, language } = visit.guestTask;
  if (isRowRequest(form)) {
    const answers = answersAfterRowRequest(step.form, form, organization.timeZone);
    return draw(deps, visit, { said: null, answers });
  }
  const answers = readForm(step.form, form, organization.timeZone);
  const version = form.get('version') ?? '';
  const sent = {
    sessionId: visit.sessionId,
    answers,
    language,
    ...(/^\d{1,9}$/.test(version) ? { version: Number(version) } : {}),
  };
  return form.get('do') === 'complete'
    ? after(request, visit, answers, '', await completeAsGuest(deps.ports, sent))
    : after(request, visit, answers, '?said=saved', await saveGuestDraft(deps.ports, sent));
}

/** The page again with what was typed, when it was not taken. */
async function after(
  { deps, cookies, wanted }: OpenFormRequest,
  visit: Visit,
  answers: Record<string, unknown>,
  query: string,
  given: GuestAnswerResult,
): Promise<Response> {
  if (given.result === 'done') return seeOther(`${GUEST_TASK_PATH}${query}`);
  if (given.result === 'invalid')
    return draw(deps, visit, { said: null, answers, problems: given.problems }, 422);
  const now = await visitOf(deps, cookies);
  if (now === undefined) return visitOver(wanted);
  const { organization, language } = visit.guestTask;
  const time = (instant: string) => formatInstant(instant, organization.timeZone, language);
  const problems = [{ field: '', message: refusalInWords(given, time, language) }];
  return draw(deps, now, { said: null, answers, problems }, 409);
}

async function leave({ deps, form, cookies }: OpenFormRequest): Promise<Response> {
  const visit = await visitOf(deps, cookies);
  if (visit !== undefined && !isOwnForm(form, visit)) return otherTask(visit.guestTask.language);
  if (visit !== undefined) await deps.ports.store.endGuestSession(visit.visitor.session.idHash);
  return seeOther('/public', [endedGuestCookie()]);
}

/** A form of another task, left open in another window, must not answer this one. */
function isOwnForm(form: URLSearchParams, { visitor }: Visit): boolean {
  return sameToken(form.get(TOKEN_FIELD), visitor.session.formSecret);
}

interface Saying {
  said: string | null;
  answers?: Record<string, unknown>;
  problems?: FormProblem[];
}

function draw(
  deps: PortalDeps,
  { visitor, guestTask }: Visit,
  saying: Saying,
  status = 200,
): Promise<Response> {
  const { formSecret } = visitor.session;
  const shown = {
    ...guestTask,
    path: GUEST_TASK_PATH,
    formSecret,
    now: deps.ports.now(),
    problems: [],
    ...saying,
  };
  return htmlResponse(<GuestTaskPage shown={shown} />, status);
}

function visitOver(wanted: Language): Promise<Response> {
  const words = GUEST_PAGE_TEXTS[wanted];
  return opensNothingResponse(wanted, {
    status: 401,
    title: words['over-title'],
    text: words.over,
    way: { href: '/public', label: words['public-pages'] },
  });
}

function otherTask(language: Language): Promise<Response> {
  const words = GUEST_PAGE_TEXTS[language];
  return errorResponse({
    status: 403,
    title: words['other-title'],
    text: words.other,
    way: { href: GUEST_TASK_PATH, label: words['to-last'] },
    language,
  });
}
