import { Hono } from 'hono';
import { routePath } from 'hono/route';
import { API_ROUTES } from './api/route-table.ts';
import { registerApi } from './api/register-api.ts';
import { problem, problemResponse } from './http/problem.ts';
import { registerAssets } from './http/register-assets.ts';
import { requestIdOf, setRequestId } from './http/request-id.ts';
import { securityHeaders } from './http/security-headers.ts';
import { errorResponse, notFoundResponse } from './pages/error-page.tsx';
import { registerPages } from './pages/register-pages.ts';
import { PAGE_ROUTES } from './pages/route-table.ts';
import type { PortalDeps } from './portal-deps.ts';
import { visitorOf } from './session/current-session.ts';

/** The pages and the JSON API as one app, on any host that speaks fetch. */
export function createPortal(deps: PortalDeps): Hono {
  const app = new Hono();
  app.use(async (c, next) => {
    setRequestId(c, deps.ports.ids.id('req'));
    await next();
  });
  app.use(securityHeaders);
  registerAssets(app);
  registerApi(app, deps, API_ROUTES);
  registerPages(app, deps, PAGE_ROUTES);
  app.notFound(async (c) => notFoundResponse(await visitorOf(deps.ports, c.req.header('cookie'))));
  app.onError((error, c) => {
    const requestId = requestIdOf(c);
    // Name and route only: messages may quote what people wrote.
    deps.log({
      message: 'request-failed',
      requestId,
      method: c.req.method,
      route: routePath(c),
      error: error.name,
    });
    return c.req.path.startsWith('/api/') ? apiFailure(error, requestId) : pageFailure(error, requestId);
  });
  return app;
}

/** Too many changes of one run at once is no fault: the same request succeeds a moment later. */
function isBusy(error: Error): boolean {
  return error.name === 'store.contended';
}

function apiFailure(error: Error, requestId: string): Response {
  if (error.name === 'store.bad-page-token') {
    const errors = [{ field: 'after', message: 'Send the `next` of a page of this same list.' }];
    return problemResponse(
      problem(400, 'request.query', 'The place to go on from is none of this list.', errors),
    );
  }
  return isBusy(error)
    ? problemResponse(problem(503, 'busy', 'Many people change this run right now. Send it again.'), {
        'Retry-After': '2',
      })
    : problemResponse(problem(500, 'internal', `Something failed on our side. Reference: ${requestId}.`));
}

function pageFailure(error: Error, reference: string): Promise<Response> {
  return isBusy(error)
    ? errorResponse({
        status: 503,
        title: 'Too many at once',
        text: 'Many people change this case right now, so nothing of yours was changed. Go back and send it again.',
        way: { href: '/', label: 'Go to your inbox' },
      })
    : errorResponse({
        status: 500,
        title: 'Something failed on our side',
        text: 'It is not your fault. What was saved before is kept. Try again; if it fails again, tell your operator the reference.',
        way: { href: '/', label: 'Go to your inbox' },
        reference,
      });
}
