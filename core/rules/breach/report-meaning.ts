import { countingInstant } from '../clock-start.ts';
import { isLate } from '../clock-ledger.ts';
import { isOpenClock } from '../clock-for.ts';
import type { FormProblem } from '../form.ts';
import type { Clock } from '../clock.ts';
import { instantOf, localTime, sayLocal } from '../instant.ts';
import { regimeRule } from '../regimes/table.ts';
import type { TaskContext } from '../task-context.ts';
import { DutyAssessment, Report, ReportAnswers, START_FIELDS } from './answers.ts';
import { momentProblem } from './awareness-problem.ts';
import { notLater } from './not-later.ts';
import { recordReport } from './record-report.ts';
import { currentPhase, reportRules, reportScope } from './report-phases.ts';

/** The acts an assessment states lie behind, after what they are about, and not before the law applied. */
export function assessmentFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  const answers = DutyAssessment.parse(raw);
  const { task, case: aCase, organizations, now } = context;
  const organization = organizations.find(({ id }) => id === task.organizationId);
  const [earliest] = reportRules(reportScope(task.scope).regimeId)
    .map(({ inForce }) => inForce.from)
    .sort();
  return Object.values(START_FIELDS).flatMap((field) => {
    const at = instantOf(answers[field] ?? '');
    if (at === undefined) return [];
    const problem = momentProblem(aCase, at, { now, organization });
    if (problem !== undefined) return [{ field, message: problem }];
    return earliest !== undefined && at.slice(0, 10) < earliest
      ? [{ field, message: `The law on this report applies since ${earliest}. Check the year.` }]
      : [];
  });
}

/**
 * A report was made when it says, gives reasons when it was late, and is final only when nothing follows: no later
 * phase, and no incident that still goes on.
 */
export function reportFits(raw: Record<string, unknown>, context: TaskContext): FormProblem[] {
  if (ReportAnswers.parse(raw).completeness === 'not-owed') return [];
  const answers = Report.parse(raw);
  const { submittedAt, handledAt, lateReasons } = answers;
  const phase = currentPhase(context.case, context.task.scope);
  const start = phase?.clock === undefined ? undefined : countingInstant(phase.clock);
  const late = phase?.clock !== undefined && isLate(phase.clock, submittedAt);
  return [
    ...notLater(submittedAt, 'submittedAt', context),
    ...notLater(handledAt, 'handledAt', context),
    ...(start !== undefined && submittedAt < start
      ? [
          problem(
            'submittedAt',
            `This is before the time limit began (${saidAt(start, phase?.clock)}). Correct the time.`,
          ),
        ]
      : []),
    ...(late && lateReasons === undefined
      ? [
          problem(
            'lateReasons',
            `Submitted after the time limit: give the reasons (${phase.rule.lateReasons?.citation ?? phase.rule.citation}).`,
          ),
        ]
      : []),
    ...(answers.completeness === 'final' ? notFinal(answers, context) : []),
  ];
}

/** Nothing of it is kept: only what would be left open is looked at. */
const NOBODY = { kind: 'system', name: 'check' } as const;

function notFinal(answers: Report, { task, case: aCase, organizations, now }: TaskContext): FormProblem[] {
  if (answers.handled === 'no')
    return [
      problem('completeness', 'The incident still goes on: a final report follows. Choose "more follows".'),
    ];
  const { organizationId, regimeId } = reportScope(task.scope);
  const ended = { ...task, status: 'done' as const, outcome: 'final', answers, endedAt: now };
  const { after } = recordReport(aCase, organizations, ended, { at: now, by: NOBODY });
  const [next] = after.clocks.filter((clock) => {
    const rule = regimeRule(clock.ruleId);
    return (
      clock.organizationId === organizationId &&
      isOpenClock(clock) &&
      rule?.regime === regimeId &&
      rule.purpose === 'report'
    );
  });
  if (next === undefined) return [];
  return [problem('completeness', `Still to come: ${next.label}. Choose "more follows".`)];
}

function saidAt(instant: string, clock: Clock | undefined): string {
  const local = localTime(instant, clock?.place.timeZone ?? 'UTC');
  return local === undefined ? instant : sayLocal(local);
}

function problem(field: string, message: string): FormProblem {
  return { field, message };
}
