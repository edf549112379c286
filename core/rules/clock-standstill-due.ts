import { Temporal } from 'temporal-polyfill';

import type { Readings } from './calendar/readings.ts';
import { sayMoment } from './calendar/say-moment.ts';
import { sayPeriod } from './calendar/say-period.ts';
import { spellMoment } from './calendar/spell-moment.ts';
import type { Standstill } from './clock-standstill.ts';
import { clockActs } from './clock-start.ts';
import type { Clock, ComputedDue, DerivationStep, ResolvedLimit } from './clock.ts';
import { spell } from './instant.ts';
import { computeLimit } from './regimes/compute-limit.ts';
import { sayDuration } from './say-duration.ts';

type Dated = Extract<ComputedDue, { evaluable: true }>;
type Counted = Extract<ResolvedLimit, { kind: 'counted' }>;

/** What is counted: a clock's acts and place under its limit, read in one way. */
export interface Counting {
  clock: Pick<Clock, 'limit' | 'place' | 'ledger'>;
  limit: Counted;
  readings: Partial<Readings>;
}
type Ended = Standstill & { until: string };

/**
 * A date with the time added in which the clock stood still: whole days to periods in days and longer, before the law
 * moves the last day; the hours as they passed to periods in hours, which are never moved.
 */
export function withStandstills(counting: Counting, base: Dated, stood: Standstill[]): ComputedDue {
  const ended = stood.flatMap((each) => (each.until === undefined ? [] : [{ ...each, until: each.until }]));
  if (ended.length === 0) return base;
  return base.strictDay === undefined
    ? addedHours(base, ended)
    : addedDays(counting, { ...base, strictDay: base.strictDay }, ended);
}

/** No date runs while the time stands still: what is left, had it gone on at once, in words. */
export function standing({ from, label, citation }: Standstill, due: Dated): ComputedDue {
  const left =
    due.strictDay === undefined
      ? sayDuration(Math.max(0, Date.parse(due.strictAt) - Date.parse(from)))
      : sayPeriod({ days: Math.max(0, daysUntil(from, due.strictDay, due.timeZone)) });
  return {
    evaluable: false,
    missing: `The time has stood still since ${sayAt(from, due.timeZone)} (${label}, ${citation}); ${left} were left.`,
    suspended: { since: from, left },
  };
}

function addedHours(base: Dated, stood: Ended[]): Dated {
  return stood.reduce((due, { from, until, label, citation }) => {
    const elapsed = Date.parse(until) - Date.parse(from);
    const legalLatestAt = later(due.legalLatestAt, elapsed);
    const step: DerivationStep = {
      rule: `Stood still ${span(from, until, due.timeZone)} (${label}): ${sayDuration(elapsed)} added`,
      citation,
      value: spellMoment(legalLatestAt, due.timeZone),
    };
    const strictAt = later(due.strictAt, elapsed);
    return { ...due, strictAt, legalLatestAt, derivation: [...due.derivation, step] };
  }, base);
}

function addedDays(counting: Counting, base: Dated & { strictDay: string }, stood: Ended[]): ComputedDue {
  const { limits } = counting.limit;
  if (limits.some(({ period }) => 'businessDays' in period)) {
    const missing = `It is not settled how time that stands still is added to working days (${limits[0]?.citation ?? ''}).`;
    return { evaluable: false, missing };
  }
  let day = Temporal.PlainDate.from(base.strictDay);
  const steps = stood.map(({ from, until, label, citation }): DerivationStep => {
    const days = daysBetween(from, until, base.timeZone);
    day = day.add({ days });
    const rule = `Stood still ${span(from, until, base.timeZone)} (${label}): ${sayPeriod({ days })} added`;
    return { rule, citation, value: day.toString() };
  });
  const end = endingOn(counting, day);
  if (!end.evaluable) return end;
  const begun = base.derivation.slice(0, after(base.derivation, base.strictDay));
  const moves = end.derivation.slice(after(end.derivation, day.toString()));
  return { ...end, derivation: [...begun, ...steps, ...moves] };
}

/** Where the steps begin that move the last day: behind the first that gives it. */
function after(steps: DerivationStep[], lastDay: string): number {
  return steps.findIndex(({ value }) => value === lastDay) + 1;
}

/** The limit as if its last day, before any roll, were this one: so many days from its first. */
function endingOn({ clock, limit, readings }: Counting, last: Temporal.PlainDate): ComputedDue {
  const facts = { acts: clockActs(clock), place: clock.place, readings };
  const inDays = (days: number) =>
    computeLimit({ ...limit, limits: limit.limits.map((each) => ({ ...each, period: { days } })) }, facts);
  const first = inDays(1);
  if (!first.evaluable || first.strictDay === undefined) return first;
  return inDays(1 + Temporal.PlainDate.from(first.strictDay).until(last).days);
}

function span(from: string, until: string, timeZone: string): string {
  return `from ${sayAt(from, timeZone)} to ${sayAt(until, timeZone)}`;
}

function later(instant: string, milliseconds: number): string {
  return spell(Temporal.Instant.from(instant).add({ milliseconds }));
}

/** Days as the calendar changes between two instants: the day on which it began to stand still had begun to run. */
function daysBetween(from: string, until: string, timeZone: string): number {
  return localDay(from, timeZone).until(localDay(until, timeZone)).days;
}

function daysUntil(from: string, day: string, timeZone: string): number {
  return localDay(from, timeZone).until(Temporal.PlainDate.from(day)).days;
}

function localDay(instant: string, timeZone: string): Temporal.PlainDate {
  return Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone).toPlainDate();
}

function sayAt(instant: string, timeZone: string): string {
  return sayMoment(spellMoment(instant, timeZone));
}
