import { Choice, Condition, Fail, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { BranchStep } from '../../../core/rules/process-definition.ts';
import { endOf, outcomeOf, type OutcomeVariables, type Scope } from '../scope.ts';
import { jsonata, quoted } from '../variables.ts';

/** Goes on by an outcome; the first case listed that occurred wins. */
export function compileBranch(step: BranchStep, next: State | undefined, scope: Scope): State {
  const asked = outcomeOf(scope, step, step.on);
  const after = next ?? endOf(scope);
  const choice = Choice.jsonata(scope.construct, step.id, { comment: `By the outcome of ${step.on}` });
  for (const [outcome, steps] of Object.entries(step.cases)) {
    choice.when(occurred(asked, outcome), scope.compileSteps(steps, after, scope) ?? after);
  }
  if (step.otherwise !== undefined) {
    choice.otherwise(scope.compileSteps(step.otherwise, after, scope) ?? after);
    return choice;
  }
  return choice.otherwise(
    Fail.jsonata(scope.construct, `${step.id}-unhandled`, {
      error: 'process.unhandled-outcome',
      cause: `Step ${step.on} ended with an outcome that step ${step.id} has no case for.`,
    }),
  );
}

function occurred(asked: OutcomeVariables, outcome: string): Condition {
  const decided = `$${asked.outcome} = ${quoted(outcome)}`;
  if (asked.counts === undefined) return Condition.jsonata(jsonata(decided));
  return Condition.jsonata(
    jsonata(`${decided} or $exists($lookup($${asked.counts}, ${quoted(outcome)})[$ > 0])`),
  );
}
