import { Confirmation, PlanDraft, PlanStart, WeighedComments } from '../../core/rules/plan/answers.ts';
import { form } from '../language/form.ts';

export const START_FORM = form(PlanStart);
export const CONFIRM_FORM = form(Confirmation);
export const DRAFT_FORM = form(PlanDraft);
export const WEIGH_FORM = form(WeighedComments);
