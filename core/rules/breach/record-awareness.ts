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
import { clockEvent } from './clock-events.ts';

/** The signed act of awareness starts the organization's clocks and opens its entry in the register (33(5)). */
export function recordAwareness(input: EffectInput): EffectResult {
  const { task, at, actor } = input;
  const { run } = input.case;
  const answers = Awareness.parse(task.answers);
  const startAt = instantOf(answers.awareAt) ?? answers.awareAt;
  const start = { runId: run.id, organizationId: task.organizationId, place: placeOf(input), startAt };
  const clocks = rulesStartedBy('awareness', startAt).map((rule) =>
    startClock(rule, start, { at, by: actor }),
  );
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
 * Awareness was another moment: every clock that awareness started is computed again. `no-clock` when the organization
 * has not stated any awareness in this run; `in-the-future` when the new moment is later than now.
 */
export function correctAwareness(
  aCase: Case,
  organization: Organization,
  correction: Correction,
):
  | { result: 'corrected'; clocks: Change<Clock>[]; events: EventDraft[] }
  | { result: 'no-clock' | 'in-the-future' | 'no-instant' } {
  const { at, actor, reason } = correction;
  const startAt = instantOf(correction.awareAt);
  if (startAt === undefined) return { result: 'no-instant' };
  if (startAt > at) return { result: 'in-the-future' };
  const place = { country: organization.country, timeZone: organization.timeZone };
  const clocks = aCase.clocks
    .filter((clock) => clock.organizationId === correction.organizationId)
    .filter((clock) => regimeRule(clock.ruleId)?.startAct === 'awareness')
    .map((before) => ({ before, after: correctClock(before, startAt, place, { at, by: actor, reason }) }));
  if (clocks.length === 0) return { result: 'no-clock' };
  return {
    result: 'corrected',
    clocks,
    events: clocks.map(({ after }) => clockEvent('clock-corrected', after, at, actor)),
  };
}

/** An organization that is not known has no time zone: its clocks are then not evaluable, never guessed. */
function placeOf(input: EffectInput): Place {
  const found = input.organizations.find((organization) => organization.id === input.task.organizationId);
  return { country: found?.country ?? '', timeZone: found?.timeZone ?? '' };
}
