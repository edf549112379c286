import type { Case } from '../case.ts';
import { isLate } from '../clock-ledger.ts';
import type { EffectResult } from '../effect.ts';
import type { Organization } from '../organization.ts';
import { requestData } from './data.ts';
import * as letters from './letters.ts';
import { answeredState, exemptionsOf } from './read-request.ts';
import { clockOf, liftRequestClocks, meetRequestClocks, type Doing } from './request-clocks.ts';
import { outcomeOfDecision, requestPut } from './request-entry.ts';

/**
 * What changes once a controller's answer is there for the person, or has left by post: the clock is met, in time or
 * late, the register says how it ended, and the person is told. A request that was taken back ends here too, with nothing to hand over.
 */
export function deliveredResult(
  aCase: Case,
  organizationId: string,
  organizations: readonly Organization[],
  doing: Doing,
  deliveredAt = doing.at,
): Partial<EffectResult> {
  const { decision = 'fulfil', refusal, withheld = [] } = exemptionsOf(aCase, organizationId) ?? {};
  const data = requestData(aCase);
  const withdrawn = decision === 'withdrawn';
  const ended = withdrawn
    ? liftRequestClocks(aCase, [organizationId], 'The request was taken back.', doing)
    : meetRequestClocks(aCase, organizationId, doing, deliveredAt);
  return {
    ...ended,
    runData: { ...data, delivered: { ...data.delivered, [organizationId]: { deliveredAt } } },
    puts: [
      requestPut(aCase, organizationId, answeredState(decision), {
        outcome: outcomeOfDecision(decision),
        answeredAt: deliveredAt,
        ...(refusal === undefined ? {} : { refusal }),
        ...(withheld.length === 0 ? {} : { exemptions: groundsIn(withheld) }),
      }),
    ],
    letters: withdrawn
      ? letters.withdrawalTold(aCase)
      : letters.answerReady(
          aCase,
          organizationId,
          isTooLate(aCase, organizationId, deliveredAt),
          organizations,
        ),
  };
}

/** Whether an answer at an instant comes after the last day that the law gives. */
export function isTooLate(aCase: Case, organizationId: string, at: string): boolean {
  const clock = clockOf(aCase, organizationId);
  return clock !== undefined && isLate(clock, at);
}

/** Grounds by their keys: the reasons in words stay in the case. */
function groundsIn(withheld: readonly { ground: string }[]): string {
  return [...new Set(withheld.map(({ ground }) => ground))].sort().join(', ');
}
