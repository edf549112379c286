import { CONTEXT_FACTORS, stepsOf, type ContextFactor, type DataCategory } from './data-categories.ts';
import { EI, identificationOf, type Identification, type IdentifierId } from './identifiers.ts';

/** One type of data as somebody describes it, before it is scored. */
export interface DescribedType {
  category: DataCategory;
  /** Whole steps up or down. */
  adjustment: number;
  reason?: string | undefined;
  factors?: readonly ContextFactor[] | undefined;
  identification: Identification;
  identifiers?: readonly IdentifierId[] | undefined;
}

export interface TypeProblem {
  field: 'adjustment' | 'reason' | 'factors' | 'identification';
  message: string;
}

/**
 * Where a type of data does not fit the table: steps beyond its category, a score moved without a reason or for a
 * factor that moves it the other way, an ease of identification below what one of its identifiers reaches by itself.
 */
export function typeProblems(type: DescribedType): TypeProblem[] {
  return [...stepProblem(type), ...reasonProblem(type), ...factorProblem(type), ...identifierProblem(type)];
}

function stepProblem({ category, adjustment }: DescribedType): TypeProblem[] {
  const { lowest, highest } = stepsOf(category);
  if (Number.isInteger(adjustment) && adjustment >= lowest && adjustment <= highest) return [];
  const message = `This kind of data can be moved from ${signed(lowest)} to ${signed(highest)} whole steps. Choose one of these.`;
  return [{ field: 'adjustment', message }];
}

function reasonProblem({ adjustment, reason }: DescribedType): TypeProblem[] {
  if (adjustment === 0 || (reason !== undefined && reason.trim() !== '')) return [];
  const message = 'The score is moved: say why. The decision rests on it.';
  return [{ field: 'reason', message }];
}

function factorProblem({ adjustment, factors = [] }: DescribedType): TypeProblem[] {
  const wrong = factors.filter((factor) => {
    const { raises, lowers } = CONTEXT_FACTORS[factor];
    return adjustment === 0 || (adjustment > 0 ? !raises : !lowers);
  });
  return wrong.map((factor) => {
    const { label, raises } = CONTEXT_FACTORS[factor];
    const message =
      adjustment === 0
        ? `"${label}" is a reason to move the score, but the score stands as it is. Move it, or take the reason away.`
        : `"${label}" can only ${raises ? 'raise' : 'lower'} the score. Choose another reason, or another step.`;
    return { field: 'factors', message };
  });
}

function identifierProblem({ identification, identifiers = [] }: DescribedType): TypeProblem[] {
  const reached = identificationOf(identifiers);
  if (reached === undefined || EI[identification] >= EI[reached]) return [];
  const message = `One of the identifiers reaches "${reached}" (${EI[reached]}) by itself; together they reach at least that.`;
  return [{ field: 'identification', message }];
}

function signed(steps: number): string {
  return steps > 0 ? `+${steps}` : String(steps);
}
