import { drawStamp } from '../../../core/actions/public/form-stamp.ts';
import { startFromPublic } from '../../../core/actions/public/start-from-public.ts';
import { checkAnswers } from '../../../core/rules/form-check.ts';
import type { FormProblem, FormSchema } from '../../../core/rules/form.ts';
import { referenceOf as complaintReference } from '../../../core/rules/complaint/read-case.ts';
import { referenceOf as requestReference } from '../../../core/rules/request/data.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormFields } from '../../forms/form-fields.tsx';
import { readForm } from '../../forms/read-form.ts';
import { Paragraphs } from '../../parts/paragraphs.tsx';
import type { PortalDeps } from '../../portal-deps.ts';
import { leadOf } from '../../read/read-public.ts';
import { notFoundResponse } from '../error-page.tsx';
import { htmlResponse, seeOther } from '../page-response.ts';
import type { OpenFormRequest, PageRoute, PublicRequest } from '../page-route.ts';
import { checkSent } from './check-sent.ts';
import { ADDRESSEE, PUBLIC_FORMS, publicFormSchema, UNKNOWN, type PublicFormKind } from './public-form.ts';
import { PublicPage, Stamp } from './public-parts.tsx';

/** Requests and complaints of people without an account. */
export const PUBLIC_FORM_PAGES: PageRoute[] = [
  ...PUBLIC_FORMS.flatMap((kind): PageRoute[] => [
    { method: 'get', path: `/public/${kind.id}`, open: true, answer: (request) => draw(request, kind, {}) },
    { method: 'post', path: `/public/${kind.id}`, open: true, answer: (request) => take(request, kind) },
  ]),
  { method: 'get', path: '/public/received/:kind/:reference', open: true, answer: received },
];

interface Drawn {
  answers?: Record<string, unknown>;
  problems?: FormProblem[];
  status?: number;
}

async function loadForm(deps: PortalDeps, kind: PublicFormKind) {
  const organizations = await deps.ports.store.organizations();
  const schema = publicFormSchema(kind, deps.ports.catalogue.process(kind.processId), organizations);
  const lead = organizations.find((organization) => organization.lead);
  return schema === undefined || lead === undefined ? undefined : { schema, lead, organizations };
}

async function draw(
  { deps }: Pick<PublicRequest, 'deps'>,
  kind: PublicFormKind,
  drawn: Drawn,
): Promise<Response> {
  const loaded = await loadForm(deps, kind);
  if (loaded === undefined) return notFoundResponse();
  const { schema, lead } = loaded;
  const problems = drawn.problems ?? [];
  const stamp = await drawStamp(deps.ports, kind.id);
  return htmlResponse(
    <PublicPage title={`${problems.length > 0 ? 'Error: ' : ''}${kind.title}`} owner={lead.name}>
      <ErrorSummary problems={problems} />
      <Paragraphs text={kind.intro} />
      <form method="post" action={`/public/${kind.id}`} novalidate>
        <Stamp stamp={stamp} />
        <FormFields
          properties={schema.properties}
          required={schema.required}
          answers={drawn.answers ?? {}}
          path={[]}
          context={{ timeZone: lead.timeZone, organizations: [], problems }}
        />
        <div class="form-end actions">
          <button class="button">{kind.send}</button>
        </div>
        <p class="hint">
          What you write is read by those who answer it, and kept as long as the law asks. Your address in the
          network is not kept.
        </p>
      </form>
    </PublicPage>,
    drawn.status ?? 200,
  );
}

async function take(request: OpenFormRequest, kind: PublicFormKind): Promise<Response> {
  const { deps, form } = request;
  const loaded = await loadForm(deps, kind);
  if (loaded === undefined) return notFoundResponse();
  const { schema, lead, organizations } = loaded;
  const answers = readForm(schema, form, lead.timeZone);
  const checked = checkAnswers(schema, answers);
  if (!checked.ok) return draw(request, kind, { answers, problems: checked.problems, status: 422 });
  const sent = await checkSent(request, kind.id, kind.id);
  if (sent.result === 'refused')
    return draw(request, kind, {
      answers,
      problems: [{ field: '', message: sent.message }],
      status: sent.status,
    });

  const { [ADDRESSEE]: addressee, ...said } = checked.answers;
  const known = organizations.find(({ id }) => id === addressee && addressee !== UNKNOWN);
  const started = await startFromPublic(deps.ports, {
    processId: kind.processId,
    organizationId: known?.id ?? lead.id,
    answers: { ...said, ...receivedBy(deps, kind) },
    nonce: sent.nonce,
  });
  switch (started.result) {
    case 'started':
      return seeOther(`/public/received/${kind.id}/${referenceOf(kind, started.runId)}`);
    case 'invalid':
      return draw(request, kind, { answers, problems: started.problems, status: 422 });
    case 'unknown-process':
      return notFoundResponse();
  }
}

/** Noted where the start form of the process has a place for it. */
function receivedBy(deps: PortalDeps, kind: PublicFormKind): Record<string, unknown> {
  const schema: FormSchema | undefined = deps.ports.catalogue.process(kind.processId)?.start;
  return schema?.properties.receivedBy === undefined ? {} : { receivedBy: 'public-form' };
}

function referenceOf(kind: PublicFormKind, runId: string): string {
  return kind.id === 'complaint' ? complaintReference(runId) : requestReference(runId);
}

/** Says the number again; it opens nothing. */
async function received({ deps, params }: PublicRequest): Promise<Response> {
  const kind = PUBLIC_FORMS.find(({ id }) => id === params.kind);
  const reference = params.reference ?? '';
  if (kind === undefined || !/^[A-Z]-[A-Z0-9]{4,12}$/.test(reference)) return notFoundResponse();
  const lead = await leadOf(deps.ports);
  return htmlResponse(
    <PublicPage title="Thank you" owner={lead?.name}>
      <p class="note good" role="status">
        Your number is <strong>{reference}</strong>. Please name it when you write or call.
      </p>
      <p>{kind.thanks}</p>
      <p>
        <a href="/public">Back to the public pages</a>
      </p>
    </PublicPage>,
  );
}
