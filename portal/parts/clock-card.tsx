import type { Clock } from '../../core/rules/clock.ts';
import { formatInstant, timeLeft, urgencyOf } from '../words/times.ts';
import { Chip } from './chip.tsx';

interface ClockProps {
  clock: Clock;
  organizationName: string;
  now: string;
  timeZone: string;
  headingLevel?: 'h2' | 'h3';
}

const STATUS_WORDS = {
  running: 'Running',
  suspended: 'Suspended',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Lifted',
} as const;

/** One clock: how much time is left, both dates, and how they were computed. */
export function ClockCard({ clock, organizationName, now, timeZone, headingLevel = 'h3' }: ClockProps) {
  const Heading = headingLevel;
  return (
    <article class="clock">
      <Heading>{clock.label}</Heading>
      <p class="soft small">{organizationName}</p>
      <p class="chips">
        <StatusChip clock={clock} now={now} />
      </p>
      {clock.due.evaluable ? (
        <Evaluated clock={clock} now={now} timeZone={timeZone} />
      ) : (
        <p class="soft">No date can be computed. {clock.due.missing}</p>
      )}
      <Ledger clock={clock} timeZone={timeZone} />
    </article>
  );
}

function StatusChip({ clock, now }: { clock: Clock; now: string }) {
  const tone = {
    running: 'accent',
    suspended: 'outline',
    met: 'good',
    missed: 'late',
    lifted: 'outline',
  } as const;
  const late = clock.status === 'running' && clock.due.evaluable && clock.due.strictAt < now;
  return (
    <Chip
      tone={late ? 'late' : tone[clock.status]}
      text={late ? 'Running late' : STATUS_WORDS[clock.status]}
    />
  );
}

function Evaluated({ clock, now, timeZone }: { clock: Clock; now: string; timeZone: string }) {
  if (!clock.due.evaluable) return <></>;
  const { strictAt, legalLatestAt, derivation } = clock.due;
  const urgency = urgencyOf(now, strictAt);
  return (
    <>
      {clock.status === 'running' && (
        <p class={`big ${urgency === 'later' ? '' : `${urgency}-text`}`}>{timeLeft(now, strictAt)}</p>
      )}
      <dl class="facts">
        <div>
          <dt>Strict target</dt>
          <dd>
            <time datetime={strictAt}>{formatInstant(strictAt, timeZone)}</time>
          </dd>
        </div>
        <div>
          <dt>Legal latest</dt>
          <dd>
            <time datetime={legalLatestAt}>{formatInstant(legalLatestAt, timeZone)}</time>
          </dd>
        </div>
      </dl>
      <details>
        <summary>How was this computed?</summary>
        <ol class="derivation">
          {derivation.map((step) => (
            <li>
              {step.rule}: <strong>{step.value}</strong>
              <br />
              <span class="soft">{step.citation}</span>
            </li>
          ))}
        </ol>
      </details>
    </>
  );
}

const ENTRY_WORDS = {
  started: 'Started',
  corrected: 'Start corrected',
  suspended: 'Suspended',
  resumed: 'Resumed',
  extended: 'Extended',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Lifted',
} as const;

/** What happened to the clock, only when there is more than its start. */
function Ledger({ clock, timeZone }: { clock: Clock; timeZone: string }) {
  if (clock.ledger.length < 2) return <></>;
  return (
    <details>
      <summary>What happened to this clock</summary>
      <ol class="derivation">
        {clock.ledger.map((entry) => (
          <li>
            {ENTRY_WORDS[entry.type]}, {formatInstant(entry.at, timeZone)}
            {'startAt' in entry && `, counting from ${formatInstant(entry.startAt, timeZone)}`}
            {'receipt' in entry && `, receipt ${entry.receipt}`}
            {entry.reason !== undefined && `. Reason: ${entry.reason}`}
          </li>
        ))}
      </ol>
    </details>
  );
}
