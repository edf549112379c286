import { askMailCode, askMailLink, type AskMailResult } from '../../../core/actions/mail/ask-mail.ts';
import { enterByMail } from '../../../core/actions/mail/enter-by-mail.ts';
import { languageOf, type Language } from '../../../core/rules/preferences.ts';
import { codeRefusalInWords, tooManyInWords } from '../../words/code-refusals.ts';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import type { PortalDeps } from '../../portal-deps.ts';
import { readTask } from '../../read/read-task.ts';
import { htmlResponse, inWantedLanguage, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { sameToken } from '../same-token.ts';
import { drawTask } from '../task/act-on-task.tsx';
import { loadMailLink } from './load-mail-link.ts';
import { linkCookie, linkFormSecret, mailSessionCookie } from './mail-cookies.ts';
import { mailLanguage } from './mail-language.ts';
import { MailLinkPage, type MailLinkShown } from './mail-link-page.tsx';
import { otherForm, unknownLink, wrongPerson } from './mail-refusals.tsx';
import { loadMailTask, MAIL_TASK_PATH, useAsPerson } from './mail-task.ts';
import { mailVisitOf, type MailVisit } from './mail-visit.ts';
import { OPEN_LINK_PATH, OpenLinkPage } from './open-link-page.tsx';

/** Links in mails about tasks. Opening them, however often and by whatever, changes nothing and stores nothing. */
export const MAIL_LINK_PAGES: PageRoute[] = [
  { method: 'get', path: '/t/', open: true, answer: showOpener },
  { method: 'post', path: OPEN_LINK_PATH, open: true, answer: openLink },
  { method: 'get', path: MAIL_TASK_PATH, open: true, answer: showTask },
  { method: 'post', path: MAIL_TASK_PATH, open: true, answer: useTask },
];

type Seen = Extract<MailVisit, { may: 'see' }>;

/** Whose link it will be stands behind `#`, so the language is the browser's. */
function showOpener({ query, wanted }: PublicRequest): Promise<Response> {
  const page = <OpenLinkPage language={wanted} left={query.get('said') === 'left'} />;
  return inWantedLanguage(htmlResponse(page));
}

/** Looks nothing up: what a link opens is said by the page to come, and a made-up one is answered like any other. */
function openLink({ form }: OpenFormRequest): Promise<Response> {
  return Promise.resolve(seeOther(MAIL_TASK_PATH, [linkCookie(form.get('link') ?? '')]));
}

async function showTask(request: PublicRequest): Promise<Response> {
  const { deps, query, wanted } = request;
  const visit = await visitOf(request);
  if (visit instanceof Response) return visit;
  if (visit.may === 'see') return showLink(request, visit);
  const shown = await loadMailTask(deps, visit.visitor, query.get('said'));
  return shown === undefined ? unknownLink(wanted) : drawTask(shown);
}

/** Who is signed in needs no code: the task stands in the portal as ever. */
async function showLink(request: PublicRequest, visit: Seen): Promise<Response> {
  const { deps, visitor, query } = request;
  const { person, task } = visit.link;
  if (visitor !== undefined && (await readTask(deps.ports, person, task.id)) !== undefined)
    return seeOther(`/tasks/${encodeURIComponent(task.id)}`);
  return drawLink(request, visit, { said: query.get('said') });
}

async function useTask(request: OpenFormRequest): Promise<Response> {
  const { deps, form, wanted } = request;
  const visit = await visitOf(request);
  if (visit instanceof Response) return visit;
  const secret = visit.may === 'see' ? linkFormSecret(visit.token) : visit.visitor.session.formSecret;
  if (!sameToken(form.get(TOKEN_FIELD), secret)) return otherForm(await languageFor(deps, visit));
  if (visit.may === 'act') return useAsPerson(deps, form, visit.visitor, wanted);
  const { token } = visit;
  switch (form.get('do') ?? '') {
    case 'ask':
      return afterAsking(request, visit, 'code', await askMailCode(deps.ports, token));
    case 'link':
      return afterAsking(request, visit, 'link', await askMailLink(deps.ports, token));
    case 'enter':
      return enter(request, visit, form.get('code') ?? '');
    default:
      return drawLink(request, visit, { said: null });
  }
}

/** What the browser may do, or what it is told instead: nothing is opened, or not by whoever is signed in. */
async function visitOf({ deps, cookies, visitor, wanted }: PublicRequest): Promise<MailVisit | Response> {
  const visit = await mailVisitOf(deps, cookies);
  if (visit === undefined) return unknownLink(wanted);
  const { person } = visit.may === 'see' ? visit.link : visit.visitor;
  if (visitor === undefined || visitor.person.id === person.id) return visit;
  const [membership] = visitor.person.memberships;
  const own = await deps.ports.store.organization(membership?.organizationId ?? '');
  return wrongPerson(person, visitor, languageOf(visitor.person, own));
}

async function languageFor({ ports }: PortalDeps, visit: MailVisit): Promise<Language> {
  const { task, person } = visit.may === 'see' ? visit.link : visit.visitor;
  return mailLanguage(await ports.store.organizations(), task, person);
}

async function afterAsking(
  request: OpenFormRequest,
  visit: Seen,
  said: 'code' | 'link',
  asked: AskMailResult,
): Promise<Response> {
  switch (asked.result) {
    case 'asked':
      return seeOther(`${MAIL_TASK_PATH}?said=${said}`);
    case 'too-many': {
      const message: Problem['message'] = (timeZone, language) =>
        tooManyInWords(asked.at, timeZone, language);
      return drawLink(request, visit, { said: null, problem: { field: '', message } }, 429);
    }
    case 'closed':
      return drawLink(request, visit, { said: null }, 409);
    case 'unknown':
      return unknownLink(request.wanted);
  }
}

async function enter(request: OpenFormRequest, visit: Seen, typed: string): Promise<Response> {
  const entered = await enterByMail(request.deps.ports, visit.token, typed);
  switch (entered.result) {
    case 'entered':
      return seeOther(MAIL_TASK_PATH, [mailSessionCookie(entered.sessionId)]);
    case 'wrong':
    case 'no-code':
    case 'code-over': {
      const message: Problem['message'] = (_, language) => codeRefusalInWords(entered, language);
      return drawLink(request, visit, { said: null, problem: { field: 'code', message } }, 422);
    }
    case 'closed':
      return drawLink(request, visit, { said: null }, 409);
    case 'unknown':
      return unknownLink(request.wanted);
  }
}

interface Problem {
  field: 'code' | '';
  message: (timeZone: string, language: Language) => string;
}

interface Saying {
  said: string | null;
  problem?: Problem;
}

/** The page of the link as it stands now, which a form may just have changed. */
async function drawLink(
  { deps, wanted }: PublicRequest,
  { link, token }: Seen,
  { said, problem }: Saying,
  status = 200,
): Promise<Response> {
  const loaded = await loadMailLink(deps, link);
  if (loaded === undefined) return unknownLink(wanted);
  const shown: MailLinkShown = {
    ...loaded,
    path: MAIL_TASK_PATH,
    formSecret: linkFormSecret(token),
    said,
    ...(problem === undefined
      ? {}
      : { problem: { ...problem, message: problem.message(loaded.timeZone, loaded.language) } }),
  };
  return htmlResponse(<MailLinkPage shown={shown} />, status);
}
