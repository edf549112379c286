import type { Actor } from './actor.ts';
import type { Place } from './calendar/place.ts';
import { clockDue } from './clock-due.ts';
import { clockActs, countingStart, startActsOf } from './clock-start.ts';
import { warningTimes } from './clock-warnings.ts';
import type { Clock, ClockEntry, ClockStatus, ResolvedLimit } from './clock.ts';
import { CodedError } from './coded-error.ts';
import type { Extension, RegimeRule, Suspension } from './regimes/regime-rule.ts';
import type { StartActs } from './regimes/start-act.ts';
import { mayChange } from './transitions.ts';

/** Who did it and when, for a line of the ledger. */
export interface Act {
  at: string;
  by: Actor;
  reason?: string;
}

/** What a clock needs to start: whose it is, its limit with all cases decided, and when the acts were. */
export interface ClockStart {
  runId: string;
  organizationId: string;
  place: Place;
  limit: ResolvedLimit;
  acts: StartActs;
}

export function clockId(ruleId: string, organizationId: string): string {
  return `${ruleId}.${organizationId}`;
}

/** A new clock. Throws `clock.no-start` when none of the acts it counts from is given: a start is never guessed. */
export function startClock(rule: RegimeRule, start: ClockStart, act: Act): Clock {
  const { runId, organizationId, place, limit, acts } = start;
  const startAt = startActsOf(limit).flatMap((name) => acts[name] ?? [])[0];
  if (startAt === undefined) throw new CodedError('clock.no-start', `no act starts ${rule.id}`);
  const ledger: ClockEntry[] = [{ ...act, type: 'started', startAt, acts }];
  return withNextLook({
    runId,
    id: clockId(rule.id, organizationId),
    organizationId,
    ruleId: rule.id,
    label: `${rule.label} (${rule.citation})`,
    limit,
    place,
    status: 'running',
    ledger,
    due: clockDue({ limit, place, ledger }),
    warningsSent: 0,
    version: 1,
  });
}

/**
 * A lifted duty holds after all: the clock runs again, with the law's limit as it is now, from the same act as before or
 * from where it is found to count now. The ledger keeps all that was.
 */
export function restartClock(clock: Clock, { limit, place, acts }: ClockStart, act: Act): Clock {
  const startAt = startActsOf(limit).flatMap((name) => acts[name] ?? [])[0];
  if (startAt === undefined) throw new CodedError('clock.no-start', `no act starts ${clock.id} again`);
  const entry: ClockEntry = { ...act, type: 'started', startAt, acts };
  const running = recomputed(written({ ...clock, limit, place }, entry, 'running'));
  return withNextLook({ ...running, warningsSent: 0 });
}

/**
 * The start was another moment: everything is computed again, with what the ledger holds besides, and a missed clock
 * may run once more. `acts` says when all acts were that count; without it, only the governing one moved. `insteadOf`
 * is what the case says of the acts that are corrected by hand.
 */
export function correctClock(
  clock: Clock,
  startAt: string,
  place: Place,
  act: Act,
  acts: StartActs = movedActs(clock, startAt),
  insteadOf?: StartActs,
): Clock {
  const kept = insteadOf === undefined ? {} : { insteadOf };
  const entry: ClockEntry = { ...act, type: 'corrected', startAt, acts, ...kept };
  const corrected = recomputed(written({ ...clock, place }, entry, clock.status));
  const { due } = corrected;
  const runsAgain = clock.status === 'missed' && (!due.evaluable || act.at < due.legalLatestAt);
  return withNextLook({
    ...corrected,
    status: runsAgain ? 'running' : clock.status,
    warningsSent: 0,
  });
}

/** The time stands still from `effectiveAt` on one of the grounds of the law (clock-refusals.ts says when it may). */
export function suspendClock(
  clock: Clock,
  { effectiveAt, ground, suspension }: { effectiveAt: string; ground: string; suspension: Suspension },
  act: Act,
): Clock {
  const label = suspension.grounds.find(({ id }) => id === ground)?.label;
  if (label === undefined)
    throw new CodedError('clock.no-ground', `${clock.ruleId} knows no ground ${ground}`);
  const { citation } = suspension;
  const entry: ClockEntry = { ...act, type: 'suspended', effectiveAt, ground, label, citation };
  return withNextLook(recomputed(written(clock, entry, 'suspended')));
}

/** The time goes on; what it stood still is added. Warnings whose time has passed are not sent again. */
export function resumeClock(clock: Clock, effectiveAt: string, act: Act): Clock {
  return warnedUpTo(recomputed(written(clock, { ...act, type: 'resumed', effectiveAt }, 'running')), act.at);
}

/** The longer period of the law; `noticeAt` is when those it names were told, if they were. */
export function extendClock(
  clock: Clock,
  { extension, noticeAt }: { extension: Extension; noticeAt?: string },
  act: Act,
): Clock {
  const notice = noticeAt === undefined ? {} : { noticeAt };
  const entry: ClockEntry = { ...act, type: 'extended', extension, ...notice };
  return warnedUpTo(recomputed(written(clock, entry, clock.status)), act.at);
}

/** Those whom the law names were told of the extension. */
export function noticeGiven(clock: Clock, noticeAt: string, act: Act): Clock {
  return withNextLook(recomputed(written(clock, { ...act, type: 'noticed', noticeAt }, clock.status)));
}

/** The duty was done at `metAt`; a missed clock is met late, and its ledger shows both. */
export function meetClock(
  clock: Clock,
  met: { metAt: string; receipt?: string; proof?: string },
  act: Act,
): Clock {
  return withNextLook(written(clock, { ...act, type: 'met', ...met }, 'met'));
}

/** The last moment the law allows has passed. */
export function missClock(clock: Clock, act: Act): Clock {
  return withNextLook(written(clock, { ...act, type: 'missed' }, 'missed'));
}

/** The duty does not hold: somebody says so, or (`byFacts`) the case does. */
export function liftClock(clock: Clock, act: Act, byFacts = false): Clock {
  const entry: ClockEntry = { ...act, type: 'lifted', ...(byFacts && { byFacts }) };
  return withNextLook(written(clock, entry, 'lifted'));
}

/** Whether it was lifted because of what the case said, so that it runs again when the case says otherwise. */
export function isLiftedByFacts({ status, ledger }: Clock): boolean {
  const last = ledger.at(-1);
  return status === 'lifted' && last?.type === 'lifted' && last.byFacts === true;
}

/** What the sweep finds due of a clock at `now`, in words: nothing, a warning, or that it is missed. */
export function clockIsDue(clock: Clock, now: string): 'nothing' | 'warn' | 'missed' {
  if (clock.status !== 'running') return 'nothing';
  if (clock.due.evaluable && now >= clock.due.legalLatestAt) return 'missed';
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
  return countingStart(clock);
}

/**
 * Whether a duty done (or still to be done) at `at` is late. Periods in hours: after the strict target, because
 * reasons are asked as soon as the hours are over, whichever way they are counted. Longer ones: after the last day
 * that the law gives. Where the law itself moves hours off a weekend (DORA), after the moment it moves them to.
 */
export function isLate({ due, limit }: Clock, at: string): boolean {
  if (!due.evaluable) return false;
  const moved = limit.kind === 'counted' && limit.noonRoll !== undefined;
  return at > (due.strictDay === undefined && !moved ? due.strictAt : due.legalLatestAt);
}

function movedActs(clock: Clock, startAt: string): StartActs {
  const acts = clockActs(clock);
  const governing = startActsOf(clock.limit).find((name) => acts[name] !== undefined);
  return governing === undefined ? acts : { ...acts, [governing]: startAt };
}

function written(clock: Clock, entry: ClockEntry, status: ClockStatus): Clock {
  const ledger = [...clock.ledger, entry];
  const allowed = mayChange('clock', clock.status, status) ? status : clock.status;
  return { ...clock, ledger, status: allowed, version: clock.version + 1 };
}

function recomputed(clock: Clock): Clock {
  return { ...clock, due: clockDue(clock) };
}

function warnedUpTo(clock: Clock, now: string): Clock {
  const passed = warningTimes(clock).filter((time) => time <= now).length;
  return withNextLook({ ...clock, warningsSent: passed });
}

/** Without a date in the law, only the internal target is looked at, once. */
function withNextLook(clock: Clock): Clock {
  const { nextAt: _, ...rest } = clock;
  if (clock.status !== 'running') return rest;
  const latest = clock.due.evaluable ? clock.due.legalLatestAt : undefined;
  const next = warningTimes(clock)[clock.warningsSent] ?? latest;
  return next === undefined ? rest : { ...rest, nextAt: next };
}
