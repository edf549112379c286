import { Pass, type State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { ProcessDefinition } from '../../core/rules/process-definition.ts';
import { CompileError } from './compile-error.ts';
import { compileSteps } from './compile-steps.ts';
import { compileScope, createScope, endOf, initialVariables } from './scope.ts';
import type { StepFunctions } from './step-functions.ts';
import { jsonata } from './variables.ts';
import { allSteps, outcomesAskedFor } from './walk.ts';

/**
 * CDK states of a process, created under `construct`; returns the first. Input of an execution: `{runId}`.
 * States are named by their steps; helpers add `-stuck`, `-again`, `-participants`, `-unhandled`, `-until`, `-start`, `-end`.
 * Throws CompileError, which names the step.
 */
export function compileProcess(
  construct: Construct,
  definition: ProcessDefinition,
  functions: StepFunctions,
): State {
  checkIds(definition);
  const scope = createScope({
    processId: definition.id,
    name: '',
    construct,
    functions,
    compileSteps,
    steps: definition.steps,
    asked: outcomesAskedFor(definition.steps),
    address: { runId: jsonata('$runId'), scope: NO_SCOPE },
    round: 1,
  });
  // Whoever waits for this process as a step of another reads the outcome of its end.
  const end = endOf(scope);
  const start = Pass.jsonata(construct, 'start', {
    comment: definition.summary,
    assign: { runId: jsonata('$states.input.runId'), ...initialVariables(scope, definition.steps) },
    outputs: {},
  });
  start.next(compileScope(scope, definition.steps, end) ?? end);
  return start;
}

/** An expression, because asl-validator takes no empty text among arguments. */
const NO_SCOPE = jsonata('""');

const ID = /^[a-z][a-z0-9-]{0,63}$/;
const HELPERS = ['stuck', 'again', 'participants', 'unhandled', 'until', 'start', 'end'];

/** Step ids become state names, parts of variables and parts of task ids. */
function checkIds({ id: processId, steps }: ProcessDefinition): void {
  const seen = new Set(['start', 'end']);
  for (const { id } of allSteps(steps)) {
    if (!ID.test(id)) throw new CompileError(processId, id, 'ids are 1 to 64 of a-z, 0-9 and "-"');
    if (seen.has(id)) throw new CompileError(processId, id, 'there is another step or state of this name');
    seen.add(id);
  }
  for (const id of seen) {
    const taken = HELPERS.map((helper) => `${id}-${helper}`).find((name) => seen.has(name));
    if (taken !== undefined)
      throw new CompileError(processId, taken, `is the name of a helper state of ${id}`);
  }
}
