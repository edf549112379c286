import type { Case } from '../case.ts';
import { isLate, meetClock, type Act } from '../clock-ledger.ts';
import type { Clock } from '../clock.ts';
import { subtractSpan } from '../due-time.ts';
import { NO_EFFECT, type Change, type EffectInput, type EffectResult } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import { instantOf } from '../instant.ts';
import type { Organization } from '../organization.ts';
import type { RegimeRule } from '../regimes/regime-rule.ts';
import type { Task } from '../task.ts';
import { Report } from './answers.ts';
import { asOneChange, caseAfter } from './case-after.ts';
import { clockEvent } from './clock-events.ts';
import { startActsInLimit } from './limit-acts.ts';
import { recountClocks } from './recount-clocks.ts';
import { currentPhase, endsReports, type ReportPhase } from './report-phases.ts';

/** How long before its time limit a report on an incident that goes on counts as the progress report. Ours. */
const PROGRESS_FROM = { days: 7 };

/** What a report changes: the phase that it answers, whose clock it meets, and the clocks of later phases. */
export interface RecordedReport {
  /** Absent when it was a supplement or a word in between. */
  rule?: RegimeRule;
  /** The clock it met; absent when it answers no phase, or one without a clock. */
  met?: Clock;
  clocks: Change<Clock>[];
  events: EventDraft[];
  /** The case with all of it. */
  after: Case;
}

/**
 * A report to a security or sector authority, as its task ended: what it says about the incident counts first (one that
 * still goes on asks for another report), then it meets the phase that is due, and later phases count from it.
 */
export function recordReport(
  aCase: Case,
  organizations: readonly Organization[],
  task: Task,
  act: Act,
): RecordedReport {
  const report = Report.parse(task.answers);
  const told = caseAfter(aCase, task);
  // What it says about the incident counts for its own organization only.
  const own = organizations.filter(({ id }) => id === task.organizationId);
  const first = recountClocks(told, own, act);
  const counted = caseAfter(told, task, first);
  const phase = currentPhase(counted, task.scope);
  const answered = phase !== undefined && meets(phase, report) ? phase : undefined;
  const before = answered?.clock;
  const metAt = instantOf(report.submittedAt) ?? report.submittedAt;
  const met =
    before === undefined ? undefined : meetClock(before, { metAt, receipt: report.receiptNumber }, act);
  const meeting = before === undefined || met === undefined ? [] : [{ before, after: met }];
  const reported = caseAfter(counted, task, { clocks: meeting });
  const next = recountClocks(reported, organizations, act);
  return {
    ...(answered === undefined ? {} : { rule: answered.rule }),
    ...(met === undefined ? {} : { met }),
    clocks: asOneChange([...first.clocks, ...meeting, ...next.clocks]),
    events: [
      ...first.events,
      ...(met === undefined ? [] : [clockEvent('clock-met', met, act.at, act.by)]),
      ...next.events,
    ],
    after: caseAfter(reported, task, next),
  };
}

/**
 * What ends a law's reports, or is owed once the incident is handled, is not met by a supplement or a word on the way
 * there; nor is a progress report by one long before it is due (NIS2 art. 23(4)(e): when the final one would be). A
 * law that asks for one report only is answered by its first one, complete or not.
 */
function meets({ rule, clock }: ReportPhase, { completeness, handled, submittedAt }: Report): boolean {
  if (handled === 'no' && clock?.due.evaluable === true)
    return submittedAt >= subtractSpan(clock.due.strictAt, PROGRESS_FROM, clock.place);
  return completeness === 'final' || !(endsReports(rule) || startActsInLimit(rule.limit).includes('handled'));
}

/**
 * The receipt of a report: it is an entry of the register, meets what was due and starts what follows. That none is
 * owed lifts what this law asked for.
 */
export function reportReceipt(input: EffectInput): EffectResult {
  const { case: aCase, organizations, task, at, actor } = input;
  if (task.outcome === 'not-owed')
    return { ...NO_EFFECT, ...recountClocks(caseAfter(aCase, task), organizations, { at, by: actor }) };
  const { receiptNumber, submittedAt, completeness } = Report.parse(task.answers);
  const { rule, met, clocks, events } = recordReport(aCase, organizations, task, { at, by: actor });
  const filedAt = instantOf(submittedAt) ?? submittedAt;
  const ruleId = rule?.id ?? task.scope.split('.')[1] ?? '';
  return {
    ...NO_EFFECT,
    clocks,
    registers: [
      {
        organizationId: task.organizationId,
        kind: 'filing',
        id: `${task.runId}.${ruleId}.${task.iteration}`,
        title: aCase.run.title,
        state: 'filed',
        runId: task.runId,
        at,
        data: {
          title: aCase.run.title,
          ruleId,
          receiptNumber,
          filedAt,
          completeness,
          late: met !== undefined && isLate(met, filedAt),
        },
        version: 1,
      },
    ],
    events,
  };
}
