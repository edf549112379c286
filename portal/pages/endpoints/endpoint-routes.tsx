import {
  changeEndpoint,
  rotateEndpointKey,
  switchEndpoint,
  type ChangeEndpointResult,
} from '../../../core/actions/partner/change-endpoint.ts';
import { createEndpoint } from '../../../core/actions/partner/create-endpoint.ts';
import { publishedKeys } from '../../../core/actions/partner/published-keys.ts';
import {
  redrive,
  sendAgain,
  testEndpoint,
  type SendAgainResult,
} from '../../../core/actions/partner/send-again.ts';
import { may } from '../../../core/rules/authorization.ts';
import type { Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse } from '../page-response.ts';
import type { FormRequest, PageRoute, PublicRequest, VisitorRequest } from '../page-route.ts';
import { NOTHING_ENTERED, readEndpointForm } from './endpoint-form.tsx';
import { EndpointPage } from './endpoint-page.tsx';
import type { EndpointShown } from './endpoint-shown.ts';
import { EndpointsPage, type EndpointsShown } from './endpoints-page.tsx';

const PAGE_SIZE = 20;

/** Endpoints of partners, and the keys that anybody may read. */
export const ENDPOINT_PAGES: PageRoute[] = [
  { method: 'get', path: '/public/keys/:organizationId', open: true, answer: showKeys },
  {
    method: 'get',
    path: '/endpoints/:organizationId',
    open: false,
    answer: (request) => drawList(request, {}),
  },
  { method: 'post', path: '/endpoints/:organizationId', open: false, answer: add },
  {
    method: 'get',
    path: '/endpoints/:organizationId/:endpointId',
    open: false,
    answer: (request) => draw(request, {}),
  },
  { method: 'post', path: '/endpoints/:organizationId/:endpointId', open: false, answer: act },
];

async function showKeys({ deps, params }: PublicRequest): Promise<Response> {
  const organizationId = (params.organizationId ?? '').replace(/\.json$/, '');
  const keys = await publishedKeys(deps.ports, organizationId);
  if (keys === undefined) return notFoundResponse();
  return new Response(JSON.stringify(keys, null, 2), {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=300' },
  });
}

async function add(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const organizationId = params.organizationId ?? '';
  const entered = readEndpointForm(form);
  const created = await createEndpoint(deps.ports, { person: visitor.person, organizationId, ...entered });
  switch (created.result) {
    case 'created': {
      const { endpoint, shown } = created;
      const at = { ...request, params: { organizationId, endpointId: endpoint.id } };
      const said = { text: 'Added. It is told from now on.', tone: 'good' } as const;
      return draw(at, { said, ...secretOf(endpoint, shown) });
    }
    case 'invalid':
      return drawList(request, { problems: created.problems, entered });
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

async function act(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const endpoint = await endpointOf(request);
  if (endpoint === undefined) return notFoundResponse(visitor);
  const who = { person: visitor.person, endpointId: endpoint.id };
  switch (form.get('do') ?? '') {
    case 'save':
      return changed(request, await changeEndpoint(deps.ports, { ...who, ...readEndpointForm(form) }));
    case 'pause':
      return changed(request, await switchEndpoint(deps.ports, { ...who, enabled: false }));
    case 'resume':
      return changed(request, await switchEndpoint(deps.ports, { ...who, enabled: true }));
    case 'rotate':
      return changed(request, await rotateEndpointKey(deps.ports, who));
    case 'test':
      return sent(request, await testEndpoint(deps.ports, who));
    case 'redrive':
      return sent(request, await redrive(deps.ports, who));
    case 'again': {
      const announcementId = form.get('announcement') ?? '';
      return sent(request, await sendAgain(deps.ports, { ...who, announcementId }));
    }
    default:
      return draw(request, {});
  }
}

async function changed(request: FormRequest, result: ChangeEndpointResult): Promise<Response> {
  switch (result.result) {
    case 'changed': {
      const text = result.shown === undefined ? 'Saved.' : 'There is a new key. Both sign for seven days.';
      return draw(request, { said: { text, tone: 'good' }, ...secretOf(result.endpoint, result.shown) });
    }
    case 'invalid':
      return draw(request, { problems: result.problems, entered: readEndpointForm(request.form) }, 422);
    case 'not-found':
      return notFoundResponse(request.visitor);
  }
}

async function sent(request: FormRequest, result: SendAgainResult): Promise<Response> {
  switch (result.result) {
    case 'sent': {
      const text =
        result.count === 0
          ? 'There was nothing to send.'
          : `${result.count === 1 ? 'One message is' : `${result.count} messages are`} on the way. Look again in a moment.`;
      return draw(request, { said: { text, tone: 'good' } });
    }
    case 'off':
      return draw(request, { said: { text: 'It is switched off. Switch it on first.', tone: 'late' } });
    case 'too-many':
      return draw(request, { said: { text: 'That were many tests. Try again in an hour.', tone: 'late' } });
    case 'not-found':
      return notFoundResponse(request.visitor);
  }
}

/** The public key stands on the page anyway; a shared secret is in the answer to the POST itself and nowhere else. */
function secretOf(endpoint: Endpoint, shown: string | undefined): { secret?: string } {
  return shown !== undefined && endpoint.scheme === 'v1' ? { secret: shown } : {};
}

/** The endpoint at this address, for those who look after it. */
async function endpointOf({ deps, visitor, params }: VisitorRequest): Promise<Endpoint | undefined> {
  const endpoint = await deps.ports.store.endpoint(params.endpointId ?? '');
  if (endpoint === undefined || endpoint.organizationId !== params.organizationId) return undefined;
  return may(visitor.person, 'manage-connections', endpoint) ? endpoint : undefined;
}

async function drawList(
  { deps, visitor, params }: VisitorRequest,
  extra: Pick<Partial<EndpointsShown>, 'problems' | 'entered'>,
): Promise<Response> {
  const organizationId = params.organizationId ?? '';
  if (!may(visitor.person, 'manage-connections', { organizationId })) return notFoundResponse(visitor);
  const { store, courier } = deps.ports;
  const [names, endpoints] = await Promise.all([
    loadNames(store, visitor.person, []),
    store.endpoints(organizationId),
  ]);
  const shown = {
    ...{ visitor, organizationId, names, endpoints, loopback: courier.loopback },
    ...{ problems: [], entered: NOTHING_ENTERED },
    ...extra,
  };
  return htmlResponse(<EndpointsPage shown={shown} />, extra.problems === undefined ? 200 : 422);
}

async function draw(
  request: VisitorRequest,
  extra: Pick<Partial<EndpointShown>, 'secret' | 'said' | 'problems' | 'entered'>,
  status = 200,
): Promise<Response> {
  const { deps, visitor, query } = request;
  const endpoint = await endpointOf(request);
  if (endpoint === undefined) return notFoundResponse(visitor);
  const { store, portalUrl, courier, now } = deps.ports;
  const after = query.get('after');
  const [names, page] = await Promise.all([
    loadNames(store, visitor.person, []),
    store.announcements(endpoint.id, { limit: PAGE_SIZE, ...(after === null ? {} : { after }) }),
  ]);
  const shown: EndpointShown = {
    ...{ visitor, endpoint, names, portalUrl, now: now(), announcements: page.items },
    ...(page.next === undefined ? {} : { next: page.next }),
    ...{ problems: [], entered: endpoint, loopback: courier.loopback },
    ...extra,
  };
  return htmlResponse(<EndpointPage shown={shown} />, status);
}
