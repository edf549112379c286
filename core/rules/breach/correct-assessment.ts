import type { Actor } from '../actor.ts';
import type { Case } from '../case.ts';
import type { Clock } from '../clock.ts';
import type { Change } from '../effect.ts';
import type { EventDraft } from '../evidence-chain.ts';
import type { Organization } from '../organization.ts';
import type { Task } from '../task.ts';
import { START_FIELDS, type DutyAssessment } from './answers.ts';
import type { AssessmentCorrection } from './breach-data.ts';
import { assessmentOf, statedStarts } from './duty-assessment.ts';
import { breachDataOf } from './read-case.ts';
import { recountClocks } from './recount-clocks.ts';

export interface NewAssessment {
  organizationId: string;
  regimeId: string;
  /** As its form was checked; `reasons` say why it is corrected. */
  answers: DutyAssessment & { assessment: AssessmentCorrection['assessment'] };
  at: string;
  actor: Actor;
}

/**
 * The task whose answer a correction takes the place of; undefined when the organization has not been asked about this
 * law, or still is: it then answers the task.
 */
export function assessedTask(aCase: Case, organizationId: string, regimeId: string): Task | undefined {
  const scope = `${organizationId}.${regimeId}`;
  const asked = aCase.tasks
    .filter((task) => task.stepId === 'assess-duty' && task.kind === 'task' && task.scope === scope)
    .sort((left, right) => left.iteration - right.iteration);
  return asked.some(({ status }) => status === 'open') ? undefined : asked.at(-1);
}

/**
 * What was signed about a law's report is otherwise now: that it applies starts the clocks of its first reports, or
 * lets those run again that were lifted; that it does not lifts the open ones. What was met stays met. `unchanged` when
 * the last word says the same already.
 */
export function correctAssessment(
  aCase: Case,
  organizations: readonly Organization[],
  { organizationId, regimeId, answers, at, actor }: NewAssessment,
):
  | { result: 'corrected'; runData: Record<string, unknown>; clocks: Change<Clock>[]; events: EventDraft[] }
  | { result: 'unchanged' } {
  const { assessment, reasons: reason } = answers;
  const before = assessmentOf(aCase, organizationId, regimeId);
  const starts = statedStarts(answers);
  if (before !== undefined && isSame(before.answers, answers)) return { result: 'unchanged' };
  const known = breachDataOf(aCase).assessments;
  const scope = `${organizationId}.${regimeId}`;
  const correction: AssessmentCorrection = { assessment, ...starts, reason, at };
  const corrections = [...(known?.[scope] ?? []), correction];
  const runData = { ...aCase.run.data, assessments: { ...known, [scope]: corrections } };
  const corrected = { ...aCase, run: { ...aCase.run, data: runData } };
  const own = organizations.filter(({ id }) => id === organizationId);
  const { clocks, events } = recountClocks(corrected, own, { at, by: actor, reason });
  const said: EventDraft = {
    at,
    type: 'assessment-corrected',
    actor,
    data: {
      organizationId,
      regime: regimeId,
      assessment,
      ...starts,
      before: before?.answers.assessment ?? null,
    },
  };
  return { result: 'corrected', runData, clocks, events: [said, ...events] };
}

function isSame(left: DutyAssessment, right: DutyAssessment): boolean {
  const known = statedStarts(left);
  const said = statedStarts(right);
  return (
    left.assessment === right.assessment &&
    Object.values(START_FIELDS).every((field) => known[field] === said[field])
  );
}
