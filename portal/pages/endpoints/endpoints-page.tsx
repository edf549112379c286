import type { FormProblem } from '../../../core/rules/form.ts';
import type { Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Chip } from '../../parts/chip.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { EndpointForm, type EndpointEntered } from './endpoint-form.tsx';

export interface EndpointsShown {
  visitor: Visitor;
  organizationId: string;
  endpoints: Endpoint[];
  names: NameBook;
  problems: FormProblem[];
  entered: EndpointEntered;
  /** This machine may be an address. */
  loopback: boolean;
}

/** Systems of partners that are told what happens. */
export function EndpointsPage({ shown }: { shown: EndpointsShown }) {
  const { visitor, organizationId, endpoints, names, problems } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout title={`${problems.length > 0 ? 'Error: ' : ''}Endpoints`} visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <h1>Endpoints</h1>
        <p class="lede">
          Other systems that are told when something happens in the runs of{' '}
          {names.organization(organizationId)}: what it is, until when, and where to read it. No names, titles
          or answers are sent.
        </p>
      </div>
      {shown.loopback && <LoopbackNote />}
      <ErrorSummary problems={problems} />
      <div class="stack">
        {endpoints.map((endpoint) => (
          <section class="card">
            <h2>
              <a href={`/endpoints/${organizationId}/${endpoint.id}`}>{endpoint.name}</a>
            </h2>
            <EndpointChips endpoint={endpoint} />
            <p>
              <code>{endpoint.url}</code>
            </p>
          </section>
        ))}
        <section class="card">
          <h2>Add an endpoint</h2>
          <EndpointForm
            visitor={visitor}
            action={`/endpoints/${organizationId}`}
            entered={shown.entered}
            problems={problems}
            button="Add and show its key"
          />
        </section>
      </div>
    </Layout>
  );
}

export function LoopbackNote() {
  return (
    <p class="note soon">
      Rehearsal: addresses of this machine, also without https, are allowed here. The setting
      LOOPBACK_ENDPOINTS says so.
    </p>
  );
}

/** Whether it is told anything, and whether it takes it. */
export function EndpointChips({ endpoint }: { endpoint: Endpoint }) {
  const { enabled, disabledBecause, failingSince, resting } = endpoint;
  return (
    <p class="chips">
      {enabled && failingSince === undefined && <Chip tone="good" text="In use" />}
      {enabled && failingSince !== undefined && (
        <Chip tone="late" text={resting === undefined ? 'Takes nothing at the moment' : 'Does not answer'} />
      )}
      {!enabled && disabledBecause === undefined && <Chip tone="outline" text="Paused" />}
      {disabledBecause === 'gone' && <Chip tone="late" text="Switched off: it wanted no more" />}
      {disabledBecause === 'failing' && <Chip tone="late" text="Switched off: it failed for five days" />}
    </p>
  );
}
