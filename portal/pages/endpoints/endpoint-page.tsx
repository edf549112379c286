import { keysAt } from '../../../core/rules/partner/endpoint-key.ts';
import type { Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { Layout } from '../../parts/layout.tsx';
import { formatInstant } from '../../words/times.ts';
import { Act } from './act.tsx';
import { AnnouncementsCard } from './announcements-card.tsx';
import { EndpointForm } from './endpoint-form.tsx';
import { pathOf, type EndpointShown } from './endpoint-shown.ts';
import { EndpointChips, LoopbackNote } from './endpoints-page.tsx';

/** One endpoint: whether it works, its key, what it was sent, and its settings. */
export function EndpointPage({ shown }: { shown: EndpointShown }) {
  const { visitor, endpoint, names, problems, secret, said } = shown;
  const timeZone = names.timeZone(endpoint.organizationId);
  return (
    <Layout
      title={`${problems.length > 0 ? 'Error: ' : ''}${endpoint.name}`}
      visitor={visitor}
      timeZone={timeZone}
    >
      <div class="page-head">
        <p class="soft">
          <a href={`/endpoints/${endpoint.organizationId}`}>
            Endpoints of {names.organization(endpoint.organizationId)}
          </a>
        </p>
        <h1>{endpoint.name}</h1>
        <EndpointChips endpoint={endpoint} />
      </div>
      {shown.loopback && <LoopbackNote />}
      <ErrorSummary problems={problems} />
      {said !== undefined && (
        <p class={`note ${said.tone} flash`} role="status">
          {said.text}
        </p>
      )}
      {secret !== undefined && (
        <section class="note soon flash" role="status">
          <h2>Copy this secret now</h2>
          <p>It is shown only this once. The receiver checks with it who has signed.</p>
          <p>
            <code>{secret}</code>
          </p>
        </section>
      )}
      <div class="stack">
        <UseCard shown={shown} timeZone={timeZone} />
        <KeyCard shown={shown} timeZone={timeZone} />
        <AnnouncementsCard shown={shown} timeZone={timeZone} />
        <section class="card">
          <h2>Settings</h2>
          <EndpointForm
            visitor={visitor}
            action={pathOf(endpoint)}
            entered={shown.entered}
            problems={problems}
            button="Save"
          />
        </section>
      </div>
    </Layout>
  );
}

function UseCard({ shown, timeZone }: { shown: EndpointShown; timeZone: string }) {
  const { endpoint } = shown;
  return (
    <section class="card">
      <h2>Use</h2>
      <HealthLine endpoint={endpoint} timeZone={timeZone} />
      <div class="actions">
        {endpoint.enabled && <Act shown={shown} does="test" label="Send a test" />}
        {endpoint.enabled ? (
          <Act shown={shown} does="pause" label="Pause" />
        ) : (
          <Act shown={shown} does="resume" label="Switch on" />
        )}
      </div>
      <p class="hint">
        While it is off nothing is kept for it. Once it is on again it reads the state of its runs from the
        API.
      </p>
    </section>
  );
}

/** Whether it answers, and what becomes of its messages while it does not. */
function HealthLine({ endpoint, timeZone }: { endpoint: Endpoint; timeZone: string }) {
  const { enabled, failingSince, resting, nextAt } = endpoint;
  if (!enabled) return <></>;
  if (failingSince === undefined)
    return nextAt === undefined ? (
      <></>
    ) : (
      <p>It answers again. What was held back goes out now, the earliest first, fifty a minute.</p>
    );
  const until = 'After five days it is switched off, and those who look after it are told by mail.';
  if (resting === undefined)
    return (
      <p>
        Nothing was taken since {formatInstant(failingSince, timeZone)}. {until}
      </p>
    );
  return (
    <p>
      It does not answer since {formatInstant(failingSince, timeZone)}. Its messages are held back and lose no
      try; one at a time is tried,{' '}
      {resting.probe === undefined
        ? `the next try ${formatInstant(resting.nextTryAt, timeZone)}`
        : 'and one is on its way now'}
      . A test is sent at once, and when it is taken the others follow. {until}
    </p>
  );
}

function KeyCard({ shown, timeZone }: { shown: EndpointShown; timeZone: string }) {
  const { endpoint, now, portalUrl } = shown;
  const document = `${portalUrl}/public/keys/${endpoint.organizationId}.json`;
  return (
    <section class="card">
      <h2>Keys</h2>
      <dl class="facts wide">
        {keysAt(endpoint, now).map((key, place) => (
          <div>
            <dt>
              {place === 0
                ? 'Signs'
                : `Signs too until ${formatInstant(endpoint.previous?.until ?? now, timeZone)}`}
            </dt>
            <dd>
              <code>{key.publicKey ?? 'a secret that was shown once'}</code>
              <br />
              <span class="soft small">
                {key.kid}, since {formatInstant(key.since, timeZone)}
              </span>
            </dd>
          </div>
        ))}
        <div>
          <dt>Published at</dt>
          <dd>
            <a href={`/public/keys/${endpoint.organizationId}.json`}>{document}</a>
          </dd>
        </div>
      </dl>
      <p class="hint">
        The receiver enters the public key once and never takes one that comes with a message. After a change
        the old and the new key both sign for seven days.
      </p>
      <Act shown={shown} does="rotate" label="Make a new key" />
    </section>
  );
}
