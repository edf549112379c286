import type { FormProblem } from '../../../core/rules/form.ts';
import { SENDER_KINDS, SENDERS, senderOf } from '../../../core/rules/incident-sources/senders.ts';
import type { Organization } from '../../../core/rules/organization.ts';
import type { Source } from '../../../core/rules/source.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Chip } from '../../parts/chip.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';

export interface SourcesShown {
  visitor: Visitor;
  organizationId: string;
  sources: Source[];
  names: NameBook;
  problems: FormProblem[];
  /** Whose findings an AWS account's can be; none where that is not said here. */
  assignable: Pick<Organization, 'id' | 'name'>[];
  /** That something was done. */
  said?: string;
  /** What was entered, to be put right. */
  entered?: URLSearchParams;
}

/** Systems that may send alerts for an organization, and a form to add one. */
export function SourcesPage({ shown }: { shown: SourcesShown }) {
  const { visitor, organizationId, sources, names, problems, said } = shown;
  return (
    <Layout title="Alert sources" visitor={visitor} timeZone={names.timeZone(organizationId)}>
      <div class="page-head">
        <h1>Alert sources</h1>
        <p class="lede">Systems that may report incidents for {names.organization(organizationId)}.</p>
      </div>
      <ErrorSummary problems={problems} />
      {said !== undefined && (
        <p class="note good flash" role="status">
          {said}
        </p>
      )}
      <div class="stack">
        {sources.map((source) => (
          <section class="card">
            <h2>
              <a href={`/sources/${organizationId}/${source.id}`}>{source.name}</a>
            </h2>
            <SourceChips source={source} />
          </section>
        ))}
        <AddForm shown={shown} />
      </div>
    </Layout>
  );
}

/** The kind of a source and its state, in a few words. */
export function SourceChips({ source }: { source: Source }) {
  return (
    <p class="chips">
      <Chip tone="outline" text={senderOf(source).name} />
      <Chip tone={source.enabled ? 'good' : 'late'} text={source.enabled ? 'In use' : 'Paused'} />
      {source.awaitsSecret === true && <Chip tone="soon" text="Waits for the sender’s secret" />}
    </p>
  );
}

function AddForm({ shown: { visitor, organizationId, entered, assignable } }: { shown: SourcesShown }) {
  const value = (name: string) => entered?.get(name) ?? '';
  return (
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
            value={value('name')}
          />
        </div>
        <div class="field">
          <label for="a-sender">What sends the alerts?</label>
          <select id="a-sender" name="sender">
            {SENDER_KINDS.filter((kind) => kind !== 'aws' || assignable.length > 0).map((kind) => (
              <option value={kind} selected={kind === value('sender')}>
                {SENDERS[kind].name}
              </option>
            ))}
          </select>
        </div>
        {assignable.length === 0 ? (
          <p class="hint">
            Findings of GuardDuty and Security Hub: ask the organization that coordinates the ecosystem to
            assign your AWS account to you.
          </p>
        ) : (
          <>
            <div class="field">
              <label for="a-account">
                AWS account <span class="optional">(only for GuardDuty and Security Hub)</span>
              </label>
              <input
                type="text"
                id="a-account"
                name="account"
                inputmode="numeric"
                maxlength={12}
                value={value('account')}
              />
            </div>
            <div class="field">
              <label for="a-forOrganization">
                Whose account is it? <span class="optional">(only for GuardDuty and Security Hub)</span>
              </label>
              <select id="a-forOrganization" name="forOrganization">
                {assignable.map(({ id, name }) => (
                  <option value={id} selected={id === (value('forOrganization') || organizationId)}>
                    {name}
                  </option>
                ))}
              </select>
            </div>
          </>
        )}
        <div class="field">
          <label for="a-timestampHeader">
            Header for the timestamp <span class="optional">(only for Grafana, signed)</span>
          </label>
          <input
            type="text"
            id="a-timestampHeader"
            name="timestampHeader"
            maxlength={64}
            value={value('timestampHeader')}
          />
        </div>
        <button class="button">Add and show what to do next</button>
      </form>
    </section>
  );
}
