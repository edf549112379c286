import type { FormProblem } from '../../../core/rules/form.ts';
import type { Source } from '../../../core/rules/source.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Chip } from '../../parts/chip.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';

export interface SourcesShown {
  visitor: Visitor;
  organizationId: string;
  sources: Source[];
  names: NameBook;
  portalUrl: string;
  problems: FormProblem[];
  /** A secret that was just made: shown this once. */
  fresh?: { sourceId: string; secret: string };
}

/** Systems that may send alerts for an organization, and their secrets. */
export function SourcesPage({ shown }: { shown: SourcesShown }) {
  const { visitor, organizationId, sources, names, fresh, problems } = shown;
  const timeZone = names.timeZone(organizationId);
  return (
    <Layout title="Alert sources" visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <h1>Alert sources</h1>
        <p class="lede">Systems that may report incidents for {names.organization(organizationId)}.</p>
      </div>
      <ErrorSummary problems={problems} />
      {fresh !== undefined && (
        <section class="note soon flash" role="status">
          <h2>Copy this secret now</h2>
          <p>It is shown only this once. Put it into the system that sends the alerts.</p>
          <p>
            <code>{fresh.secret}</code>
          </p>
        </section>
      )}
      <div class="stack">
        {sources.map((source) => (
          <section class="card">
            <h2>{source.name}</h2>
            <p class="chips">
              <Chip
                tone={source.enabled ? 'good' : 'outline'}
                text={source.enabled ? 'In use' : 'Switched off'}
              />
              {source.previous !== undefined && (
                <Chip
                  tone="soon"
                  text={`Old secret accepted until ${formatInstant(source.previous.until, timeZone)}`}
                />
              )}
            </p>
            <dl class="facts wide">
              <div>
                <dt>Address</dt>
                <dd>
                  <code>{`${shown.portalUrl}/hooks/${organizationId}/${source.id}`}</code>
                </dd>
              </div>
              <div>
                <dt>Secret since</dt>
                <dd>{formatInstant(source.current.since, timeZone)}</dd>
              </div>
            </dl>
            <form method="post" action={`/sources/${organizationId}/${source.id}/rotate`}>
              <FormToken visitor={visitor} />
              <button class="button secondary small">
                Make a new secret <span class="visually-hidden">for {source.name}</span>
              </button>
            </form>
          </section>
        ))}
        <section class="card">
          <h2>Add a source</h2>
          <form method="post" action={`/sources/${organizationId}`} novalidate>
            <FormToken visitor={visitor} />
            <div class="field">
              <label for="a-name">Name</label>
              <p class="hint" id="name-hint">
                For instance: monitoring of the parking system.
              </p>
              <input
                type="text"
                id="a-name"
                name="name"
                maxlength={100}
                required
                aria-describedby="name-hint"
              />
            </div>
            <button class="button">Add and show the secret</button>
          </form>
        </section>
      </div>
    </Layout>
  );
}
