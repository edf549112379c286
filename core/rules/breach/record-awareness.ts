import type { Case } from '../case.ts';
import type { Actor } from '../actor.ts';
import type { Place } from '../calendar.ts';
import type { Clock } from '../clock.ts';
import { correctClock, startClock } from '../clock-ledger.ts';
import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import { instantOf } from '../instant.ts';
import type { Organization } from '../organization.ts';
import { regimeRule, rulesStartedBy } from '../regimes.ts';
import { Awareness } from './answers.ts';
import { awarenessProblem } from './aware-at.ts';
import { clockEvent } from './clock-events.ts';
import { doneTasks } from './read-case.ts';

/** The signed act of awareness starts the organization's clocks and opens its entry in the register (33(5)). */
export function recordAwareness(input: EffectInput): EffectResult {
  const { task, at, actor } = input;
  const { run } = input.case;
  const answers = Awareness.parse(task.answers);
  const startAt = instantOf(answers.awareAt) ?? answers.awareAt;
  const start = { runId: run.id, organizationId: task.organizationId, place: placeOf(input), startAt };
  const clocks = rulesStartedBy('awareness', at).map((rule) => startClock(rule, start, { at, by: actor }));
  return {
    ...NO_EFFECT,
    clocks: clocks.map((after) => ({ after })),
    registers: [
      {
        organizationId: task.organizationId,
        kind: 'breach',
        id: run.id,
        runId: run.id,
        at,
        data: { title: run.title, awareAt: startAt },
        version: 1,
      },
    ],
    events: clocks.map((clock) => clockEvent('clock-started', clock, at, actor)),
  };
}

export interface Correction {
  organizationId: string;
  /** The instant it now says. */
  awareAt: string;
  reason: string;
  at: string;
  actor: Actor;
}

/**
 * Awareness was another moment: every clock that awareness started is computed again, and one that should have been
 * started then starts. `no-clock` when the organization has not stated any awareness in this run; `impossible` says
 * why the new moment cannot be.
 */
export function correctAwareness(
  aCase: Case,
  organization: Organization,
  correction: Correction,
):
  | { result: 'corrected'; clocks: Change<Clock>[]; events: EventDraft[] }
  | { result: 'impossible'; message: string }
  | { result: 'no-clock' | 'no-instant' } {
  const { at, actor, reason, organizationId } = correction;
  const startAt = instantOf(correction.awareAt);
  if (startAt === undefined) return { result: 'no-instant' };
  const message = awarenessProblem(aCase, startAt, { now: at, organization });
  if (message !== undefined) return { result: 'impossible', message };
  const act = { at, by: actor, reason };
  const place = { country: organization.country, timeZone: organization.timeZone };
  const known = aCase.clocks
    .filter((clock) => clock.organizationId === organizationId)
    .filter((clock) => regimeRule(clock.ruleId)?.startAct === 'awareness');
  const stated = doneTasks(aCase, 'awareness').some((task) => task.organizationId === organizationId);
  const missing = rulesStartedBy('awareness', at).filter(
    (rule) => stated && !known.some(({ ruleId }) => ruleId === rule.id),
  );
  const start = { runId: aCase.run.id, organizationId, place, startAt };
  const corrected = known.map((before) => ({ before, after: correctClock(before, startAt, place, act) }));
  const started = missing.map((rule) => ({ after: startClock(rule, start, act) }));
  if (corrected.length + started.length === 0) return { result: 'no-clock' };
  return {
    result: 'corrected',
    clocks: [...corrected, ...started],
    events: [
      ...corrected.map(({ after }) => clockEvent('clock-corrected', after, at, actor)),
      ...started.map(({ after }) => clockEvent('clock-started', after, at, actor)),
    ],
  };
}

/** An organization that is not known has no time zone: its clocks are then not evaluable, never guessed. */
function placeOf(input: EffectInput): Place {
  const found = input.organizations.find((organization) => organization.id === input.task.organizationId);
  return { country: found?.country ?? '', timeZone: found?.timeZone ?? '' };
}
