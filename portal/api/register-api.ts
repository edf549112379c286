import type { Context, Hono } from 'hono';
import type { Person } from '../../core/rules/organization.ts';
import { problem, problemResponse } from '../http/problem.ts';
import { MAX_BODY_BYTES, readBody } from '../http/read-body.ts';
import type { PortalDeps } from '../portal-deps.ts';
import type { ApiAnswer, ApiRoute } from './api-route.ts';
import { oncePerKey } from './idempotency.ts';
import { openApi } from './open-api.ts';

/** Puts the API's table on the app, with the document that describes it. */
export function registerApi(app: Hono, deps: PortalDeps, routes: readonly ApiRoute[]): void {
  app.get('/health', (c) => c.json({ status: 'ok' }));
  app.get('/openapi.json', (c) => c.json(openApi(routes, deps.ports.portalUrl)));
  for (const route of routes) {
    app.on(route.method.toUpperCase(), honoPath(route.path), (c) => answerCall(c, deps, route));
  }
  app.all('/api/*', (c) => problemResponse(noSuchRoute(c, routes)));
}

/** `/tasks/{taskId}` → `/tasks/:taskId` */
function honoPath(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, ':$1');
}

async function answerCall(c: Context, deps: PortalDeps, route: ApiRoute): Promise<Response> {
  const person = await callerOf(c, deps);
  if (person === undefined) return notSignedIn(c.req.header('authorization') !== undefined);
  const read = await readJson(c.req.raw, route);
  if (read instanceof Response) return read;
  const raw = { params: c.req.param(), query: c.req.query(), body: read.value };
  const call = async (onceId?: string) =>
    toWire(await route.call({ ports: deps.ports, person, ...(onceId === undefined ? {} : { onceId }) }, raw));
  if (!route.idempotencyKey) return fromWire(await call());
  const outcome = await oncePerKey(
    deps.ports,
    {
      personId: person.id,
      route: `${route.method} ${c.req.path}`,
      key: c.req.header('idempotency-key'),
      body: read.text,
    },
    call,
  );
  if (!('problem' in outcome)) return fromWire(outcome);
  const wait = outcome.retryAfterSeconds;
  return problemResponse(outcome.problem, wait === undefined ? {} : { 'Retry-After': String(wait) });
}

/** The person behind the bearer token, as the table has them now. Cookies do not open the API, so it needs no CSRF guard. */
async function callerOf(c: Context, { identity, ports }: PortalDeps): Promise<Person | undefined> {
  const token = /^Bearer ([\w.~+/-]+=*)$/i.exec(c.req.header('authorization') ?? '')?.[1];
  if (token === undefined) return undefined;
  const proved = await identity.verify(token);
  return proved.result === 'verified' ? ports.store.personByEmail(proved.identity.email) : undefined;
}

async function readJson(
  request: Request,
  route: ApiRoute,
): Promise<{ value: unknown; text: string } | Response> {
  if (route.method === 'get') return { value: undefined, text: '' };
  const limit = route.maxBodyBytes ?? MAX_BODY_BYTES;
  const body = await readBody(request, limit);
  if (body === 'too-large')
    return problemResponse(
      problem(413, 'request.too-large', `A body may hold up to ${Math.floor(limit / 1024)} KiB.`),
    );
  if (body === 'not-text') return malformed('The body is not UTF-8.');
  if (route.body === undefined && body.text === '') return { value: undefined, text: '' };
  const type = (request.headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase();
  if (type !== 'application/json') {
    return problemResponse(problem(415, 'request.content-type', 'Send the body as application/json.'));
  }
  try {
    const value: unknown = JSON.parse(body.text);
    return { value, text: body.text };
  } catch {
    return malformed('The body is not JSON.');
  }
}

function malformed(detail: string): Response {
  return problemResponse(problem(400, 'request.malformed', detail));
}

function notSignedIn(tokenGiven: boolean): Response {
  const challenge = tokenGiven ? 'Bearer realm="clause8", error="invalid_token"' : 'Bearer realm="clause8"';
  const detail = tokenGiven
    ? 'The access token does not hold, or nobody here has its email address.'
    : 'Send an access token: Authorization: Bearer <token>.';
  return problemResponse(problem(401, 'not-signed-in', detail), { 'WWW-Authenticate': challenge });
}

function toWire(answer: ApiAnswer): { status: number; body: string } {
  return 'problem' in answer
    ? { status: answer.problem.status, body: JSON.stringify(answer.problem) }
    : { status: answer.status, body: JSON.stringify(answer.body) };
}

function fromWire({ status, body }: { status: number; body: string }): Response {
  const type = status >= 400 ? 'application/problem+json' : 'application/json';
  return new Response(body, { status, headers: { 'Content-Type': type } });
}

/** A known address with another method is told which it takes. */
function noSuchRoute(c: Context, routes: readonly ApiRoute[]) {
  const methods = routes
    .filter((route) => new RegExp(`^${route.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`).test(c.req.path))
    .map((route) => route.method.toUpperCase());
  return methods.length === 0
    ? problem(404, 'no-such-address', 'There is nothing at this address; see /openapi.json.')
    : problem(405, 'method-not-allowed', `This address takes ${methods.join(', ')}.`);
}
