import { Pass, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { BackToStep } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import type { Scope } from '../scope.ts';

/** Back to an earlier step of the same scope; steps are compiled from the last to the first, hence `later`. */
export function compileBackTo(step: BackToStep, scope: Scope): State {
  const back = Pass.jsonata(scope.construct, step.id, { comment: `Back to ${step.step}`, outputs: {} });
  scope.later.push(() => {
    const target = scope.entries.get(step.step);
    if (target === undefined) {
      throw new CompileError(scope.processId, step.id, `there is no step "${step.step}" to go back to here`);
    }
    back.next(target);
  });
  return back;
}
