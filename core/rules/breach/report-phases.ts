import type { Case } from '../case.ts';
import { clockFor } from '../clock-for.ts';
import { clockId } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import { REGIME_RULES, regimeRule } from '../regimes/table.ts';
import { startActsInLimit } from './limit-acts.ts';

/** Where an organization stands in the reports that one law asks for. */
export interface ReportPhase {
  rule: RegimeRule;
  /** Absent while the act from which it counts is not recorded. */
  clock?: Clock;
}

/** The scope of a report is `<organization>.<regime>`. */
export function reportScope(scope: string): { organizationId: string; regimeId: string } {
  const [organizationId = '', regimeId = ''] = scope.split('.');
  return { organizationId, regimeId };
}

/** The reports that a law asks for without being asked, in the order of its table. */
export function reportRules(regimeId: string): RegimeRule[] {
  return REGIME_RULES.filter(
    (rule) =>
      rule.regime === regimeId &&
      rule.purpose === 'report' &&
      rule.proposal !== true &&
      rule.onRequest !== true,
  );
}

/** Those that begin with an act of the organization, not with an earlier report. */
export function firstReports(regimeId: string): RegimeRule[] {
  return reportRules(regimeId).filter((rule) => !isLaterPhase(rule));
}

/** Whether a report counts from an earlier one, or from what comes after it. */
export function isLaterPhase({ limit }: RegimeRule): boolean {
  return startActsInLimit(limit).every((act) => LATER_ACTS.includes(act));
}

const LATER_ACTS: readonly string[] = ['submission', 'handled', 'fix-available'];

/**
 * The report that is due now: the one whose clock ends first; otherwise the first one without a clock that follows
 * what has been reported. Undefined when nothing is left.
 */
export function currentPhase(aCase: Case, scope: string): ReportPhase | undefined {
  const { organizationId, regimeId } = reportScope(scope);
  const clock = clockFor(aCase, { due: { clock: 'report', orAfter: { hours: 0 } } }, organizationId, scope);
  const ruled = clock === undefined ? undefined : regimeRule(clock.ruleId);
  if (clock !== undefined && ruled !== undefined) return { rule: ruled, clock };
  const rule = reportRules(regimeId).find(
    ({ id, follows }) =>
      clockOf(aCase, organizationId, id) === undefined &&
      follows !== undefined &&
      clockOf(aCase, organizationId, follows)?.status === 'met',
  );
  return rule === undefined ? undefined : { rule };
}

/** Whether it is the last of several reports that a law asks for, after which nothing follows. */
export function endsReports({ id, regime, follows }: RegimeRule): boolean {
  return follows !== undefined && !reportRules(regime).some((rule) => rule.follows === id);
}

/** Whether a law asks for something once the incident is handled, so that it matters when that was. */
export function countsFromHandling(regimeId: string): boolean {
  return reportRules(regimeId).some(({ limit }) => startActsInLimit(limit).includes('handled'));
}

function clockOf(aCase: Case, organizationId: string, ruleId: string): Clock | undefined {
  return aCase.clocks.find(({ id }) => id === clockId(ruleId, organizationId));
}
