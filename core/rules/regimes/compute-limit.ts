import { computePeriod } from '../calendar/compute-period.ts';
import type { Place } from '../calendar/place.ts';
import type { Readings } from '../calendar/readings.ts';
import { sayMoment } from '../calendar/say-moment.ts';
import { sayPeriod } from '../calendar/say-period.ts';
import { spellMoment } from '../calendar/spell-moment.ts';
import type { ComputedDue, DerivationStep, ResolvedLimit } from '../clock.ts';
import { localTime } from '../instant.ts';
import { rollToNoon } from './noon-roll.ts';
import type { CountedLimit } from './regime-rule.ts';
import { START_ACT_WORDS } from './start-act-words.ts';
import type { StartAct, StartActs } from './start-act.ts';

/** When each act was (an instant, or a day `YYYY-MM-DD` where only that is known), and where it is counted. */
export interface CountingFacts {
  acts: StartActs;
  place: Place;
  readings?: Partial<Readings>;
}

type Dated = Extract<ComputedDue, { evaluable: true }>;
/** One limit of several, computed. */
interface Limb {
  limit: CountedLimit;
  due: ComputedDue;
}

/**
 * When a limit ends, or what is missing to say so. Of several limits the earliest governs and the derivation names the
 * others; a limit without a number is open-ended. Never a guessed date.
 */
export function computeLimit(limit: ResolvedLimit, facts: CountingFacts): ComputedDue {
  if (limit.kind === 'open') {
    const { period, from } = limit.internalTarget;
    const target = `We work towards ${sayPeriod(period)} from ${START_ACT_WORDS[from]}; this target is ours, not the law’s.`;
    return {
      evaluable: false,
      openEnded: true,
      missing: `The law gives no number: “${limit.words}”. ${target}`,
    };
  }
  const due = limit.limits.length === 1 ? only(limit.limits, facts) : earliest(limit, facts);
  return due.evaluable && limit.noonRoll ? rollToNoon(due, limit.noonRoll.citation, facts.place) : due;
}

function only(limits: CountedLimit[], facts: CountingFacts): ComputedDue {
  const [limit] = limits;
  return limit ? count(limit, facts) : { evaluable: false, missing: 'The rule has no limit.' };
}

/** One period from its act; the first step of the derivation names the act. */
function count(limit: CountedLimit, { acts, place, readings }: CountingFacts): ComputedDue {
  const act = acts[limit.from];
  if (act === undefined) return { evaluable: false, missing: sayMissing(limit.from) };
  const start = startOf(act, limit, place);
  if (!start) return { evaluable: false, missing: `The time zone “${place.timeZone}” does not exist.` };
  const { period, law, citation } = limit;
  const due = computePeriod({ period, law, citation, start, place, ...(readings && { readings }) });
  if (!due.evaluable) return due;
  const from: DerivationStep = {
    rule: limit.fromYearEnd ? 'It counts from the end of the year of the act' : 'The act it counts from',
    citation,
    value: START_ACT_WORDS[limit.from],
  };
  return { ...due, derivation: [from, ...due.derivation] };
}

function sayMissing(act: StartAct): string {
  const words = START_ACT_WORDS[act];
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} is not recorded.`;
}

function startOf(
  act: string,
  limit: CountedLimit,
  place: Place,
): { instant: string } | { day: string } | undefined {
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(act);
  if (!limit.fromYearEnd) return isDay ? { day: act } : { instant: act };
  const year = isDay ? act.slice(0, 4) : localTime(act, place.timeZone)?.toPlainDate().toString().slice(0, 4);
  return year === undefined ? undefined : { day: `${year}-12-31` };
}

/**
 * The earliest of several limits. The act of the first may still lie ahead (an incident not yet classified): then the
 * others are the outer limits. The acts of the others must be known.
 */
function earliest(limit: Extract<ResolvedLimit, { kind: 'counted' }>, facts: CountingFacts): ComputedDue {
  const limbs = limit.limits.map((one) => ({ limit: one, due: count(one, facts) }));
  const [first, ...others] = limbs;
  const undated = others.find(({ due }) => !due.evaluable);
  if (!first || undated) return undated?.due ?? { evaluable: false, missing: 'The rule has no limit.' };
  if (!first.due.evaluable) {
    const ahead = facts.acts[first.limit.from] === undefined;
    return ahead ? governedBy(others, [waitsFor(first.limit)]) : first.due;
  }
  const late = limit.lateFirstAct && passed(others, facts.acts[first.limit.from]);
  if (!late) return governedBy(limbs, []);
  const step: DerivationStep = {
    rule: `${sayLimit(late)} had passed by then and falls away`,
    citation: limit.lateFirstAct?.citation ?? late.citation,
    value: `${sayLimit(first.limit)} governs`,
  };
  return governedBy([first], [step]);
}

function waitsFor(limit: CountedLimit): DerivationStep {
  return {
    rule: `${sayLimit(limit)} would count too, and is earlier as a rule`,
    citation: limit.citation,
    value: sayMissing(limit.from),
  };
}

/** The limit that was over when the first act came. */
function passed(others: Limb[], act: string | undefined): CountedLimit | undefined {
  if (act === undefined) return undefined;
  const at = Date.parse(act);
  return others.find(({ due }) => due.evaluable && Date.parse(due.strictAt) < at)?.limit;
}

function governedBy(limbs: Limb[], steps: DerivationStep[]): ComputedDue {
  const dated = limbs.flatMap(({ limit, due }) => (due.evaluable ? [{ limit, due }] : []));
  const [governing, ...rest] = dated.sort((one, other) => compareText(sortKey(one.due), sortKey(other.due)));
  if (!governing) return { evaluable: false, missing: 'The rule has no limit.' };
  const others = rest.map(({ limit, due }) => ({
    rule: `The earliest governs: ${sayLimit(governing.limit)}, not ${sayLimit(limit)}`,
    citation: limit.citation,
    value: `the other would end ${sayEnd(due)}`,
  }));
  return { ...governing.due, derivation: [...steps, ...others, ...governing.due.derivation] };
}

function sortKey(due: Dated): string {
  return `${due.strictAt} ${due.legalLatestAt}`;
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sayLimit({ period, from }: CountedLimit): string {
  return `${sayPeriod(period)} from ${START_ACT_WORDS[from]}`;
}

function sayEnd(due: Dated): string {
  if (due.lastDay !== undefined) return `at the end of ${sayMoment(due.lastDay)}`;
  return sayMoment(spellMoment(due.legalLatestAt, due.timeZone));
}
