import { computePeriod } from '../../core/rules/calendar/compute-period.ts';
import { spellMoment } from '../../core/rules/calendar/spell-moment.ts';
import type { ComputedDue, DerivationStep, OtherReading, ResolvedLimit } from '../../core/rules/clock.ts';
import { computeLimit } from '../../core/rules/regimes/compute-limit.ts';
import { dutyPlace } from '../../core/rules/regimes/duty-place.ts';
import type { EntityFacts, IncidentFacts } from '../../core/rules/regimes/facts.ts';
import { resolveLimit } from '../../core/rules/regimes/resolve-limit.ts';
import type { StartAct, StartActs } from '../../core/rules/regimes/start-act.ts';
import { regimeRule } from '../../core/rules/regimes/table.ts';
import type { FilingVerdict } from '../../core/rules/regimes/verdicts.ts';
import type { StatedActs } from './stated-acts.ts';

/** By when a duty is owed: dates, a duty without a number, or what it still waits for. */
export type FilingDue =
  | {
      kind: 'dated';
      /** As in `clause8 deadline`: a local time with its zone, or a day, which means its end. */
      due: string;
      strict: string;
      dueAt: string;
      strictAt: string;
      derivation: DerivationStep[];
      otherReadings: OtherReading[];
      /** What was not known and taken for no. */
      notes: string[];
    }
  /** `targetAt` is ours, not the law's. */
  | { kind: 'open-ended'; words: string; target?: string; targetAt?: string }
  /** The act it counts from has not been stated, or a fact that decides its length. */
  | { kind: 'waiting'; missing: string };

export type Filing = FilingVerdict & { organization: string; limit?: FilingDue };

/** What the duty's limit gives for an organization. */
export function filingDue(
  verdict: FilingVerdict,
  organization: EntityFacts,
  incident: IncidentFacts,
  stated: StatedActs,
): FilingDue {
  const rule = regimeRule(verdict.ruleId);
  if (rule === undefined) return { kind: 'waiting', missing: `There is no rule ${verdict.ruleId}.` };
  const resolution = resolveLimit(rule, { organization, incident });
  if ('missing' in resolution)
    return { kind: 'waiting', missing: `Not stated: ${resolution.missing.join(', ')}.` };
  const limit = resolution.resolved;
  const acts = actsFor(verdict.follows, stated);
  const place = dutyPlace(rule, organization);
  if (limit.kind === 'open') return openEnded(limit, acts, place);
  const due = computeLimit(limit, { acts, place });
  if (due.evaluable) return dated(due, resolution.notes);
  const { follows } = verdict;
  const waitsForPhase = follows !== undefined && acts.submission === undefined;
  return { kind: 'waiting', missing: waitsForPhase ? sayWaiting(follows, stated) : due.missing };
}

/** A later phase counts from the submission of its own earlier one, never from that of another law. */
function actsFor(follows: string | undefined, { acts, submissions, phases }: StatedActs): StartActs {
  if (follows === undefined) return acts;
  const { submission: unnamed, ...others } = acts;
  const submission = submissions[follows] ?? (phases > 1 ? undefined : unnamed);
  return submission === undefined ? others : { ...others, submission };
}

function sayWaiting(follows: string, { acts, phases }: StatedActs): string {
  const counts = `Counts from the submission of ${follows}, not from its deadline.`;
  return acts.submission === undefined || phases < 2
    ? counts
    : `${counts} "starts.submission" does not say of which phase: write it under "submissions".`;
}

function dated(due: Extract<ComputedDue, { evaluable: true }>, notes: string[]): FilingDue {
  const { lastDay, strictDay, legalLatestAt, strictAt, timeZone, derivation, otherReadings } = due;
  return {
    kind: 'dated',
    due: lastDay ?? spellMoment(legalLatestAt, timeZone),
    strict: strictDay ?? lastDay ?? spellMoment(strictAt, timeZone),
    dueAt: legalLatestAt,
    strictAt,
    derivation,
    otherReadings,
    notes,
  };
}

function openEnded(
  { words, internalTarget }: Extract<ResolvedLimit, { kind: 'open' }>,
  acts: StartActs,
  place: { id: string; timeZone: string },
): FilingDue {
  const { period, from } = internalTarget;
  const act = acts[from];
  if (act === undefined) return { kind: 'open-ended', words };
  const law = 'hours' in period ? 'elapsed' : 'calendar';
  const target = computePeriod({ period, law, citation: 'internal target', start: startOf(act), place });
  if (!target.evaluable) return { kind: 'open-ended', words };
  return {
    kind: 'open-ended',
    words,
    target: target.strictDay ?? spellMoment(target.strictAt, target.timeZone),
    targetAt: target.strictAt,
  };
}

function startOf(act: string): { instant: string } | { day: string } {
  return act.includes('T') ? { instant: act } : { day: act };
}

/** The instants an organization has stated for an act; the law in force then governs. */
export function lawAt(stated: StatedActs, otherwise: string): string {
  const order: StartAct[] = ['awareness', 'detection', 'determination', 'assessment', 'classification'];
  const act = order.map((name) => stated.acts[name]).find((at) => at !== undefined);
  if (act === undefined) return otherwise;
  return act.includes('T') ? act : `${act}T12:00:00.000Z`;
}
