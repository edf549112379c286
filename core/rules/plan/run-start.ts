import type { ChildStart } from '../run-starts.ts';
import { draftOf, organizationsIn } from './read-case.ts';

/** The consultation about the draft: all organizations of the plan are concerned. */
export const planPublicComment: ChildStart = (aCase) => {
  const draft = draftOf(aCase);
  return {
    organizationId: aCase.run.leadOrganizationId,
    answers: {
      subject: aCase.run.title,
      reason: draft?.question ?? 'The draft of the privacy plan is open for comments before it is adopted.',
      level: 'consult',
      organizations: organizationsIn(aCase).slice(0, 50),
    },
  };
};
