import type {
  ApprovalOutcome,
  ApprovalStep,
  AutoStep,
  BackToStep,
  BothStep,
  BranchStep,
  ClockStep,
  EachStep,
  PublishStep,
  RepeatStep,
  RunStep,
  Step,
  TaskStep,
} from '../../core/rules/process-definition.ts';

type Said<S extends Step, Defaulted extends keyof S = never> = Omit<S, 'kind' | 'id' | Defaulted> &
  Partial<Pick<S, Defaulted>>;

/** One person answers a form. Without `outcomes` it always ends `done`. */
export function task(id: string, said: Said<TaskStep, 'outcomes'>): TaskStep {
  return { kind: 'task', id, outcomes: ['done'], ...said };
}

/** Named people decide; the outcomes are listed from the mildest to the strictest. */
export function approval(id: string, said: Said<ApprovalStep, 'split' | 'quorum'>): ApprovalStep {
  return { kind: 'approval', id, split: 'strictest', quorum: { rule: 'all' }, ...said };
}

/** One outcome of an approval. */
export function outcome(id: string, said: Omit<ApprovalOutcome, 'id'>): ApprovalOutcome {
  return { id, ...said };
}

/** The function of that folder computes; no person is asked. */
export function auto(id: string, said: Said<AutoStep, 'outcomes'>): AutoStep {
  return { kind: 'auto', id, outcomes: ['done'], ...said };
}

/** A rule of core/rules/computations computes; no person is asked. */
export function compute(
  id: string,
  said: Said<AutoStep, 'outcomes' | 'run' | 'computes'> & { computes: string },
): AutoStep {
  return { kind: 'auto', id, outcomes: ['done'], run: 'compute-step', ...said };
}

/** Once per item of a list of participants, all at the same time. */
export function each(id: string, said: Said<EachStep>): EachStep {
  return { kind: 'each', id, ...said };
}

/** Side by side. */
export function both(id: string, said: { title: string }, ...branches: Step[][]): BothStep {
  return { kind: 'both', id, ...said, branches };
}

/** Goes on by the outcome of an earlier step. */
export function branch(id: string, said: Said<BranchStep>): BranchStep {
  return { kind: 'branch', id, ...said };
}

/** Again until a step of it ends with one of the named outcomes. */
export function repeat(id: string, said: Said<RepeatStep>): RepeatStep {
  return { kind: 'repeat', id, ...said };
}

/** Back to an earlier step of the same scope. */
export function backTo(id: string, step: string): BackToStep {
  return { kind: 'back-to', id, step };
}

/** Waits. */
export function clock(id: string, said: Said<ClockStep>): ClockStep {
  return { kind: 'clock', id, ...said };
}

/** Another process, waited for. */
export function run(id: string, said: Said<RunStep, 'outcomes'>): RunStep {
  return { kind: 'run', id, outcomes: ['completed', 'stopped'], ...said };
}

/** Seals a work product, unless its close guard finds open work. */
export function publish(id: string, said: Said<PublishStep, 'outcomes'>): PublishStep {
  return { kind: 'publish', id, outcomes: ['published', 'refused'], ...said };
}
