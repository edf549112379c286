import { Temporal } from 'temporal-polyfill';

import type { Case } from '../case.ts';
import type { CyclePlan } from '../cycle.ts';
import { ownerOf } from '../owner-of.ts';
import type { RegisterPut } from '../register-entry.ts';
import type { Assessment } from '../registers/assessment.ts';
import { riskDataOf } from './data.ts';

/** States of an entry in the register of assessments that a run brings about. */
export type AssessmentState =
  | 'screening'
  | 'reopened'
  | 'not-needed'
  | 'planned'
  | 'describing'
  | 'consulting'
  | 'assessing'
  | 'treating'
  | 'dpo-advice'
  | 'decided'
  | 'published'
  | 'review-due';

/** An assessment is looked at again after this time (GDPR art. 35(11) asks for it on a change; the year is ours). */
const REVIEW_AFTER = { months: 12 };

/** What a run says of its assessment in the owner's register; what stood there besides is kept. */
export function assessmentPut(
  aCase: Case,
  state: AssessmentState,
  content: Partial<Assessment>,
  reviewOn?: string,
): RegisterPut {
  const { start, assessmentId } = riskDataOf(aCase);
  return {
    organizationId: ownerOf(aCase.run),
    kind: 'assessment',
    id: assessmentId,
    change: (before) => {
      const kept = reviewOn ?? before?.reviewOn;
      return {
        title: start.title,
        state,
        ...(kept === undefined ? {} : { reviewOn: kept }),
        data: { ...before?.data, service: start.title, description: start.description, ...content },
      };
    },
  };
}

/** The same, for a run that begins: an assessment that was made before is reopened. */
export function beginningPut(aCase: Case): RegisterPut {
  const put = assessmentPut(aCase, 'screening', {});
  const again = assessmentPut(aCase, 'reopened', {});
  return { ...put, change: (before) => (before === undefined ? put : again).change(before) };
}

/** The day on which an assessment made or settled on a day is looked at again. */
export function reviewDay(day: string): string {
  return Temporal.PlainDate.from(day).add(REVIEW_AFTER).toString();
}

/** The next look at an assessment begins by itself on that day, as a new version of it. */
export function reviewCycle(aCase: Case, dueOn: string): CyclePlan {
  const { start, assessmentId } = riskDataOf(aCase);
  return {
    processId: 'risk-management',
    organizationId: ownerOf(aCase.run),
    subject: assessmentId,
    reason: `Review of the impact assessment of ${start.title}`,
    dueOn,
    answers: { ...start, trigger: 'review', assessment: assessmentId },
  };
}
