import { remindLate } from '../../../core/actions/remind-late.ts';
import { ROW_STATES } from '../../../core/rules/organization-rows.ts';
import { readOrganizations } from '../../read/read-organizations.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames, ownTimeZone } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { OrganizationsPage } from './organizations-page.tsx';

export const ORGANIZATIONS_PAGES: PageRoute[] = [
  { method: 'get', path: '/runs/:runId/organizations', open: false, answer: show },
  { method: 'post', path: '/runs/:runId/remind-late', open: false, answer: remind },
];

async function show({ deps, visitor, params, query }: VisitorRequest): Promise<Response> {
  const { ports } = deps;
  const state = ROW_STATES.find((one) => one === query.get('state'));
  const search = (query.get('search') ?? '').slice(0, 100);
  const from = Math.max(0, Math.trunc(Number(query.get('from') ?? 0)) || 0);
  const asked = { state, search, from };
  const read = await readOrganizations(ports, visitor.person, params.runId ?? '', asked);
  if (read === undefined) return notFoundResponse(visitor);
  const names = await loadNames(ports.store, visitor.person, []);
  return htmlResponse(
    <OrganizationsPage
      shown={{
        ...{ visitor, read, names, ...asked },
        now: ports.now(),
        timeZone: ownTimeZone(visitor.person, names),
        said: query.get('said'),
      }}
    />,
  );
}

async function remind({ deps, visitor, params }: FormRequest): Promise<Response> {
  const runId = params.runId ?? '';
  const reminded = await remindLate(deps.ports, { runId, person: visitor.person, channel: 'portal' });
  switch (reminded.result) {
    case 'reminded':
      return seeOther(
        `/runs/${runId}/organizations?said=${reminded.now > 0 ? 'reminded' : 'reminded-before'}`,
      );
    case 'run-over':
      return seeOther(`/runs/${runId}/organizations`);
    case 'not-allowed':
    case 'not-found':
      return notFoundResponse(visitor);
  }
}
