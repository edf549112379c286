import type { Announcement, Attempt } from '../../../core/rules/partner/endpoint.ts';
import { Chip, type ChipTone } from '../../parts/chip.tsx';
import { formatWithoutZone } from '../../words/times.ts';
import { Act } from './act.tsx';
import { pathOf, type EndpointShown } from './endpoint-shown.ts';

const STATUS_WORDS: Record<Announcement['status'], { tone: ChipTone; text: string }> = {
  waiting: { tone: 'soon', text: 'On its way' },
  delivered: { tone: 'good', text: 'Taken' },
  dead: { tone: 'late', text: 'Not taken' },
};

const HELD_WORDS = { tone: 'soon', text: 'Held back until it answers' } as const;

/** What an endpoint was sent, newest first, with every try. */
export function AnnouncementsCard({ shown, timeZone }: { shown: EndpointShown; timeZone: string }) {
  const { endpoint, announcements, next } = shown;
  const canSend = endpoint.enabled;
  return (
    <section class="card">
      <h2>What was sent</h2>
      {announcements.length === 0 ? (
        <p class="soft">Nothing yet.</p>
      ) : (
        <table class="cards-on-phone">
          <caption class="visually-hidden">Messages, newest first; times in {timeZone}</caption>
          <thead>
            <tr>
              <th scope="col">Message</th>
              <th scope="col">Status</th>
              <th scope="col">Tries</th>
              <th scope="col">Again</th>
            </tr>
          </thead>
          <tbody>
            {announcements.map((one) => (
              <tr>
                <td>
                  <strong>{one.type}</strong>
                  <br />
                  <time class="soft small" datetime={one.at}>
                    {formatWithoutZone(one.at, timeZone)}
                  </time>
                  <details>
                    <summary>
                      Content <span class="visually-hidden">of {one.id}</span>
                    </summary>
                    <p class="soft small as-written">{one.id}</p>
                    <p>
                      <code>{one.body}</code>
                    </p>
                  </details>
                </td>
                <td data-label="Status">
                  <Chip {...(one.held === true ? HELD_WORDS : STATUS_WORDS[one.status])} />
                  {one.held !== true &&
                    one.status === 'waiting' &&
                    one.tries > 0 &&
                    one.nextAt !== undefined && (
                      <p class="soft small">next try {formatWithoutZone(one.nextAt, timeZone)}</p>
                    )}
                </td>
                <td data-label="Tries">
                  <Tries attempts={one.attempts} timeZone={timeZone} />
                </td>
                <td data-label="Again">
                  {canSend && one.ready !== true && one.held !== true ? (
                    <Act
                      shown={shown}
                      does="again"
                      label="Send again"
                      about={`${one.type} of ${one.at}`}
                      announcementId={one.id}
                    />
                  ) : (
                    '–'
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {next !== undefined && (
        <p>
          <a href={`${pathOf(endpoint)}?after=${encodeURIComponent(next)}`}>Older messages</a>
        </p>
      )}
      {canSend && <Act shown={shown} does="redrive" label="Send all again that were not taken" />}
      <p class="hint">
        A message that is sent again has the same id, so that the receiver can tell. Messages are kept for
        thirty days.
      </p>
    </section>
  );
}

function Tries({ attempts, timeZone }: { attempts: Attempt[]; timeZone: string }) {
  if (attempts.length === 0) return <span class="soft">none yet</span>;
  return (
    <ul class="plain-list small">
      {attempts.map((attempt) => (
        <li>
          <time datetime={attempt.at}>{formatWithoutZone(attempt.at, timeZone)}</time>:{' '}
          {attempt.status === undefined ? (attempt.error ?? '') : `answered ${attempt.status}`},{' '}
          {attempt.milliseconds} ms
          {attempt.answer !== undefined && <code> {attempt.answer.slice(0, 200)}</code>}
        </li>
      ))}
    </ul>
  );
}
