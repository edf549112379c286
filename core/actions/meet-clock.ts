import { filingEntry } from '../rules/breach/filing-entry.ts';
import { isLate, meetClock as met } from '../rules/clock-ledger.ts';
import { momentProblem } from '../rules/clock-refusals.ts';
import { instantOf } from '../rules/instant.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem, NO_MOMENT } from './clock-input.ts';

export interface ClockMeeting extends ClockRequest {
  /** When it was done (ISO-8601 with an offset). */
  metAt: string;
  /** A receipt number, or what shows it, in words. */
  proof: string;
  /** Why it was late, where the law asks for the reasons. */
  reason?: string;
}

/**
 * A duty was done that no open task is there for: outside, or one that was found to hold after its filings were listed.
 * The register says so, and a later phase counts from it.
 */
export async function meetClock(ports: ChangeClockPorts, meeting: ClockMeeting): Promise<ChangeClockResult> {
  return changeClock(ports, meeting, 'meet', (clock, rule, act, { run }) => {
    const metAt = instantOf(meeting.metAt);
    const proof = meeting.proof.trim();
    if (metAt === undefined) return clockProblem('metAt', NO_MOMENT);
    const problem = momentProblem(clock, metAt, act.at);
    if (problem !== undefined) return clockProblem('metAt', problem);
    if (proof === '') return clockProblem('proof', 'Give the receipt number, or say what shows it.');
    const law = rule?.lateReasons;
    if (law !== undefined && act.reason === undefined && isLate(clock, metAt))
      return clockProblem('reason', `It was late, and ${law.citation} asks for the reasons.`);
    const after = met(clock, { metAt, proof }, act);
    return { after, registers: filingEntry(run, clock, { metAt, proof, at: act.at }) };
  });
}
