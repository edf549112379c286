import { LEVEL_WORDS } from '../../../core/rules/breach/say-case.ts';
import { aboutInWords } from '../../words/events.ts';
import { formatInstant, formatWithoutZone } from '../../words/times.ts';
import type { DossierShown } from './dossier-page.tsx';
import { CLOCK_STATES } from '../../../core/rules/breach/dossier-document-record.ts';

const LEDGER_WORDS: Record<string, string> = {
  started: 'Started',
  corrected: 'Start corrected',
  suspended: 'Suspended',
  resumed: 'Resumed',
  extended: 'Extended',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Lifted',
};

/** Every time limit with the steps that computed it. */
export function ClocksSection({ shown }: { shown: DossierShown }) {
  const { dossier, names } = shown;
  return (
    <section>
      <h2>4. Time limits</h2>
      {dossier.clocks.length === 0 && <p>No time limit has started.</p>}
      {dossier.clocks.map((clock) => {
        const timeZone = names.timeZone(clock.organizationId);
        return (
          <div class="clock">
            <h3>
              {clock.label}, {names.organization(clock.organizationId)}: {CLOCK_STATES[clock.status]}
            </h3>
            {clock.due.evaluable ? (
              <>
                <dl class="facts wide">
                  <div>
                    <dt>Strict target</dt>
                    <dd>{formatInstant(clock.due.strictAt, timeZone)}</dd>
                  </div>
                  <div>
                    <dt>Legal latest</dt>
                    <dd>{formatInstant(clock.due.legalLatestAt, timeZone)}</dd>
                  </div>
                </dl>
                <p class="soft small">How this was computed:</p>
                <ol class="derivation">
                  {clock.due.derivation.map((step) => (
                    <li>
                      {step.rule}: <strong>{step.value}</strong> <span class="soft">({step.citation})</span>
                    </li>
                  ))}
                </ol>
              </>
            ) : (
              <p>No date can be computed: {clock.due.missing}</p>
            )}
            <p class="soft small">What happened to it:</p>
            <ol class="derivation">
              {clock.ledger.map((entry) => (
                <li>
                  {LEDGER_WORDS[entry.type] ?? entry.type}, {formatInstant(entry.at, timeZone)}, {entry.by}
                  {entry.detail !== undefined && `: ${inWords(entry.detail, timeZone)}`}
                  {entry.reason !== undefined && `. Reason: ${entry.reason}`}
                </li>
              ))}
            </ol>
          </div>
        );
      })}
    </section>
  );
}

/** Details begin with an instant; what follows (a receipt) stays. */
function inWords(detail: string, timeZone: string): string {
  const [first = '', ...rest] = detail.split(', ');
  const instant = Number.isNaN(Date.parse(first)) ? first : formatInstant(first, timeZone);
  return [instant, ...rest].join(', ');
}

/** The computed severity, where this organization may read it. */
export function SeveritySection({ shown }: { shown: DossierShown }) {
  const { severity } = shown.dossier;
  return (
    <section>
      <h2>5. Severity</h2>
      {severity === undefined ? (
        <p>No figure: either none could be computed, or it was not computed for this organization.</p>
      ) : (
        <>
          <p>
            ENISA method: SE = {severity.dpc} × {severity.ei} + {severity.cb} = <strong>{severity.se}</strong>{' '}
            ({LEVEL_WORDS[severity.level]}). The figure supports; people decided.
          </p>
          <p class="soft small">Table {severity.tableVersion}</p>
        </>
      )}
    </section>
  );
}

/** Everything that happened, in order. */
export function TimelineSection({ shown }: { shown: DossierShown }) {
  const { dossier, timeZone, definition } = shown;
  return (
    <section>
      <h2>7. Timeline</h2>
      <table class="cards-on-phone">
        <caption>Times in {timeZone}</caption>
        <thead>
          <tr>
            <th scope="col">No.</th>
            <th scope="col">When</th>
            <th scope="col">What</th>
            <th scope="col">Who</th>
          </tr>
        </thead>
        <tbody>
          {dossier.timeline.map((entry) => (
            <tr>
              <td class="in-line">{entry.seq}</td>
              <td class="in-line nowrap">{formatWithoutZone(entry.at, timeZone)}</td>
              <td>{`${entry.what}${aboutInWords(entry.details, definition)}`}</td>
              <td data-label="Who">{entry.by}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** How a stranger checks all of the above. */
export function EvidenceSection({ shown }: { shown: DossierShown }) {
  const { chain } = shown.dossier;
  return (
    <section>
      <h2>8. Evidence</h2>
      <p>
        The {chain.seq} events above are a chain: each is sealed (SHA-256 over canonical JSON, RFC 8785)
        together with the seal of the one before. Changing, dropping or reordering one breaks every later
        seal.
      </p>
      <p>
        Newest seal: <code>{chain.hash}</code>
      </p>
      <p class="soft">
        The exported evidence file can be checked without this system:{' '}
        <code>clause8 evidence verify FILE</code>.
      </p>
    </section>
  );
}
