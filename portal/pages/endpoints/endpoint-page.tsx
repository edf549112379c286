import type { FormProblem } from '../../../core/rules/form.ts';
import { keysAt } from '../../../core/rules/partner/endpoint-key.ts';
import type { Announcement, Endpoint } from '../../../core/rules/partner/endpoint.ts';
import { ErrorSummary } from '../../forms/error-summary.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { Layout } from '../../parts/layout.tsx';
import type { Visitor } from '../../session/current-session.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatInstant } from '../../words/times.ts';
import { AnnouncementsCard } from './announcements-card.tsx';
import { EndpointForm, type EndpointEntered } from './endpoint-form.tsx';
import { EndpointChips, LoopbackNote } from './endpoints-page.tsx';

export interface EndpointShown {
  visitor: Visitor;
  endpoint: Endpoint;
  names: NameBook;
  portalUrl: string;
  now: string;
  announcements: Announcement[];
  /** Where older ones are. */
  next?: string;
  problems: FormProblem[];
  entered: EndpointEntered;
  /** A secret of `v1` that was just made: shown this once. */
  secret?: string;
  said?: { text: string; tone: 'good' | 'late' };
  loopback: boolean;
}

export function pathOf({ organizationId, id }: Pick<Endpoint, 'id' | 'organizationId'>): string {
  return `/endpoints/${organizationId}/${id}`;
}

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

/** A button that does one thing to the endpoint. */
export function Act(props: {
  shown: EndpointShown;
  does: string;
  label: string;
  /** Said to those who hear the page, where several buttons are named alike. */
  about?: string;
  announcementId?: string;
}) {
  const { shown, does, label, about, announcementId } = props;
  return (
    <form method="post" action={pathOf(shown.endpoint)}>
      <FormToken visitor={shown.visitor} />
      <input type="hidden" name="do" value={does} />
      {announcementId !== undefined && <input type="hidden" name="announcement" value={announcementId} />}
      <button class="button secondary small">
        {label}
        {about !== undefined && <span class="visually-hidden"> {about}</span>}
      </button>
    </form>
  );
}
