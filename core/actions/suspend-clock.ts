import { suspendClock as suspended } from '../rules/clock-ledger.ts';
import { standstillProblem } from '../rules/clock-refusals.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem, lastMoment, momentOr, NO_MOMENT } from './clock-input.ts';

export interface ClockSuspension extends ClockRequest {
  /** An id of the rule's grounds. */
  ground: string;
  /** From when the time stands still (ISO-8601 with an offset); now when left out. */
  effectiveAt?: string;
}

/** The time of a clock stands still on a ground that the law knows. */
export async function suspendClock(
  ports: ChangeClockPorts,
  suspension: ClockSuspension,
): Promise<ChangeClockResult> {
  const { ground } = suspension;
  return changeClock(ports, suspension, 'suspend', (clock, rule, act) => {
    const law = rule?.suspension;
    if (law?.grounds.some(({ id }) => id === ground) !== true)
      return clockProblem('ground', 'Choose one of the grounds that the law names.');
    const effectiveAt = momentOr(suspension.effectiveAt, lastMoment(clock, 'suspended') ?? act.at);
    if (effectiveAt === undefined) return clockProblem('effectiveAt', NO_MOMENT);
    const problem = standstillProblem(clock, effectiveAt, act.at);
    if (problem !== undefined && clock.status !== 'suspended') return clockProblem('effectiveAt', problem);
    return { after: suspended(clock, { effectiveAt, ground, suspension: law }, act) };
  });
}
