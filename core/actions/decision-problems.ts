import type { FormProblem } from '../rules/form.ts';
import type { ApprovalStep } from '../rules/process-definition.ts';

/** Characters of a reason. */
export const MAX_REASON = 4000;

/** What is wrong with a decision: an outcome there is not, a reason that is missing or too long. */
export function decisionProblems(
  step: ApprovalStep,
  decision: { outcome: string; reason?: string },
): FormProblem[] {
  const outcome = step.outcomes.find(({ id }) => id === decision.outcome);
  if (outcome === undefined) {
    const choices = step.outcomes.map(({ id }) => id).join(', ');
    return [{ field: 'outcome', message: `Choose one of: ${choices}.` }];
  }
  const reason = decision.reason?.trim() ?? '';
  if (outcome.reason && reason === '')
    return [{ field: 'reason', message: `"${outcome.label}" needs a reason. Say why.` }];
  if (reason.length > MAX_REASON)
    return [{ field: 'reason', message: `The reason is too long. Keep it to ${MAX_REASON} characters.` }];
  return [];
}
