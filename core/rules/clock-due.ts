import { computePeriod } from './calendar/compute-period.ts';
import { otherReading } from './calendar/other-readings-of.ts';
import { OTHER_READINGS, type Readings } from './calendar/readings.ts';
import { baseDue } from './clock-base-due.ts';
import { extensionOf } from './clock-extension.ts';
import { standing, withStandstills } from './clock-standstill-due.ts';
import { standstills } from './clock-standstill.ts';
import { clockActs, countingInstant } from './clock-start.ts';
import type { Clock, ComputedDue, OtherReading } from './clock.ts';

type Ledgered = Pick<Clock, 'limit' | 'place' | 'ledger'>;
type Dated = Extract<ComputedDue, { evaluable: true }>;

/**
 * When a clock ends by its whole ledger: start, corrections, extension, and the time it stood still. Time that stood
 * still is added before the last day is moved to a working day. While it stands still there is no date, but what is
 * left. The working target of an extended clock is in time under both readings of an extension.
 */
export function clockDue(clock: Ledgered): ComputedDue {
  const due = dueUnder(clock, {});
  const plain = !clock.ledger.some(({ type }) => type === 'suspended' || type === 'extended');
  if (!due.evaluable || plain) return due;
  return { ...withSafeTarget(clock, due), otherReadings: otherReadings(clock, due) };
}

/** What we set ourselves where the law gives no number; undefined for a duty with a number. */
export function internalTargetAt(clock: Ledgered): string | undefined {
  const { limit, place } = clock;
  if (limit.kind !== 'open') return undefined;
  const { period, from } = limit.internalTarget;
  const instant = clockActs(clock)[from] ?? countingInstant(clock);
  if (instant === undefined) return undefined;
  const law = 'hours' in period ? 'elapsed' : 'calendar';
  const due = computePeriod({ period, law, citation: 'internal target', start: { instant }, place });
  return due.evaluable ? due.strictAt : undefined;
}

function dueUnder(clock: Ledgered, readings: Partial<Readings>): ComputedDue {
  const base = baseDue(clock, readings);
  const startAt = countingInstant(clock);
  const { limit } = clock;
  if (!base.evaluable || limit.kind === 'open' || startAt === undefined) return base;
  const stood = standstills(clock, startAt);
  const due = withStandstills({ clock, limit, readings }, base, stood);
  const open = stood.find(({ until }) => until === undefined);
  return open === undefined || !due.evaluable ? due : standing(open, due);
}

function withSafeTarget(clock: Ledgered, due: Dated): Dated {
  const extension = extensionOf(clock)?.extension;
  const chained = extension === undefined ? undefined : dueUnder(clock, { extension: 'chained' });
  if (extension === undefined || chained?.evaluable !== true || chained.strictAt >= due.strictAt) return due;
  const { strictAt, strictDay } = chained;
  const step = {
    rule: 'Working target: in time also if the extension is a second period after the first',
    citation: extension.citation,
    value: strictDay ?? strictAt,
  };
  return {
    ...due,
    strictAt,
    ...(strictDay === undefined ? {} : { strictDay }),
    derivation: [step, ...due.derivation],
  };
}

/** What disputed points would give by the whole ledger, where that is another date. */
function otherReadings(clock: Ledgered, due: Dated): OtherReading[] {
  const { limit } = clock;
  const limits = limit.kind === 'open' ? [] : limit.limits;
  return OTHER_READINGS.filter(({ laws }) => limits.some(({ law }) => laws.includes(law))).flatMap(
    (other) => {
      const read = dueUnder(clock, other.change);
      if (!read.evaluable || read.legalLatestAt === due.legalLatestAt) return [];
      const { legalLatestAt, lastDay } = read;
      return [otherReading(other, { legalLatestAt, ...(lastDay === undefined ? {} : { lastDay }) })];
    },
  );
}
