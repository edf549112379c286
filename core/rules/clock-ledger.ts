import type { Actor } from './actor.ts';
import { computeDue, type Place } from './calendar.ts';
import type { Clock, ClockEntry, ClockStatus } from './clock.ts';
import { subtractSpan } from './due-time.ts';
import { regimeRule, type RegimeRule } from './regimes.ts';
import { mayChange } from './transitions.ts';

/** Who did it and when, for a line of the ledger. */
export interface Act {
  at: string;
  by: Actor;
  reason?: string;
}

/** People are warned so many hours before the strict target. */
const WARN_HOURS_BEFORE = [24, 6];

export function clockId(ruleId: string, organizationId: string): string {
  return `${ruleId}.${organizationId}`;
}

/** A new clock that runs from `startAt`. */
export function startClock(
  rule: RegimeRule,
  start: { runId: string; organizationId: string; place: Place; startAt: string },
  act: Act,
): Clock {
  const due = computeDue(rule, start.startAt, start.place);
  return withNextLook({
    runId: start.runId,
    id: clockId(rule.id, start.organizationId),
    organizationId: start.organizationId,
    ruleId: rule.id,
    label: `${rule.label} (${rule.citation})`,
    status: 'running',
    ledger: [{ ...act, type: 'started', startAt: start.startAt }],
    due,
    warningsSent: 0,
    version: 1,
  });
}

/** The start was another moment: everything is computed again, and a missed clock may run once more. */
export function correctClock(clock: Clock, startAt: string, place: Place, act: Act): Clock {
  const rule = regimeRule(clock.ruleId);
  const due = rule === undefined ? clock.due : computeDue(rule, startAt, place);
  const runsAgain = clock.status === 'missed' && (!due.evaluable || act.at < due.legalLatestAt);
  const corrected = written(
    clock,
    { ...act, type: 'corrected', startAt },
    runsAgain ? 'running' : clock.status,
  );
  return withNextLook({ ...corrected, due, warningsSent: 0 });
}

/** The duty was done at `metAt`; a missed clock is met late, and its ledger shows both. */
export function meetClock(clock: Clock, met: { metAt: string; receipt?: string }, act: Act): Clock {
  return withNextLook(written(clock, { ...act, type: 'met', ...met }, 'met'));
}

/** The last moment the law allows has passed. */
export function missClock(clock: Clock, act: Act): Clock {
  return withNextLook(written(clock, { ...act, type: 'missed' }, 'missed'));
}

/** The duty does not hold, by a decision. */
export function liftClock(clock: Clock, act: Act): Clock {
  return withNextLook(written(clock, { ...act, type: 'lifted' }, 'lifted'));
}

/** What the sweep finds due of a clock at `now`, in words: nothing, a warning, or that it is missed. */
export function clockIsDue(clock: Clock, now: string): 'nothing' | 'warn' | 'missed' {
  if (clock.status !== 'running' || !clock.due.evaluable) return 'nothing';
  if (now >= clock.due.legalLatestAt) return 'missed';
  return clock.nextAt !== undefined && now >= clock.nextAt ? 'warn' : 'nothing';
}

/** After a warning at `now`: warnings whose time has passed meanwhile are not sent one by one. */
export function clockWarned(clock: Clock, now: string): Clock {
  const passed = warningTimes(clock).filter((time) => time <= now).length;
  return withNextLook({
    ...clock,
    warningsSent: Math.max(passed, clock.warningsSent + 1),
    version: clock.version + 1,
  });
}

/** The instant from which a clock counts now: its start, or its last correction. */
export function clockStart(clock: Clock): string | undefined {
  const starts = clock.ledger.flatMap((entry) =>
    entry.type === 'started' || entry.type === 'corrected' ? [entry.startAt] : [],
  );
  return starts.at(-1);
}

/** Whether a duty done (or still to be done) at `at` is late: after the strict target. */
export function isLate(clock: Clock, at: string): boolean {
  return clock.due.evaluable && at > clock.due.strictAt;
}

function written(clock: Clock, entry: ClockEntry, status: ClockStatus): Clock {
  const ledger = [...clock.ledger, entry];
  const allowed = mayChange('clock', clock.status, status) ? status : clock.status;
  return { ...clock, ledger, status: allowed, version: clock.version + 1 };
}

function withNextLook(clock: Clock): Clock {
  const { nextAt: _, ...rest } = clock;
  if (clock.status !== 'running' || !clock.due.evaluable) return rest;
  const next = warningTimes(clock)[clock.warningsSent] ?? clock.due.legalLatestAt;
  return { ...rest, nextAt: next };
}

/** The warnings of a clock, earliest first: before the strict target, and at it. */
function warningTimes(clock: Clock): string[] {
  if (!clock.due.evaluable) return [];
  const { strictAt } = clock.due;
  const before = WARN_HOURS_BEFORE.map((hours) => subtractSpan(strictAt, { hours }, 'UTC'));
  return [...before, strictAt];
}
