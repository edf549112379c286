import { liftClock as lifted } from '../rules/clock-ledger.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem } from './clock-input.ts';

export interface ClockLifting extends ClockRequest {
  /** Why the duty does not hold. */
  reason: string;
}

/** The duty behind a clock does not hold; its reason stays on record. */
export async function liftClock(ports: ChangeClockPorts, lifting: ClockLifting): Promise<ChangeClockResult> {
  return changeClock(ports, lifting, 'lift', (clock, _rule, act) =>
    act.reason === undefined
      ? clockProblem('reason', 'Say why the duty does not hold.')
      : { after: lifted(clock, act) },
  );
}
