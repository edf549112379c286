import type { Context, Hono } from 'hono';
import { readBody } from '../http/read-body.ts';
import { readUpload, type UploadedFile } from '../http/read-upload.ts';
import { senderAddress } from '../http/sender-address.ts';
import { isFromOurPages } from '../http/same-origin.ts';
import { wantedLanguage } from '../http/wanted-language.ts';
import { requestIdOf } from '../http/request-id.ts';
import { TOKEN_FIELD } from '../parts/form-token.tsx';
import type { PortalDeps } from '../portal-deps.ts';
import { type Visitor, visitorOf } from '../session/current-session.ts';
import {
  errorResponse,
  fileTooLargeResponse,
  foreignFormResponse,
  notFoundResponse,
  signInNeededResponse,
  tooLargeResponse,
} from './error-page.tsx';
import type { PageRoute } from './page-route.ts';
import { sameToken } from './same-token.ts';

/** Ids in addresses: nothing that could be a path itself. */
const ID = /^[\w.~-]{1,300}$/;

/** Puts the page table on the app; sessions, form tokens and sizes are checked here for all pages alike. */
export function registerPages(app: Hono, deps: PortalDeps, routes: readonly PageRoute[]): void {
  for (const route of routes) {
    app.on(route.method.toUpperCase(), route.path, (c) => answerPage(c, deps, route));
  }
}

async function answerPage(c: Context, deps: PortalDeps, route: PageRoute): Promise<Response> {
  const cookies = c.req.header('cookie');
  const visitor = await visitorOf(deps.ports, cookies);
  const url = new URL(c.req.url);
  const request = {
    deps,
    params: c.req.param(),
    query: url.searchParams,
    requestId: requestIdOf(c),
    path: `${url.pathname}${url.search}`,
    cookies,
    wanted: wantedLanguage(c.req.header('accept-language')),
  };
  // What cannot be an id is an address where nothing is.
  if (Object.values(request.params).some((part) => !ID.test(part))) return notFoundResponse(visitor);
  if (route.method === 'post' && route.open) {
    const form =
      route.fromAnywhere === true ? new URLSearchParams() : await readOwnForm(c.req.raw, deps, visitor);
    if (form instanceof Response) return form;
    return route.answer({ ...request, visitor, form, sender: senderAddress(c.req.raw.headers) });
  }
  if (route.method === 'post') {
    const form = await readForm(c.req.raw, deps, visitor, route.upload === true);
    return form instanceof Response ? form : route.answer({ ...request, ...form });
  }
  if (route.open) return route.answer({ ...request, visitor });
  if (visitor !== undefined) return route.answer({ ...request, visitor });
  return new Response(null, {
    status: 302,
    headers: { Location: `/sign-in?to=${encodeURIComponent(request.path)}` },
  });
}

/** The form of a signed-in person that came from our own page, or the answer that refuses it. */
async function readForm(
  request: Request,
  deps: PortalDeps,
  visitor: Visitor | undefined,
  takesFile: boolean,
): Promise<{ form: URLSearchParams; file?: UploadedFile; visitor: Visitor } | Response> {
  if (!isFromOurPages(request.headers, deps.ports.portalUrl)) return foreignFormResponse(visitor);
  if (visitor === undefined) return signInNeededResponse();
  if (takesFile && (request.headers.get('content-type') ?? '').startsWith('multipart/form-data')) {
    const sent = await readUpload(request);
    if (sent === 'too-large') return fileTooLargeResponse(visitor);
    if (sent === 'malformed' || !sameToken(sent.fields.get(TOKEN_FIELD), visitor.session.formSecret))
      return foreignFormResponse(visitor);
    return { form: sent.fields, visitor, ...(sent.file === undefined ? {} : { file: sent.file }) };
  }
  const form = await readOwnForm(request, deps, visitor);
  if (form instanceof Response) return form;
  if (!sameToken(form.get(TOKEN_FIELD), visitor.session.formSecret)) return foreignFormResponse(visitor);
  return { form, visitor };
}

/** The fields of a form that came from one of our own pages, or the answer that refuses it. */
async function readOwnForm(
  request: Request,
  deps: PortalDeps,
  visitor: Visitor | undefined,
): Promise<URLSearchParams | Response> {
  if (!isFromOurPages(request.headers, deps.ports.portalUrl)) return foreignFormResponse(visitor);
  if (!(request.headers.get('content-type') ?? '').startsWith('application/x-www-form-urlencoded')) {
    return errorResponse(
      {
        status: 415,
        title: 'That was not a form',
        text: 'This address takes forms sent from its own page.',
        way: { href: '/', label: 'Go to your inbox' },
      },
      visitor,
    );
  }
  const body = await readBody(request);
  if (body === 'too-large') return tooLargeResponse(visitor);
  return new URLSearchParams(body === 'not-text' ? '' : body.text);
}
