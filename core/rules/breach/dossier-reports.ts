import type { Case } from '../case.ts';
import { isLate } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import { regimeRule } from '../regimes/table.ts';
import type { Report } from './answers.ts';
import { metByHand } from './met-by-hand.ts';
import { reportsOf } from './read-case.ts';
import { reportScope } from './report-phases.ts';

/** A report to a security or sector authority, with its receipt; what it said is among the answers. */
export interface ReportDossier {
  regime: string;
  /** Rule whose time limit it met; absent for a supplement. */
  ruleId?: string;
  label?: string;
  /** Of the process; 0 when it was done outside and recorded by hand. */
  round: number;
  receiptNumber: string;
  submittedAt: string;
  completeness: string;
  late: boolean;
  lateReasons?: string;
}

/** The reports of one organization, law by law, first to last. */
export function reportsDossier(aCase: Case, organizationId: string): ReportDossier[] {
  const taken = new Set<string>();
  const reported = reportsOf(aCase, organizationId)
    .sort((left, right) => (left.scope < right.scope ? -1 : left.scope > right.scope ? 1 : 0))
    .map(({ scope, task, answers }) => {
      const { regimeId } = reportScope(scope);
      const { receiptNumber, submittedAt, completeness, lateReasons } = answers;
      const clock = clockMetBy(aCase, organizationId, regimeId, { answers, taken });
      if (clock !== undefined) taken.add(clock.id);
      return {
        regime: regimeId,
        ...(clock === undefined ? {} : { ruleId: clock.ruleId, label: clock.label }),
        round: task.iteration,
        receiptNumber,
        submittedAt,
        completeness,
        late: clock !== undefined && isLate(clock, submittedAt),
        ...(lateReasons === undefined ? {} : { lateReasons }),
      };
    });
  return [...reported, ...reportedOutside(aCase, organizationId)];
}

/** What was reported outside the process, as its clock says. */
function reportedOutside(aCase: Case, organizationId: string): ReportDossier[] {
  return metByHand(aCase, organizationId, 'report').map(({ clock, metAt, proof, late, lateReasons }) => ({
    regime: regimeRule(clock.ruleId)?.regime ?? clock.ruleId,
    ruleId: clock.ruleId,
    label: clock.label,
    round: 0,
    receiptNumber: proof,
    submittedAt: metAt,
    completeness: 'recorded',
    late,
    ...(lateReasons === undefined ? {} : { lateReasons }),
  }));
}

/** One submission may answer two phases, with the same receipt and time: each report its own, in order. */
function clockMetBy(
  { clocks }: Case,
  organizationId: string,
  regimeId: string,
  { answers, taken }: { answers: Report; taken: ReadonlySet<string> },
): Clock | undefined {
  const { receiptNumber, submittedAt } = answers;
  return clocks
    .filter(({ id, ruleId }) => !taken.has(id) && regimeRule(ruleId)?.regime === regimeId)
    .filter((clock) => clock.organizationId === organizationId)
    .flatMap((clock) =>
      clock.ledger.flatMap((entry) =>
        entry.type === 'met' && entry.receipt === receiptNumber && entry.metAt === submittedAt
          ? [{ clock, at: entry.at }]
          : [],
      ),
    )
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0))
    .at(0)?.clock;
}
