import { sayPeriod } from '../../core/rules/calendar/say-period.ts';
import type { Clock, ClockEntry } from '../../core/rules/clock.ts';
import type { NameBook } from '../words/name-book.ts';
import { formatInstant } from '../words/times.ts';

/** What happened to the clock, only when there is more than its start. */
export function ClockLedger({ clock, names }: { clock: Clock; names: NameBook }) {
  if (clock.ledger.length < 2) return <></>;
  const { timeZone } = clock.place;
  return (
    <details>
      <summary>What happened to this clock</summary>
      <ol class="derivation">
        {clock.ledger.map((entry) => (
          <li>
            {formatInstant(entry.at, timeZone)}, {names.actor(entry.by)}:{' '}
            {entryWords(entry, (at) => formatInstant(at, timeZone))}
            {entry.reason !== undefined && ` Reason: ${entry.reason}`}
          </li>
        ))}
      </ol>
    </details>
  );
}

/** A line of the ledger as a sentence. */
function entryWords(entry: ClockEntry, time: (at: string) => string): string {
  switch (entry.type) {
    case 'started':
      return `Started, counting from ${time(entry.startAt)}.`;
    case 'corrected':
      return `Start corrected, counting from ${time(entry.startAt)}.`;
    case 'suspended':
      return `Stands still from ${time(entry.effectiveAt)}: ${entry.label} (${entry.citation}).`;
    case 'resumed':
      return `Goes on from ${time(entry.effectiveAt)}.`;
    case 'extended': {
      const told = entry.noticeAt === undefined ? '' : ` They were told ${time(entry.noticeAt)}.`;
      return `Extended to ${sayPeriod(entry.extension.total)} from the start (${entry.extension.citation}).${told}`;
    }
    case 'noticed':
      return `They were told of the extension ${time(entry.noticeAt)}.`;
    case 'met':
      return `Met ${time(entry.metAt)}${entry.receipt === undefined ? '' : `, receipt ${entry.receipt}`}.${entry.proof === undefined ? '' : ` Recorded by hand: ${entry.proof}`}`;
    case 'missed':
      return 'Missed.';
    case 'lifted':
      return 'Lifted: the duty does not hold.';
  }
}
