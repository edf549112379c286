import type { Delivery } from '../../../core/rules/source.ts';
import { Chip } from '../../parts/chip.tsx';
import { FormToken } from '../../parts/form-token.tsx';
import { formatWithoutZone } from '../../words/times.ts';
import { pathOf, type SourceShown } from './source-shown.ts';
import { noteInWords, PHASE_WORDS, SEVERITY_WORDS, STATUS_WORDS } from './source-words.ts';

/** What a source has sent, newest first, and what of it was not taken. */
export function DeliveriesCard({ shown, timeZone }: { shown: SourceShown; timeZone: string }) {
  const { source, deliveries, next } = shown;
  return (
    <section class="card">
      <h2>Last deliveries</h2>
      {deliveries.length === 0 ? (
        <p class="soft">Nothing has come yet.</p>
      ) : (
        <DeliveryTable shown={shown} timeZone={timeZone} />
      )}
      {next !== undefined && (
        <p>
          <a href={`${pathOf(source)}?after=${encodeURIComponent(next)}`}>Older deliveries</a>
        </p>
      )}
      <NotTaken shown={shown} timeZone={timeZone} />
    </section>
  );
}

function DeliveryTable({ shown, timeZone }: { shown: SourceShown; timeZone: string }) {
  return (
    <table class="cards-on-phone">
      <caption class="visually-hidden">Deliveries, newest first; times in {timeZone}</caption>
      <thead>
        <tr>
          <th scope="col">What it says</th>
          <th scope="col">Status</th>
          <th scope="col">Received</th>
          <th scope="col">Case</th>
        </tr>
      </thead>
      <tbody>
        {shown.deliveries.map((delivery) => (
          <tr>
            <td>
              <strong>{delivery.title}</strong>
              <br />
              <span class="soft small">
                {PHASE_WORDS[delivery.phase]}
                {delivery.severity !== undefined &&
                  `, severity ${SEVERITY_WORDS[delivery.severity].toLowerCase()}`}
              </span>
            </td>
            <td data-label="Status">
              <Chip {...STATUS_WORDS[delivery.status]} />
              {delivery.reason !== undefined && <p class="soft small">{delivery.reason}</p>}
            </td>
            <td data-label="Received" class="nowrap">
              <time datetime={delivery.receivedAt}>{formatWithoutZone(delivery.receivedAt, timeZone)}</time>
            </td>
            <td data-label="Case">
              <CaseOf shown={shown} delivery={delivery} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function CaseOf({ shown: { visitor, source }, delivery }: { shown: SourceShown; delivery: Delivery }) {
  const { runId, effect, status, deliveryId, title } = delivery;
  if (runId !== undefined)
    return <a href={`/runs/${runId}`}>{effect === 'started' ? 'Started a case' : 'Joined a case'}</a>;
  if (status !== 'kept' && status !== 'failed') return <>–</>;
  return (
    <form method="post" action={`${pathOf(source)}/replay`}>
      <FormToken visitor={visitor} />
      <input type="hidden" name="delivery" value={deliveryId} />
      <button class="button secondary small">
        Try again <span class="visually-hidden">to take “{title}”</span>
      </button>
    </form>
  );
}

function NotTaken({ shown, timeZone }: { shown: SourceShown; timeZone: string }) {
  const rows = shown.notes.flatMap((note) => {
    const text = noteInWords(note);
    return text === undefined ? [] : [{ ...note, text }];
  });
  if (rows.length === 0) return <></>;
  return (
    <>
      <h3>Not listed above</h3>
      <ul>
        {rows.map(({ text, count, lastAt }) => (
          <li>
            {text}: {count === 1 ? 'once' : `${count} times`}, last{' '}
            <time datetime={lastAt}>{formatWithoutZone(lastAt, timeZone)}</time>
          </li>
        ))}
      </ul>
    </>
  );
}
