import type { Case } from '../case.ts';
import type { FormProblem } from '../form.ts';
import type { TaskContext } from '../task-context.ts';
import { consultationRule } from './consultation.ts';
import { authoritySaid, controllersOf, lastDecisions, risksOf } from './read.ts';
import { isHigh } from './scale.ts';

/** What the case and the law say against a decision, by step. */
export const DECISION_RULES: Readonly<
  Record<string, (outcome: string, context: TaskContext) => FormProblem[]>
> = { decide: acceptanceFits };

/**
 * GDPR art. 36(1): while a high risk remains the controller consults its authority before the processing. It can accept
 * the risk once an authority has answered, or has let its time pass. Controllers of one service may leave that to one
 * of them: all decide again with what it hears.
 */
function acceptanceFits(
  outcome: string,
  { task, case: aCase, organizations, now }: TaskContext,
): FormProblem[] {
  if (outcome !== 'accept' && outcome !== 'accept-with-conditions') return [];
  const organization = organizations.find(({ id }) => id === task.organizationId);
  if (organization === undefined || consultationRule(organization, now) === undefined) return [];
  const high = risksOf(aCase).filter(({ before, after }) => isHigh(after ?? before));
  if (high.length === 0) return [];
  if (isConsulted(aCase)) return [];
  const count = high.length === 1 ? 'One high risk remains' : `${high.length} high risks remain`;
  const message = `${count}. Then the law asks you to consult the authority before the processing begins (GDPR art. 36(1)). Choose that, or stop; with its answer you decide again.`;
  return [{ field: 'outcome', message }];
}

function isConsulted(aCase: Case): boolean {
  const asked = lastDecisions(aCase).some(({ decision }) => decision === 'consult-authority');
  return (
    asked ||
    controllersOf(aCase).some((id) =>
      authoritySaid(aCase, id).some(({ act }) => act === 'advice-given' || act === 'no-advice'),
    )
  );
}
