import { askMailCode, askMailLink, type AskMailResult } from '../../../core/actions/mail/ask-mail.ts';
import { enterByMail } from '../../../core/actions/mail/enter-by-mail.ts';
import { codeRefusalInWords } from '../../words/code-refusals.ts';
import { formatWithoutZone } from '../../words/times.ts';
import { TOKEN_FIELD } from '../../parts/form-token.tsx';
import type { PortalDeps } from '../../portal-deps.ts';
import { readTask } from '../../read/read-task.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { sameToken } from '../same-token.ts';
import { drawTask } from '../task/act-on-task.tsx';
import { loadMailLink } from './load-mail-link.ts';
import { linkCookie, linkFormSecret, mailSessionCookie } from './mail-cookies.ts';
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

function showOpener({ query }: PublicRequest): Promise<Response> {
  return htmlResponse(<OpenLinkPage left={query.get('said') === 'left'} />);
}

/** Looks nothing up: what a link opens is said by the page to come, and a made-up one is answered like any other. */
function openLink({ form }: OpenFormRequest): Promise<Response> {
  return Promise.resolve(seeOther(MAIL_TASK_PATH, [linkCookie(form.get('link') ?? '')]));
}

async function showTask(request: PublicRequest): Promise<Response> {
  const { deps, query } = request;
  const visit = await visitOf(request);
  if (visit instanceof Response) return visit;
  if (visit.may === 'see') return showLink(request, visit);
  const shown = await loadMailTask(deps, visit.visitor, query.get('said'));
  return shown === undefined ? unknownLink() : drawTask(shown);
}

/** Who is signed in needs no code: the task stands in the portal as ever. */
async function showLink({ deps, visitor, query }: PublicRequest, visit: Seen): Promise<Response> {
  const { person, task } = visit.link;
  if (visitor !== undefined && (await readTask(deps.ports, person, task.id)) !== undefined)
    return seeOther(`/tasks/${encodeURIComponent(task.id)}`);
  return drawLink(deps, visit, { said: query.get('said') });
}

async function useTask(request: OpenFormRequest): Promise<Response> {
  const { deps, form } = request;
  const visit = await visitOf(request);
  if (visit instanceof Response) return visit;
  const secret = visit.may === 'see' ? linkFormSecret(visit.token) : visit.visitor.session.formSecret;
  if (!sameToken(form.get(TOKEN_FIELD), secret)) return otherForm();
  if (visit.may === 'act') return useAsPerson(deps, form, visit.visitor);
  const { token } = visit;
  switch (form.get('do') ?? '') {
    case 'ask':
      return afterAsking(deps, visit, 'code', await askMailCode(deps.ports, token));
    case 'link':
      return afterAsking(deps, visit, 'link', await askMailLink(deps.ports, token));
    case 'enter':
      return enter(deps, visit, form.get('code') ?? '');
    default:
      return drawLink(deps, visit, { said: null });
  }
}

/** What the browser may do, or what it is told instead: nothing is opened, or not by whoever is signed in. */
async function visitOf({ deps, cookies, visitor }: PublicRequest): Promise<MailVisit | Response> {
  const visit = await mailVisitOf(deps, cookies);
  if (visit === undefined) return unknownLink();
  const { person } = visit.may === 'see' ? visit.link : visit.visitor;
  return visitor === undefined || visitor.person.id === person.id ? visit : wrongPerson(person.name, visitor);
}

async function afterAsking(
  deps: PortalDeps,
  visit: Seen,
  said: 'code' | 'link',
  asked: AskMailResult,
): Promise<Response> {
  switch (asked.result) {
    case 'asked':
      return seeOther(`${MAIL_TASK_PATH}?said=${said}`);
    case 'too-many': {
      const message = (timeZone: string) =>
        `We have mailed you several times already. The next is possible from ${formatWithoutZone(asked.at, timeZone)}.`;
      return drawLink(deps, visit, { said: null, problem: { field: '', message } }, 429);
    }
    case 'closed':
      return drawLink(deps, visit, { said: null }, 409);
    case 'unknown':
      return unknownLink();
  }
}

async function enter(deps: PortalDeps, visit: Seen, typed: string): Promise<Response> {
  const entered = await enterByMail(deps.ports, visit.token, typed);
  switch (entered.result) {
    case 'entered':
      return seeOther(MAIL_TASK_PATH, [mailSessionCookie(entered.sessionId)]);
    case 'wrong':
    case 'no-code':
    case 'code-over':
      return drawLink(
        deps,
        visit,
        { said: null, problem: { field: 'code', message: () => codeRefusalInWords(entered) } },
        422,
      );
    case 'closed':
      return drawLink(deps, visit, { said: null }, 409);
    case 'unknown':
      return unknownLink();
  }
}

interface Saying {
  said: string | null;
  problem?: { field: 'code' | ''; message: (timeZone: string) => string };
}

/** The page of the link as it stands now, which a form may just have changed. */
async function drawLink(
  deps: PortalDeps,
  { link, token }: Seen,
  { said, problem }: Saying,
  status = 200,
): Promise<Response> {
  const loaded = await loadMailLink(deps, link);
  if (loaded === undefined) return unknownLink();
  const shown: MailLinkShown = {
    ...loaded,
    path: MAIL_TASK_PATH,
    formSecret: linkFormSecret(token),
    said,
    ...(problem === undefined
      ? {}
      : { problem: { field: problem.field, message: problem.message(loaded.timeZone) } }),
  };
  return htmlResponse(<MailLinkPage shown={shown} />, status);
}
