import { startByHand, type StartByHand } from '../../../core/actions/start-by-hand.ts';
import type { PortalPorts } from '../../portal-deps.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import { startable, startableFor } from '../../../core/rules/startable.ts';
import { oncePerKey, type WireAnswer } from '../../api/idempotency.ts';
import { readForm } from '../../forms/read-form.ts';
import { answersAfterRowRequest, isRowRequest } from '../../forms/row-request.ts';
import { errorResponse, notFoundResponse } from '../error-page.tsx';
import { loadNames } from '../load-names.ts';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { FormRequest, PageRoute, VisitorRequest } from '../page-route.ts';
import { StartListPage, StartPage, type StartShown } from './start-pages.tsx';

export const START_PAGES: PageRoute[] = [
  { method: 'get', path: '/start', open: false, answer: listProcesses },
  { method: 'get', path: '/start/:processId', open: false, answer: showStart },
  { method: 'post', path: '/start/:processId', open: false, answer: start },
];

function listProcesses({ deps, visitor }: VisitorRequest): Promise<Response> {
  const definitions = startable(deps.ports.catalogue, visitor.person);
  return htmlResponse(<StartListPage visitor={visitor} definitions={definitions} />);
}

async function showStart(request: VisitorRequest): Promise<Response> {
  const shown = await startShown(request);
  return shown === undefined ? notFoundResponse(request.visitor) : htmlResponse(<StartPage shown={shown} />);
}

/** Undefined when there is no such process or the person may not start it. */
async function startShown({ deps, visitor, params }: VisitorRequest): Promise<StartShown | undefined> {
  const definition = deps.ports.catalogue.process(params.processId ?? '');
  if (definition === undefined) return undefined;
  const organizations = startableFor(visitor.person, definition);
  const [organizationId] = organizations;
  if (organizationId === undefined) return undefined;
  const names = await loadNames(deps.ports.store, visitor.person, []);
  const key = deps.ports.ids.secret(16);
  return { visitor, definition, organizations, organizationId, key, names, answers: {}, problems: [] };
}

/** The form carries a key, so that a second press of the button is the same start. */
async function start(request: FormRequest): Promise<Response> {
  const { deps, visitor, form } = request;
  const shown = await startShown(request);
  if (shown === undefined) return notFoundResponse(visitor);
  const organizationId = form.get('organizationId') ?? shown.organizationId;
  const { definition } = shown;
  const answers = readForm(definition.start, form, shown.names.timeZone(organizationId));
  const again = { ...shown, organizationId, answers };
  if (isRowRequest(form)) {
    const rows = answersAfterRowRequest(definition.start, form, shown.names.timeZone(organizationId));
    return htmlResponse(<StartPage shown={{ ...again, answers: rows }} />);
  }
  const checked = checkAnswers(definition.start, answers);
  if (!checked.ok) return htmlResponse(<StartPage shown={{ ...again, problems: checked.problems }} />, 422);
  const outcome = await oncePerKey(
    deps.ports,
    {
      personId: visitor.person.id,
      route: `page /start/${definition.id}`,
      key: form.get('key') ?? undefined,
      body: JSON.stringify([organizationId, answers]),
    },
    (onceId) =>
      startedPath(deps.ports, {
        runId: `run-${onceId}`,
        processId: definition.id,
        organizationId,
        answers,
        person: visitor.person,
        channel: 'portal',
      }),
  );
  if ('problem' in outcome) return startUnclear(visitor);
  return outcome.status === 303 ? seeOther(outcome.body) : notFoundResponse(visitor);
}

/** To the inbox, where the first task appears; 404 for what this person may not start. */
async function startedPath(ports: PortalPorts, request: StartByHand): Promise<WireAnswer> {
  const started = await startByHand(ports, request);
  return started.result === 'started' || started.result === 'exists'
    ? { status: 303, body: `/?said=started&run=${encodeURIComponent(started.runId)}` }
    : { status: 404, body: started.result };
}

function startUnclear(visitor: VisitorRequest['visitor']): Promise<Response> {
  return errorResponse(
    {
      status: 409,
      title: 'This form was already sent',
      text: 'Its run is being started, or was started with other answers. Look at your runs before you start another.',
      way: { href: '/runs', label: 'Look at the runs' },
    },
    visitor,
  );
}
