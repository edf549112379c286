import {
  askGuestCode,
  askGuestLink,
  type AskGuestMailResult,
} from '../../../core/actions/guest/ask-guest-mail.ts';
import { enterGuest } from '../../../core/actions/guest/enter-guest.ts';
import { visitGuestLink } from '../../../core/actions/guest/visit-guest-link.ts';
import { loadDefinition } from '../../../core/actions/load-definition.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import { stepWords, stepTitle } from '../../../core/rules/process-titles.ts';
import { languageOf, type Language } from '../../../core/rules/preferences.ts';
import { GUEST_PAGE_TEXTS } from '../../../core/rules/texts/guest-page-texts.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { codeRefusalInWords, tooManyInWords } from '../../words/code-refusals.ts';
import { opensNothingResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { guestCookie } from './guest-cookie.ts';
import { GuestLinkPage, type GuestLinkShown } from './guest-link-page.tsx';
import { GUEST_TASK_PATH } from './guest-task-routes.tsx';

/** A personal link: opening it, however often and by whatever, changes nothing. */
export const GUEST_LINK_PAGES: PageRoute[] = [
  { method: 'get', path: '/guest/:token', open: true, answer: showLink },
  { method: 'post', path: '/guest/:token', open: true, answer: useLink },
];

async function showLink(request: PublicRequest): Promise<Response> {
  return drawLink(request, { said: request.query.get('said') });
}

async function useLink(request: OpenFormRequest): Promise<Response> {
  const { deps, params, form } = request;
  const token = params.token ?? '';
  switch (form.get('do') ?? '') {
    case 'ask':
      return afterAsking(request, 'code', await askGuestCode(deps.ports, token));
    case 'link':
      return afterAsking(request, 'link', await askGuestLink(deps.ports, token));
    case 'enter':
      return enter(request, form.get('code') ?? '');
    default:
      return drawLink(request, { said: null });
  }
}

async function afterAsking(
  request: OpenFormRequest,
  said: 'code' | 'link',
  asked: AskGuestMailResult,
): Promise<Response> {
  if (asked.result === 'asked') return seeOther(`/guest/${request.params.token ?? ''}?said=${said}`);
  if (asked.result !== 'too-many') return drawLink(request, { said: null }, 409);
  const message: Problem['message'] = (timeZone, language) => tooManyInWords(asked.at, timeZone, language);
  return drawLink(request, { said: null, problem: { field: '', message } }, 429);
}

async function enter(request: OpenFormRequest, typed: string): Promise<Response> {
  const entered = await enterGuest(request.deps.ports, request.params.token ?? '', typed);
  switch (entered.result) {
    case 'entered':
      return seeOther(GUEST_TASK_PATH, [guestCookie(entered.sessionId)]);
    case 'wrong':
    case 'no-code':
    case 'code-over': {
      const message: Problem['message'] = (_, language) => codeRefusalInWords(entered, language);
      return drawLink(request, { said: null, problem: { field: 'code', message } }, 422);
    }
    case 'closed':
    case 'unknown':
      return drawLink(request, { said: null }, 409);
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

async function drawLink(
  { deps, params, wanted }: PublicRequest,
  { said, problem }: Saying,
  status = 200,
): Promise<Response> {
  const loaded = await loadLink(deps, params.token ?? '');
  if (loaded === undefined) return unknownLink(wanted);
  const shown: GuestLinkShown = {
    ...loaded,
    said,
    ...(problem === undefined
      ? {}
      : { problem: { ...problem, message: problem.message(loaded.timeZone, loaded.language) } }),
  };
  return htmlResponse(<GuestLinkPage shown={shown} />, status);
}

async function loadLink(
  { ports }: PortalDeps,
  token: string,
): Promise<Omit<GuestLinkShown, 'said'> | undefined> {
  const visit = await visitGuestLink(ports, token);
  if (visit === undefined) return undefined;
  const { task, link } = visit;
  const [run, organization] = await Promise.all([
    ports.store.run(task.runId),
    ports.store.organization(task.organizationId),
  ]);
  if (run === undefined || organization === undefined) return undefined;
  const language = languageOf({}, organization);
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  const { processId, stepId } = task;
  const { title = '', text = '' } = step ?? {};
  return {
    language,
    path: `/guest/${token}`,
    link,
    organizationName: organization.name,
    title: stepTitle(ports.catalogue, { processId, stepId, title }, language),
    text: stepWords(ports.catalogue, { processId, stepId, text }, language),
    dueAt: task.dueAt,
    endedAt: task.endedAt,
    endedByGuest: task.endedBy?.kind === 'guest',
    timeZone: organization.timeZone,
    now: ports.now(),
  };
}

/** The same answer for every address that is no link, whatever it looks like. */
function unknownLink(wanted: Language): Promise<Response> {
  const words = GUEST_PAGE_TEXTS[wanted];
  return opensNothingResponse(wanted, {
    status: 404,
    title: words['unknown-title'],
    text: words.unknown,
    way: { href: '/public', label: words['public-pages'] },
  });
}
