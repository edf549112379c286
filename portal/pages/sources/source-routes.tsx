import { changeSource } from '../../../core/actions/change-source.ts';
import { createSource } from '../../../core/actions/create-source.ts';
import { replayDelivery, type ReplayResult } from '../../../core/actions/incident/replay-delivery.ts';
import { testSource, type TestSourceResult } from '../../../core/actions/incident/test-source.ts';
import { rotateSecret } from '../../../core/actions/rotate-secret.ts';
import { may } from '../../../core/rules/authorization.ts';
import type { FormProblem } from '../../../core/rules/form.ts';
import { SEVERITIES } from '../../../core/rules/incident-sources/report.ts';
import { isSenderKind } from '../../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../../core/rules/source.ts';
import { notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { SourcePage } from './source-page.tsx';
import { pathOf, type SourceShown } from './source-shown.ts';
import { SourcesPage } from './sources-page.tsx';

const SOURCE = '/sources/:organizationId/:sourceId';
const PAGE_SIZE = 20;

export const SOURCE_PAGES: PageRoute[] = [
  {
    method: 'get',
    path: '/sources/:organizationId',
    open: false,
    answer: (request) => drawList(request, []),
  },
  { method: 'post', path: '/sources/:organizationId', open: false, answer: addSource },
  { method: 'get', path: SOURCE, open: false, answer: (request) => draw(request, {}) },
  { method: 'post', path: `${SOURCE}/rotate`, open: false, answer: newSecret },
  {
    method: 'post',
    path: `${SOURCE}/pause`,
    open: false,
    answer: (request) => change(request, { enabled: false }),
  },
  {
    method: 'post',
    path: `${SOURCE}/resume`,
    open: false,
    answer: (request) => change(request, { enabled: true }),
  },
  { method: 'post', path: `${SOURCE}/severity`, open: false, answer: setSeverity },
  { method: 'post', path: `${SOURCE}/test`, open: false, answer: sendTest },
  { method: 'post', path: `${SOURCE}/replay`, open: false, answer: replay },
];

async function addSource(request: FormRequest): Promise<Response> {
  const { deps, visitor, params, form } = request;
  const here = params.organizationId ?? '';
  if (!may(visitor.person, 'manage-sources', { organizationId: here })) return notFoundResponse(visitor);
  const sender = form.get('sender') ?? 'standard';
  const organizationId = (sender === 'aws' ? form.get('forOrganization') : null) ?? here;
  const [account, timestampHeader] = [form.get('account')?.trim(), form.get('timestampHeader')?.trim()];
  const created = await createSource(deps.ports, {
    person: visitor.person,
    organizationId,
    name: form.get('name') ?? '',
    ...(isSenderKind(sender) && sender !== 'standard' ? { sender } : {}),
    ...(account === undefined || account === '' ? {} : { account }),
    ...(timestampHeader === undefined || timestampHeader === '' ? {} : { timestampHeader }),
  });
  switch (created.result) {
    case 'created':
      if (!may(visitor.person, 'manage-sources', created.source))
        return drawList(request, [], undefined, ASSIGNED);
      return draw(
        { ...request, params: { organizationId, sourceId: created.source.id } },
        created.secret === undefined ? {} : { secret: created.secret },
      );
    case 'invalid':
      return drawList(request, created.problems, form);
    case 'not-allowed':
      return notFoundResponse(visitor);
  }
}

async function newSecret(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const source = await sourceOf(request);
  if (source === undefined) return notFoundResponse(visitor);
  const secret = form.get('secret') ?? '';
  const rotated = await rotateSecret(deps.ports, { person: visitor.person, sourceId: source.id, secret });
  switch (rotated.result) {
    case 'rotated':
      return draw(request, rotated.secret === undefined ? { said: SAVED } : { secret: rotated.secret });
    case 'invalid':
      return draw(request, { problems: rotated.problems }, 422);
    case 'not-found':
      return notFoundResponse(visitor);
  }
}

const ASSIGNED = 'Assigned. Findings about this account go to that organization from now on.';
const SAVED = { text: 'Saved. Deliveries are checked with it from now on.', tone: 'good' } as const;

async function change(
  request: FormRequest,
  wanted: Parameters<typeof changeSource>[1]['change'],
): Promise<Response> {
  const { deps, visitor } = request;
  const source = await sourceOf(request);
  if (source === undefined) return notFoundResponse(visitor);
  await changeSource(deps.ports, { person: visitor.person, sourceId: source.id, change: wanted });
  return seeOther(pathOf(source));
}

async function setSeverity(request: FormRequest): Promise<Response> {
  const startsFrom = SEVERITIES.find((severity) => severity === request.form.get('startsFrom'));
  return change(request, startsFrom === undefined ? {} : { startsFrom });
}

async function sendTest(request: FormRequest): Promise<Response> {
  const { deps, visitor } = request;
  const source = await sourceOf(request);
  if (source === undefined) return notFoundResponse(visitor);
  const person = visitor.person;
  const tested = await testSource(deps.ports, deps.ports.sendTest, { person, sourceId: source.id });
  return draw(request, { said: testInWords(tested) });
}

function testInWords(tested: TestSourceResult): NonNullable<SourceShown['said']> {
  if (tested.result !== 'sent') return { text: 'There is nothing to test here.', tone: 'late' };
  if (tested.status === 202)
    return { text: 'The test was taken. It stands in the list below and has started nothing.', tone: 'good' };
  return tested.status === 410
    ? { text: 'The test was refused: the source is paused.', tone: 'late' }
    : { text: `The test did not get through (answer ${tested.status}).`, tone: 'late' };
}

async function replay(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const source = await sourceOf(request);
  if (source === undefined) return notFoundResponse(visitor);
  const deliveryId = form.get('delivery') ?? '';
  const person = visitor.person;
  const replayed = await replayDelivery(deps.ports, { person, sourceId: source.id, deliveryId });
  if (replayed.result === 'not-found') return notFoundResponse(visitor);
  return draw(request, { said: REPLAY_WORDS[replayed.result] });
}

const REPLAY_WORDS: Record<Exclude<ReplayResult['result'], 'not-found'>, NonNullable<SourceShown['said']>> = {
  replayed: {
    text: 'It is being taken again: it joins the open case of its incident, or starts one when it may. Look again in a moment.',
    tone: 'good',
  },
  'has-run': { text: 'A case has it already; nothing was done twice.', tone: 'good' },
  test: { text: 'A test starts nothing.', tone: 'late' },
};

/** The source at this address, for those who look after it. */
async function sourceOf({ deps, visitor, params }: VisitorRequest): Promise<Source | undefined> {
  const source = await deps.ports.store.source(params.sourceId ?? '');
  const { organizationId } = params;
  if (source === undefined || source.organizationId !== organizationId) return undefined;
  return may(visitor.person, 'manage-sources', source) ? source : undefined;
}

async function drawList(
  { deps, visitor, params }: VisitorRequest,
  problems: FormProblem[],
  entered?: URLSearchParams,
  said?: string,
): Promise<Response> {
  const organizationId = params.organizationId ?? '';
  if (!may(visitor.person, 'manage-sources', { organizationId })) return notFoundResponse(visitor);
  const { store } = deps.ports;
  const names = await loadNames(store, visitor.person, []);
  const sources = await store.sources(organizationId);
  const organizations = await store.organizations();
  const leadOrganizationId = organizations.find(({ lead }) => lead)?.id ?? organizationId;
  const assigns =
    organizationId === leadOrganizationId && may(visitor.person, 'assign-accounts', { leadOrganizationId });
  const shown = {
    visitor,
    organizationId,
    sources,
    names,
    problems,
    assignable: assigns ? organizations : [],
    ...(said === undefined ? {} : { said }),
    ...(entered === undefined ? {} : { entered }),
  };
  return htmlResponse(<SourcesPage shown={shown} />, problems.length === 0 ? 200 : 422);
}

/** A secret is in the answer to the POST itself: it is stored sealed, and there is no address that shows it again. */
async function draw(
  request: VisitorRequest,
  extra: Pick<Partial<SourceShown>, 'secret' | 'said' | 'problems'>,
  status = 200,
): Promise<Response> {
  const { deps, visitor, query } = request;
  const source = await sourceOf(request);
  if (source === undefined) return notFoundResponse(visitor);
  const { store, portalUrl } = deps.ports;
  const after = query.get('after');
  const [names, notes, page] = await Promise.all([
    loadNames(store, visitor.person, []),
    store.sourceNotes(source.id),
    store.deliveries(source.id, { limit: PAGE_SIZE, ...(after === null ? {} : { after }) }),
  ]);
  const next = page.next === undefined ? {} : { next: page.next };
  const shown = {
    visitor,
    source,
    names,
    portalUrl,
    notes,
    deliveries: page.items,
    ...next,
    problems: [],
    ...extra,
  };
  return htmlResponse(<SourcePage shown={shown} />, status);
}
