import type { Case } from '../case.ts';
import { isLate } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import type { Purpose } from '../regimes/regime-rule.ts';
import { regimeRule } from '../regimes/table.ts';

/** A duty that was done outside the process, as its clock says. */
export interface MetByHand {
  clock: Clock;
  metAt: string;
  proof: string;
  late: boolean;
  lateReasons?: string;
}

/** What an organization has recorded as done by hand, for one purpose. */
export function metByHand({ clocks }: Case, organizationId: string, purpose: Purpose): MetByHand[] {
  return clocks
    .filter((clock) => clock.organizationId === organizationId)
    .filter(({ ruleId }) => regimeRule(ruleId)?.purpose === purpose)
    .flatMap((clock): MetByHand[] => {
      const last = clock.ledger.at(-1);
      if (last?.type !== 'met' || last.proof === undefined) return [];
      const { metAt, proof, reason } = last;
      const late = isLate(clock, metAt);
      return [
        { clock, metAt, proof, late, ...(late && reason !== undefined ? { lateReasons: reason } : {}) },
      ];
    });
}
