import { sayDerivation } from '../../core/rules/calendar/say-derivation.ts';
import { internalTargetAt } from '../../core/rules/clock-due.ts';
import { noticeOwed } from '../../core/rules/clock-extension.ts';
import { isLate } from '../../core/rules/clock-ledger.ts';
import type { Clock, ComputedDue, OtherReading } from '../../core/rules/clock.ts';
import type { NameBook } from '../words/name-book.ts';
import { formatEnd, formatInstant, timeLeft, urgencyOf } from '../words/times.ts';
import { Chip } from './chip.tsx';
import { ClockLedger } from './clock-ledger.tsx';

interface ClockProps {
  clock: Clock;
  names: NameBook;
  now: string;
  headingLevel?: 'h2' | 'h3';
  /** Leads to the page of the clock; left out there. */
  href?: string;
}

type Dated = Extract<ComputedDue, { evaluable: true }>;

const STATUS_WORDS = {
  running: 'Running',
  suspended: 'Stands still',
  met: 'Met',
  missed: 'Missed',
  lifted: 'Lifted',
} as const;

/** One clock: how much time is left, both dates, and how they were computed. Times are those of the clock's place. */
export function ClockCard({ clock, names, now, headingLevel = 'h3', href }: ClockProps) {
  const Heading = headingLevel;
  const { due } = clock;
  return (
    <article class="clock">
      <Heading>{href === undefined ? clock.label : <a href={href}>{clock.label}</a>}</Heading>
      <p class="soft small">{names.organization(clock.organizationId)}</p>
      <p class="chips">
        <StatusChip clock={clock} now={now} />
      </p>
      {due.evaluable ? (
        <Dates clock={clock} due={due} now={now} />
      ) : (
        <NoDate clock={clock} due={due} now={now} />
      )}
      <NoticeOwed clock={clock} now={now} />
      {due.evaluable && <Derivation due={due} place={clock.place} />}
      <ClockLedger clock={clock} names={names} />
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
  const late = clock.status === 'running' && isLate(clock, now);
  return (
    <Chip
      tone={late ? 'late' : tone[clock.status]}
      text={late ? 'Running late' : STATUS_WORDS[clock.status]}
    />
  );
}

function Dates({ clock, due, now }: { clock: Clock; due: Dated; now: string }) {
  const { strictAt, strictDay, legalLatestAt, lastDay, timeZone } = due;
  const runs = clock.status === 'running' || clock.status === 'missed';
  return (
    <>
      {runs && <TimeLeft at={strictAt} now={now} />}
      <dl class="facts">
        <div>
          <dt>Working target</dt>
          <dd>
            <time datetime={strictAt}>{formatEnd(strictAt, strictDay, timeZone)}</time>
          </dd>
        </div>
        <div>
          <dt>Latest by law</dt>
          <dd>
            <time datetime={legalLatestAt}>{formatEnd(legalLatestAt, lastDay, timeZone)}</time>
            {runs && <span class="soft">, {timeLeft(now, legalLatestAt)}</span>}
          </dd>
        </div>
      </dl>
    </>
  );
}

function TimeLeft({ at, now }: { at: string; now: string }) {
  const urgency = urgencyOf(now, at);
  return <p class={`big ${urgency === 'later' ? '' : `${urgency}-text`}`}>{timeLeft(now, at)}</p>;
}

/** The law gives no number, the time stands still, or something is missing: which of them is said in the sentence. */
function NoDate({
  clock,
  due,
  now,
}: {
  clock: Clock;
  due: Extract<ComputedDue, { evaluable: false }>;
  now: string;
}) {
  if (due.suspended !== undefined) {
    return (
      <>
        <p class="big">{due.suspended.left} left</p>
        <p class="soft">{due.missing}</p>
      </>
    );
  }
  const target = internalTargetAt(clock);
  if (due.openEnded !== true || target === undefined)
    return <p class="soft">No date can be computed. {due.missing}</p>;
  return (
    <>
      {clock.status === 'running' && <TimeLeft at={target} now={now} />}
      <dl class="facts">
        <div>
          <dt>Our own target</dt>
          <dd>
            <time datetime={target}>{formatInstant(target, clock.place.timeZone)}</time>
          </dd>
        </div>
      </dl>
      <p class="soft">{due.missing}</p>
    </>
  );
}

/** The extension holds against those concerned only when they were told. */
function NoticeOwed({ clock, now }: { clock: Clock; now: string }) {
  const owed = noticeOwed(clock);
  if (owed === undefined) return <></>;
  const { to, by } = owed;
  return (
    <p class={by !== undefined && now > by.legalLatestAt ? 'note late' : 'note'}>
      It is not on record that {to} was told of the extension and its reasons.
      {by !== undefined && ` The last day for that: ${formatEnd(by.legalLatestAt, by.lastDay, by.timeZone)}.`}
    </p>
  );
}

function Derivation({ due, place }: { due: Dated; place: Clock['place'] }) {
  return (
    <details>
      <summary>How was this computed?</summary>
      <ol class="derivation">
        {sayDerivation({ ...due, otherReadings: [] }, place).map((sentence) => (
          <li>{sentence}</li>
        ))}
      </ol>
      {due.otherReadings.length > 0 && (
        <>
          <p class="small">
            <strong>Read otherwise</strong>
          </p>
          <ul class="derivation">
            {due.otherReadings.map((other) => (
              <li>
                <Other other={other} timeZone={due.timeZone} />
              </li>
            ))}
          </ul>
        </>
      )}
    </details>
  );
}

function Other({ other, timeZone }: { other: OtherReading; timeZone: string }) {
  return (
    <>
      <time datetime={other.legalLatestAt}>{formatEnd(other.legalLatestAt, other.lastDay, timeZone)}</time>:{' '}
      {other.note} <span class="soft">{other.citation}</span>
    </>
  );
}
