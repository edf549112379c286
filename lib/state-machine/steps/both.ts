import { Parallel, Pass, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { BothStep, Step } from '../../../core/rules/process-definition.ts';
import { CompileError } from '../compile-error.ts';
import {
  assignedBy,
  compileScope,
  createScope,
  initialVariables,
  iterationOf,
  type Scope,
} from '../scope.ts';
import { assign, withStuck } from '../waiting-state.ts';

/** Side by side. A branch reads the variables around it and has its own. */
export function compileBoth(step: BothStep, next: State | undefined, scope: Scope): State {
  const parallel = Parallel.jsonata(scope.construct, step.id, {
    comment: step.title,
    outputs: { outcome: 'completed' },
    ...assign(assignedBy(scope, step, '$states.result')),
  });
  step.branches.forEach((steps, index) => {
    parallel.branch(compileSide(step, steps, `${step.id}-${String(index + 1)}`, scope));
  });
  if (next !== undefined) parallel.next(next);
  return withStuck(scope, step, parallel);
}

function compileSide(both: BothStep, steps: Step[], name: string, outer: Scope): State {
  const scope = createScope({
    processId: outer.processId,
    name,
    construct: outer.construct,
    functions: outer.functions,
    compileSteps: outer.compileSteps,
    asked: outer.asked,
    outer: outer.outcomes,
    steps,
    address: outer.address,
    round: iterationOf(outer, both),
  });
  const first = compileScope(scope, steps);
  if (first === undefined) throw new CompileError(outer.processId, both.id, 'has a side without steps');
  const variables = initialVariables(scope, steps);
  if (Object.keys(variables).length === 0) return first;
  const start = Pass.jsonata(outer.construct, `${name}-start`, { assign: variables, outputs: {} });
  start.next(first);
  return start;
}
