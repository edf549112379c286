import type { ChildStart } from '../run-starts.ts';
import { ownerOf } from '../owner-of.ts';
import { riskDataOf } from './data.ts';
import { planOf } from './read.ts';

const SUBJECT = 150;

/** The consultation of the people concerned (GDPR art. 35(9)): what is asked, and whom it concerns. */
export const riskEngagement: ChildStart = (aCase) => {
  const { start, assessmentId } = riskDataOf(aCase);
  const plan = planOf(aCase);
  const organizations = [...new Set((plan?.participants ?? []).map(({ organization }) => organization))];
  return {
    organizationId: ownerOf(aCase.run),
    answers: {
      subject: start.title.slice(0, SUBJECT),
      reason: plan?.viewsMethod ?? start.description,
      level: 'consult',
      organizations,
      reference: assessmentId,
    },
  };
};
