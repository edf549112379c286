import { extendClock as extended, noticeGiven } from '../rules/clock-ledger.ts';
import { momentProblem } from '../rules/clock-refusals.ts';
import type { Clock } from '../rules/clock.ts';
import { instantOf } from '../rules/instant.ts';
import {
  changeClock,
  type ChangeClockPorts,
  type ChangeClockResult,
  type ClockRequest,
} from './change-clock.ts';
import { clockProblem, NO_MOMENT } from './clock-input.ts';

export interface ClockExtension extends ClockRequest {
  /** Which of the law's reasons it is, in words. */
  reason: string;
  /** When those whom the law names were told (ISO-8601 with an offset); it can be recorded later. */
  noticeAt?: string;
}

export interface ExtensionNotice extends ClockRequest {
  noticeAt: string;
}

/** A clock gets the longer period of its law: once, with a reason, before the first period ends. */
export async function extendClock(
  ports: ChangeClockPorts,
  extension: ClockExtension,
): Promise<ChangeClockResult> {
  return changeClock(ports, extension, 'extend', (clock, rule, act) => {
    if (act.reason === undefined) return clockProblem('reason', 'Say why the time is extended.');
    const law = rule?.extension;
    if (law === undefined) return clockProblem('reason', 'The law knows no extension here.');
    const notice = noticeOf(clock, extension.noticeAt, act.at);
    return 'problems' in notice ? notice : { after: extended(clock, { extension: law, ...notice }, act) };
  });
}

/** Those whom the law names were told of an extension that is on record already. */
export async function recordNotice(
  ports: ChangeClockPorts,
  notice: ExtensionNotice,
): Promise<ChangeClockResult> {
  return changeClock(ports, notice, 'notice', (clock, _rule, act) => {
    const { noticeAt, ...rest } = { noticeAt: undefined, ...noticeOf(clock, notice.noticeAt, act.at) };
    if ('problems' in rest) return rest;
    if (noticeAt === undefined) return clockProblem('noticeAt', NO_MOMENT);
    return { after: noticeGiven(clock, noticeAt, act) };
  });
}

function noticeOf(
  clock: Clock,
  text: string | undefined,
  at: string,
): { noticeAt?: string } | ReturnType<typeof clockProblem> {
  if (text === undefined || text.trim() === '') return {};
  const noticeAt = instantOf(text.trim());
  if (noticeAt === undefined) return clockProblem('noticeAt', NO_MOMENT);
  const problem = momentProblem(clock, noticeAt, at);
  return problem === undefined ? { noticeAt } : clockProblem('noticeAt', problem);
}
