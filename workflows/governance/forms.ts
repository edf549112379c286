import {
  Comment,
  GovernanceStart,
  Implementation,
  OpenCycle,
  Proposal,
  Review,
  SelfAssessment,
} from '../../core/rules/governance/answers.ts';
import { form } from '../language/form.ts';

export const START_FORM = form(GovernanceStart);
export const OPEN_FORM = form(OpenCycle);
export const SELF_ASSESSMENT_FORM = form(SelfAssessment);
export const PROPOSE_FORM = form(Proposal);
export const COMMENT_FORM = form(Comment);
export const IMPLEMENT_FORM = form(Implementation);
export const REVIEW_FORM = form(Review);
