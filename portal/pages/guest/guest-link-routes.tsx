import {
  askGuestCode,
  askGuestLink,
  type AskGuestMailResult,
} from '../../../core/actions/guest/ask-guest-mail.ts';
import { enterGuest } from '../../../core/actions/guest/enter-guest.ts';
import { visitGuestLink } from '../../../core/actions/guest/visit-guest-link.ts';
import { loadDefinition } from '../../../core/actions/load-definition.ts';
import { personStep } from '../../../core/rules/definition-steps.ts';
import type { PortalDeps } from '../../portal-deps.ts';
import { codeRefusalInWords } from '../../words/code-refusals.ts';
import { formatWithoutZone } from '../../words/times.ts';
import { errorResponse } from '../error-page.tsx';
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

async function showLink({ deps, params, query }: PublicRequest): Promise<Response> {
  return drawLink(deps, params.token ?? '', { said: query.get('said') });
}

async function useLink(request: OpenFormRequest): Promise<Response> {
  const { deps, params, form } = request;
  const token = params.token ?? '';
  switch (form.get('do') ?? '') {
    case 'ask':
      return afterAsking(deps, token, 'code', await askGuestCode(deps.ports, token));
    case 'link':
      return afterAsking(deps, token, 'link', await askGuestLink(deps.ports, token));
    case 'enter':
      return enter(deps, token, form.get('code') ?? '');
    default:
      return drawLink(deps, token, { said: null });
  }
}

async function afterAsking(
  deps: PortalDeps,
  token: string,
  said: 'code' | 'link',
  asked: AskGuestMailResult,
): Promise<Response> {
  if (asked.result === 'asked') return seeOther(`/guest/${token}?said=${said}`);
  if (asked.result !== 'too-many') return drawLink(deps, token, { said: null }, 409);
  const when = (timeZone: string) => formatWithoutZone(asked.at, timeZone);
  return drawLink(
    deps,
    token,
    {
      said: null,
      problem: (timeZone) => ({
        field: '',
        message: `We have mailed you several times already. The next is possible from ${when(timeZone)}.`,
      }),
    },
    429,
  );
}

async function enter(deps: PortalDeps, token: string, typed: string): Promise<Response> {
  const entered = await enterGuest(deps.ports, token, typed);
  switch (entered.result) {
    case 'entered':
      return seeOther(GUEST_TASK_PATH, [guestCookie(entered.sessionId)]);
    case 'wrong':
    case 'no-code':
    case 'code-over':
      return refuse(deps, token, codeRefusalInWords(entered));
    case 'closed':
    case 'unknown':
      return drawLink(deps, token, { said: null }, 409);
  }
}

function refuse(deps: PortalDeps, token: string, message: string): Promise<Response> {
  return drawLink(deps, token, { said: null, problem: () => ({ field: 'code', message }) }, 422);
}

interface Saying {
  said: string | null;
  problem?: (timeZone: string) => NonNullable<GuestLinkShown['problem']>;
}

async function drawLink(deps: PortalDeps, token: string, saying: Saying, status = 200): Promise<Response> {
  const shown = await loadLink(deps, token);
  if (shown === undefined) return unknownLink();
  const problem = saying.problem === undefined ? {} : { problem: saying.problem(shown.timeZone) };
  return htmlResponse(<GuestLinkPage shown={{ ...shown, said: saying.said, ...problem }} />, status);
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
  const step = personStep(await loadDefinition(ports, run), task.stepId);
  return {
    path: `/guest/${token}`,
    link,
    organizationName: organization.name,
    title: step?.title ?? '',
    text: step?.text ?? '',
    dueAt: task.dueAt,
    endedAt: task.endedAt,
    endedByGuest: task.endedBy?.kind === 'guest',
    timeZone: organization.timeZone,
    now: ports.now(),
  };
}

/** The same answer for every address that is no link, whatever it looks like. */
function unknownLink(): Promise<Response> {
  return errorResponse({
    status: 404,
    title: 'We do not know this link',
    text: 'Perhaps a part of it was lost when it was copied. Open it from the mail again, or ask the organization that wrote to you.',
    way: { href: '/public', label: 'Public pages' },
  });
}
