import type { EvidenceEvent } from '../../../core/rules/evidence-event.ts';
import type { ProcessDefinition } from '../../../core/rules/process-definition.ts';
import { EVENT_WORDS } from '../../../core/rules/breach/dossier-timeline.ts';
import { aboutInWords } from '../../words/events.ts';
import type { NameBook } from '../../words/name-book.ts';
import { formatWithoutZone } from '../../words/times.ts';
import type { RunShown } from './run-shown.ts';

const NEWEST = 6;

/** The chain: what was done by whom, each line sealed by the one before. */
export function EvidenceCard({ shown }: { shown: RunShown }) {
  const { events } = shown;
  const { run } = shown.case;
  if (events.length === 0) return <></>;
  const newest = events.slice(-NEWEST).reverse();
  const earlier = events.slice(0, -NEWEST).reverse();
  return (
    <section class="card" id="evidence">
      <h2>Evidence</h2>
      <p class="soft">
        {run.head.seq} events, each sealed with the one before. Newest seal:{' '}
        <code>{run.head.hash.slice(0, 16)}…</code>
      </p>
      <EventTable events={newest} shown={shown} />
      {earlier.length > 0 && (
        <details>
          <summary>{earlier.length} earlier events</summary>
          <EventTable events={earlier} shown={shown} />
        </details>
      )}
      <p>
        <a href={`/runs/${run.id}/evidence.json`} download={`evidence-${run.id}.json`}>
          Download the evidence
        </a>{' '}
        <span class="soft">
          and check it yourself, offline: <code>npx clause8 evidence verify FILE</code>
        </span>
      </p>
    </section>
  );
}

export function EventTable({
  events,
  shown,
}: {
  events: EvidenceEvent[];
  shown: { names: NameBook; timeZone: string; definition: ProcessDefinition };
}) {
  return (
    <table class="cards-on-phone">
      <caption class="visually-hidden">Evidence events, newest first; times in {shown.timeZone}</caption>
      <thead>
        <tr>
          <th scope="col">No.</th>
          <th scope="col">When</th>
          <th scope="col">What</th>
          <th scope="col">Who</th>
        </tr>
      </thead>
      <tbody>
        {events.map((event) => (
          <tr>
            <td class="in-line">{event.seq}</td>
            <td class="in-line nowrap">
              <time datetime={event.at}>{formatWithoutZone(event.at, shown.timeZone)}</time>
            </td>
            <td>{`${EVENT_WORDS[event.type]}${aboutInWords(event.data, shown.definition)}`}</td>
            <td data-label="Who">{shown.names.actor(event.actor)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
