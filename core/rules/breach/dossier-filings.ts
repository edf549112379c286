import type { Case } from '../case.ts';
import { clockId, isLate } from '../clock-ledger.ts';
import { filingScope } from './filing-scope.ts';
import { metByHand } from './met-by-hand.ts';
import { doneTasks } from '../answered.ts';
import { filingsOf } from './read-case.ts';

/** A filing with its receipt; the notification itself is among the answers. */
export interface FilingDossier {
  ruleId: string;
  round: number;
  receiptNumber: string;
  filedAt: string;
  /** `recorded`: done outside the process and recorded by hand. */
  completeness: string;
  late: boolean;
  /** Given with the notification or with the receipt. */
  delayReasons?: string;
}

/** The filings of one organization, first to last. Only the first of each rule can be late. */
export function filingsDossier(aCase: Case, organizationId: string): FilingDossier[] {
  const scopes = [...new Set(doneTasks(aCase, 'file').map((task) => task.scope))];
  const filed = scopes
    .filter((scope) => filingScope(scope).organizationId === organizationId)
    .flatMap((scope) =>
      filingsOf(aCase, scope).map((filing, index) => {
        const { ruleId } = filingScope(scope);
        const clock = aCase.clocks.find((found) => found.id === clockId(ruleId, organizationId));
        const { receiptNumber, filedAt, completeness, delayReasons } = filing.answers;
        const late = index === 0 && clock !== undefined && isLate(clock, filedAt);
        const reasons = delayReasons ?? preparedReasons(aCase, scope);
        return {
          ruleId,
          round: index + 1,
          receiptNumber,
          filedAt,
          completeness,
          late,
          ...(late && reasons !== undefined ? { delayReasons: reasons } : {}),
        };
      }),
    );
  return [...filed, ...filedOutside(aCase, organizationId)];
}

/** What was filed outside the process, as its clock says. */
function filedOutside(aCase: Case, organizationId: string): FilingDossier[] {
  return metByHand(aCase, organizationId, 'authority').map(({ clock, metAt, proof, late, lateReasons }) => ({
    ruleId: clock.ruleId,
    round: 1,
    receiptNumber: proof,
    filedAt: metAt,
    completeness: 'recorded',
    late,
    ...(lateReasons === undefined ? {} : { delayReasons: lateReasons }),
  }));
}

function preparedReasons(aCase: Case, scope: string): string | undefined {
  const reasons = doneTasks(aCase, 'prepare-filing')
    .filter((task) => task.scope === scope)
    .map((task) => task.answers?.time)
    .flatMap((time) =>
      typeof time === 'object' && time !== null && 'delayReasons' in time ? [time.delayReasons] : [],
    );
  return reasons.find((reason): reason is string => typeof reason === 'string');
}
