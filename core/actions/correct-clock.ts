import { statedActsIn } from '../rules/breach/start-acts.ts';
import type { Case } from '../rules/case.ts';
import { correctClock as corrected } from '../rules/clock-ledger.ts';
import { clockActs, startActsOf } from '../rules/clock-start.ts';
import type { Clock } from '../rules/clock.ts';
import { instantOf } from '../rules/instant.ts';
import type { RegimeRule } from '../rules/regimes/regime-rule.ts';
import type { StartAct, StartActs } from '../rules/regimes/start-act.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem, NO_MOMENT } from './clock-input.ts';

export interface ClockCorrection extends ClockRequest {
  /** The moment from which it counts (ISO-8601 with an offset). */
  startAt: string;
  /** Which act was then, where the limit counts from several; the governing one when left out. */
  startAct?: StartAct;
  reason: string;
}

/**
 * A clock began at another moment; everything is computed again, and what stood still stays so. In a breach other phases
 * that count from the same act move with it.
 */
export async function correctClock(
  ports: ChangeClockPorts,
  correction: ClockCorrection,
): Promise<ChangeClockResult> {
  return changeClock(ports, correction, 'correct', (clock, rule, act, found) => {
    if (act.reason === undefined) return clockProblem('reason', 'Say why the moment is corrected.');
    const moment = instantOf(correction.startAt);
    if (moment === undefined) return clockProblem('startAt', NO_MOMENT);
    if (moment > act.at) return clockProblem('startAt', 'This moment lies ahead; a start has happened.');
    const known = clockActs(clock);
    const needed = startActsOf(clock.limit);
    const name = correction.startAct ?? needed.find((each) => known[each] !== undefined);
    if (name === undefined || !needed.includes(name))
      return clockProblem('startAct', 'Choose one of the acts that this limit counts from.');
    const acts = { ...known, [name]: moment };
    const startAt = needed.flatMap((each) => acts[each] ?? [])[0] ?? moment;
    return {
      after: corrected(clock, startAt, clock.place, act, acts, statedOf(found, clock, rule, name)),
    };
  });
}

/** What a breach says of the act, so that the correction holds as long as it says the same. */
function statedOf(
  found: Case,
  { organizationId }: Clock,
  rule: RegimeRule | undefined,
  name: StartAct,
): StartActs | undefined {
  if (found.run.processId !== 'breach-notification' || rule === undefined) return undefined;
  const stated = statedActsIn(found, organizationId, rule)[name];
  return stated === undefined ? undefined : { [name]: stated };
}
