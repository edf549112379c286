import { createSource } from '../../../core/actions/create-source.ts';
import { rotateSecret } from '../../../core/actions/rotate-secret.ts';
import { may } from '../../../core/rules/authorization.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { SourcesPage, type SourcesShown } from './sources-page.tsx';

export const SOURCE_PAGES: PageRoute[] = [
  { method: 'get', path: '/sources/:organizationId', open: false, answer: showSources },
  { method: 'post', path: '/sources/:organizationId', open: false, answer: addSource },
  { method: 'post', path: '/sources/:organizationId/:sourceId/rotate', open: false, answer: newSecret },
];

async function showSources(request: VisitorRequest): Promise<Response> {
  return draw(request, {});
}

async function addSource(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const organizationId = params.organizationId ?? '';
  const name = form.get('name') ?? '';
  const created = await createSource(deps.ports, { person: visitor.person, organizationId, name });
  switch (created.result) {
    case 'created':
      return draw(request, { fresh: { sourceId: created.source.id, secret: created.secret } });
    case 'invalid':
      return draw(request, { problems: created.problems }, 422);
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

async function newSecret(request: FormRequest): Promise<Response> {
  const { deps, visitor, params } = request;
  const sourceId = params.sourceId ?? '';
  const rotated = await rotateSecret(deps.ports, { person: visitor.person, sourceId });
  if (rotated.result !== 'rotated') return notFoundResponse(visitor);
  return draw(request, { fresh: { sourceId, secret: rotated.secret } });
}

/** The secret is in the answer to the POST itself: it is stored sealed, and there is no address that shows it again. */
async function draw(
  { deps, visitor, params }: VisitorRequest,
  extra: Pick<Partial<SourcesShown>, 'fresh' | 'problems'>,
  status = 200,
): Promise<Response> {
  const organizationId = params.organizationId ?? '';
  if (!may(visitor.person, 'manage-sources', { organizationId })) return notFoundResponse(visitor);
  const { store, portalUrl } = deps.ports;
  const names = await loadNames(store, visitor.person, []);
  const sources = await store.sources(organizationId);
  const shown = { visitor, organizationId, sources, names, portalUrl, problems: [], ...extra };
  return htmlResponse(<SourcesPage shown={shown} />, status);
}
