import type * as sfn from 'aws-cdk-lib/aws-stepfunctions';
import { Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import type { Construct } from 'constructs';
import type { Step } from '../../core/rules/process-definition.ts';
import { CompileError } from './compile-error.ts';
import type { StepFunctions } from './step-functions.ts';
import { groupStep, isCounted, jsonata, variable, type CountedStep } from './variables.ts';
import { stepsInLoops, stepsOfScope } from './walk.ts';

/** Where the outcome of a step can be read. Groups also count how many tasks ended with which outcome. */
export interface OutcomeVariables {
  outcome: string;
  counts?: string;
}

/** Values every payload carries; JSONata expressions or plain text. */
export interface Address {
  runId: string;
  scope: string;
  organizationId?: string;
}

export type CompileSteps = (
  steps: readonly Step[],
  next: sfn.State | undefined,
  scope: Scope,
) => sfn.State | undefined;

/** A stretch of states with variables of its own: a process, a branch of a `both`, an item of an `each`. */
export interface Scope {
  processId: string;
  /** Prefix of the names of helper states; '' for the process itself. */
  name: string;
  construct: Construct;
  functions: StepFunctions;
  address: Address;
  /** Iteration of a step that is entered once each time the scope is entered. */
  round: number | string;
  looped: ReadonlySet<string>;
  asked: ReadonlySet<string>;
  outcomes: ReadonlyMap<string, OutcomeVariables>;
  entries: Map<string, sfn.State>;
  /** Links to states that do not exist yet when they are asked for. */
  later: (() => void)[];
  compileSteps: CompileSteps;
}

export type ScopeInput = Pick<
  Scope,
  'processId' | 'name' | 'construct' | 'functions' | 'address' | 'round' | 'compileSteps'
> & {
  steps: readonly Step[];
  asked: ReadonlySet<string>;
  /** Outcomes that outer scopes have and this one may read. */
  outer?: ReadonlyMap<string, OutcomeVariables>;
};

export function createScope({ steps, outer, ...input }: ScopeInput): Scope {
  const outcomes = new Map(outer);
  for (const step of stepsOfScope(steps)) {
    const inner = groupStep(step);
    const ids = [step.id, ...(inner === undefined ? [] : [inner.id])].filter((id) => input.asked.has(id));
    const names: OutcomeVariables = {
      outcome: variable('outcome', step.id),
      ...(inner === undefined ? {} : { counts: variable('counts', step.id) }),
    };
    if (hasOutcome(step)) ids.forEach((id) => outcomes.set(id, names));
  }
  return { ...input, looped: stepsInLoops(steps), outcomes, entries: new Map(), later: [] };
}

function hasOutcome(step: Step): boolean {
  if (!isCounted(step) || step.kind === 'both' || step.kind === 'clock') return false;
  return step.kind !== 'each' || groupStep(step) !== undefined;
}

export function outcomeOf(scope: Scope, askedBy: Step, stepId: string): OutcomeVariables {
  const found = scope.outcomes.get(stepId);
  if (found !== undefined) return found;
  throw new CompileError(scope.processId, askedBy.id, `the outcome of "${stepId}" cannot be read here`);
}

/** `iteration` of a payload: 1 the first time the step is entered, then 2, … */
export function iterationOf(scope: Scope, step: Step): number | string {
  return scope.looped.has(step.id) ? jsonata(`$${variable('round', step.id)}`) : scope.round;
}

/** Variables a step sets when it has ended; `result` is the expression of its result. */
export function assignedBy(
  scope: Scope,
  step: CountedStep,
  result: string,
): Record<string, string> | undefined {
  const round = variable('round', step.id);
  const inner = groupStep(step);
  const asked =
    scope.outcomes.get(step.id) ?? (inner === undefined ? undefined : scope.outcomes.get(inner.id));
  const assigned = {
    ...(scope.looped.has(step.id) ? { [round]: jsonata(`$${round} + 1`) } : {}),
    ...(asked === undefined ? {} : { [asked.outcome]: jsonata(`${result}.outcome`) }),
    ...(asked?.counts === undefined
      ? {}
      : { [asked.counts]: jsonata(`$exists(${result}.counts) ? ${result}.counts : {}`) }),
  };
  return Object.keys(assigned).length === 0 ? undefined : assigned;
}

/** Compiles all steps of a scope; without `next` it ends where they end. */
export function compileScope(scope: Scope, steps: readonly Step[], next?: sfn.State): sfn.State | undefined {
  const first = scope.compileSteps(steps, next, scope);
  scope.later.forEach((link) => {
    link();
  });
  return first;
}

/** First values of the scope's variables. */
export function initialVariables(scope: Scope, steps: readonly Step[]): Record<string, unknown> {
  const initial: Record<string, unknown> = {};
  for (const step of stepsOfScope(steps).filter(isCounted)) {
    if (scope.looped.has(step.id)) initial[variable('round', step.id)] = firstRound(scope);
    const names = scope.outcomes.get(step.id) ?? scope.outcomes.get(groupStep(step)?.id ?? '');
    if (names === undefined) continue;
    initial[names.outcome] = null;
    if (names.counts !== undefined) initial[names.counts] = {};
  }
  return initial;
}

/** A loop in a scope that is itself entered again counts on in thousands, so that no iteration comes twice. */
function firstRound(scope: Scope): number | string {
  if (typeof scope.round === 'number') return 1;
  return jsonata(`(${scope.round.slice(3, -3)} - 1) * 1000 + 1`);
}

/** Where a way through the scope ends that has no step after it. */
export function endOf(scope: Scope): sfn.State {
  const name = scope.name === '' ? 'end' : `${scope.name}-end`;
  const existing = scope.entries.get(name);
  if (existing !== undefined) return existing;
  const end = Succeed.jsonata(scope.construct, name, { outputs: { outcome: 'completed' } });
  scope.entries.set(name, end);
  return end;
}
