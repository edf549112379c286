import type { State } from 'aws-cdk-lib/aws-stepfunctions';
import type { Step } from '../../core/rules/process-definition.ts';
import type { Scope } from './scope.ts';
import { compileAuto } from './steps/auto.ts';
import { compileBackTo } from './steps/back-to.ts';
import { compileBoth } from './steps/both.ts';
import { compileBranch } from './steps/branch.ts';
import { compileClock } from './steps/clock.ts';
import { compileEach } from './steps/each.ts';
import { compilePerson } from './steps/person.ts';
import { compilePublish } from './steps/publish.ts';
import { compileRepeat } from './steps/repeat.ts';
import { compileRun } from './steps/run.ts';

/**
 * Compiles steps from the last to the first, each knowing the state after it, and returns the state to enter.
 * `next` undefined means that the scope ends there.
 */
export function compileSteps(
  steps: readonly Step[],
  next: State | undefined,
  scope: Scope,
): State | undefined {
  const first = steps.reduceRight<State | undefined>((after, step) => {
    const entry = compileStep(step, after, scope);
    scope.entries.set(step.id, entry);
    return entry;
  }, next);
  return first;
}

function compileStep(step: Step, next: State | undefined, scope: Scope): State {
  switch (step.kind) {
    case 'task':
    case 'approval':
      return compilePerson(step, next, scope);
    case 'auto':
      return compileAuto(step, next, scope);
    case 'publish':
      return compilePublish(step, next, scope);
    case 'each':
      return compileEach(step, next, scope);
    case 'both':
      return compileBoth(step, next, scope);
    case 'branch':
      return compileBranch(step, next, scope);
    case 'repeat':
      return compileRepeat(step, next, scope);
    case 'back-to':
      return compileBackTo(step, scope);
    case 'clock':
      return compileClock(step, next, scope);
    case 'run':
      return compileRun(step, next, scope);
  }
}
