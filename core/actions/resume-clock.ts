import { resumeClock as resumed } from '../rules/clock-ledger.ts';
import { standstillProblem } from '../rules/clock-refusals.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem, lastMoment, momentOr, NO_MOMENT } from './clock-input.ts';

export interface ClockResumption extends ClockRequest {
  /** From when the time goes on (ISO-8601 with an offset); now when left out. */
  effectiveAt?: string;
}

/** The time of a clock goes on; what it stood still is added. */
export async function resumeClock(
  ports: ChangeClockPorts,
  resumption: ClockResumption,
): Promise<ChangeClockResult> {
  return changeClock(ports, resumption, 'resume', (clock, _rule, act) => {
    const effectiveAt = momentOr(resumption.effectiveAt, lastMoment(clock, 'resumed') ?? act.at);
    if (effectiveAt === undefined) return clockProblem('effectiveAt', NO_MOMENT);
    const problem = standstillProblem(clock, effectiveAt, act.at);
    if (problem !== undefined && clock.status === 'suspended') return clockProblem('effectiveAt', problem);
    return { after: resumed(clock, effectiveAt, act) };
  });
}
