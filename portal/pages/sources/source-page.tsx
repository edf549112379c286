import { SEVERITIES } from '../../../core/rules/incident-sources/report.ts';
import { senderOf } from '../../../core/rules/incident-sources/senders.ts';
import {
  REFUSED_FOR_WANT_OF_SECRET,
  REFUSED_WHILE_PAUSED,
  type SourceNote,
} from '../../../core/rules/source.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import { formatInstant } from '../../words/times.ts';
import { DeliveriesCard } from './deliveries-card.tsx';
import { RECIPES } from './recipes.ts';
import { pathOf, type SourceShown } from './source-shown.ts';
import { lastUse, SEVERITY_WORDS } from './source-words.ts';
import { SourceChips } from './sources-page.tsx';

/** One source: what to enter at the sender's, its secrets, whether it works, and what it has sent. */
export function SourcePage({ shown }: { shown: SourceShown }) {
  const { visitor, source, names, problems, secret, said } = shown;
  const timeZone = names.timeZone(source.organizationId);
  return (
    <Layout title={source.name} visitor={visitor} timeZone={timeZone}>
      <div class="page-head">
        <p class="soft">
          <a href={`/sources/${source.organizationId}`}>
            Alert sources of {names.organization(source.organizationId)}
          </a>
        </p>
        <h1>{source.name}</h1>
        <SourceChips source={source} />
      </div>
      <ErrorSummary problems={problems} />
      {said !== undefined && (
        <p class={`note ${said.tone} flash`} role="status">
          {said.text}
        </p>
      )}
      {secret !== undefined && (
        <section class="note soon flash" role="status">
          <h2>Copy this secret now</h2>
          <p>It is shown only this once. Put it into the system that sends the alerts.</p>
          <p>
            <code>{secret}</code>
          </p>
        </section>
      )}
      <div class="stack">
        <SetUpCard shown={shown} />
        {senderOf(source).secret !== 'none' && <SecretsCard shown={shown} timeZone={timeZone} />}
        <WorkCard shown={shown} timeZone={timeZone} />
        <DeliveriesCard shown={shown} timeZone={timeZone} />
      </div>
    </Layout>
  );
}

function SetUpCard({ shown: { source, portalUrl } }: { shown: SourceShown }) {
  const { steps, template } = RECIPES[source.sender ?? 'standard'];
  return (
    <section class="card">
      <h2>Set up the sender</h2>
      {senderOf(source).secret !== 'none' && (
        <dl class="facts wide">
          <div>
            <dt>Address</dt>
            <dd>
              <code>{`${portalUrl}/hooks/${source.organizationId}/${source.id}`}</code>
            </dd>
          </div>
          {source.timestampHeader !== undefined && (
            <div>
              <dt>Header for the timestamp</dt>
              <dd>
                <code>{source.timestampHeader}</code>
              </dd>
            </div>
          )}
        </dl>
      )}
      <ol>
        {steps.map((step) => (
          <li>{step}</li>
        ))}
      </ol>
      {template !== undefined && (
        <details>
          <summary>{template.title}</summary>
          <pre tabindex={0}>{template.text}</pre>
        </details>
      )}
    </section>
  );
}

function SecretsCard({ shown, timeZone }: { shown: SourceShown; timeZone: string }) {
  const { visitor, source, notes } = shown;
  const theirs = senderOf(source).secret === 'theirs';
  const used = (since: string | undefined) => {
    const at = lastUse(notes, since);
    return at === undefined ? 'not used yet' : `last used ${formatInstant(at, timeZone)}`;
  };
  return (
    <section class="card">
      <h2>Secret</h2>
      {source.awaitsSecret === true && (
        <p class="note late">
          The sender’s secret is missing. Until it is entered here, everything that is sent is refused, as if
          there were no such source.
          <Refused notes={notes} what={REFUSED_FOR_WANT_OF_SECRET} timeZone={timeZone} />
        </p>
      )}
      <dl class="facts wide">
        {source.awaitsSecret !== true && (
          <div>
            <dt>In use</dt>
            <dd>
              since {formatInstant(source.current.since, timeZone)}, {used(source.current.since)}
            </dd>
          </div>
        )}
        {source.previous !== undefined && (
          <div>
            <dt>The one before</dt>
            <dd>
              taken until {formatInstant(source.previous.until, timeZone)}, {used(source.previous.since)}
            </dd>
          </div>
        )}
      </dl>
      <form method="post" action={`${pathOf(source)}/rotate`} novalidate>
        <FormToken visitor={visitor} />
        {theirs && (
          <div class="field">
            <label for="a-secret">Secret (or public key) of the sender</label>
            <p class="hint" id="secret-hint">
              The sender shows it. The one before is taken for one more day.
            </p>
            <input
              type="text"
              id="a-secret"
              name="secret"
              maxlength={600}
              autocomplete="off"
              spellcheck={false}
              aria-describedby="secret-hint"
            />
          </div>
        )}
        <button class="button secondary small">{theirs ? 'Save the secret' : 'Make a new secret'}</button>
        {!theirs && <p class="hint">The one before is taken for one more day.</p>}
      </form>
    </section>
  );
}

/** How often, and when last; nothing when it never was. */
function Refused(props: { notes: SourceNote[]; what: string; timeZone: string }) {
  const note = props.notes.find(({ what }) => what === props.what);
  if (note === undefined) return <></>;
  return (
    <>
      {' '}
      So far {note.count === 1 ? 'one was' : `${note.count} were`} refused, the last{' '}
      <time datetime={note.lastAt}>{formatInstant(note.lastAt, props.timeZone)}</time>.
    </>
  );
}

function WorkCard({ shown, timeZone }: { shown: SourceShown; timeZone: string }) {
  const { visitor, source, notes } = shown;
  const least = source.startsFrom ?? senderOf(source).startsFrom ?? 'low';
  const signs = senderOf(source).secret !== 'none';
  return (
    <section class="card">
      <h2>Use</h2>
      <div class="actions">
        {signs && (
          <form method="post" action={`${pathOf(source)}/test`}>
            <FormToken visitor={visitor} />
            <button class="button secondary small">Send a test</button>
          </form>
        )}
        <form method="post" action={`${pathOf(source)}/${source.enabled ? 'pause' : 'resume'}`}>
          <FormToken visitor={visitor} />
          <button class="button secondary small">{source.enabled ? 'Pause' : 'Resume'}</button>
        </form>
      </div>
      <p class="hint">
        A test goes the whole way and starts nothing. While paused, alerts are refused and lost; some senders
        then stop for good and must be switched on again there.
        <Refused notes={notes} what={REFUSED_WHILE_PAUSED} timeZone={timeZone} />
      </p>
      <form method="post" action={`${pathOf(source)}/severity`}>
        <FormToken visitor={visitor} />
        <div class="field">
          <label for="a-startsFrom">Starts cases from this severity on</label>
          <p class="hint" id="starts-hint">
            Lesser alerts are kept below and join the case of their incident. One without a severity always
            counts.
          </p>
          <select id="a-startsFrom" name="startsFrom" aria-describedby="starts-hint">
            {SEVERITIES.map((severity) => (
              <option value={severity} selected={severity === least}>
                {SEVERITY_WORDS[severity]}
              </option>
            ))}
          </select>
        </div>
        <button class="button secondary small">Save</button>
      </form>
    </section>
  );
}
