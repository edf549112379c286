import type { Template } from '../jsonata/template.ts';
import type { Resource } from './resource.ts';

/** A definition after loading: every expression compiled, every reference checked. */
export type Machine = {
  root: Block;
  /** Every state at any depth; names are unique across the whole definition. */
  states: ReadonlyMap<string, State>;
  timeoutSeconds: number | null;
};

/** States that follow each other: the top level, one branch of a Parallel, or what a Map does per item. */
export type Block = { startAt: string };

export type Assign = { name: string; value: Template }[];

export type Retrier = {
  errorEquals: string[];
  intervalSeconds: number;
  maxAttempts: number;
  backoffRate: number;
  maxDelaySeconds: number | null;
  jitter: boolean;
};

export type Catcher = {
  errorEquals: string[];
  next: string;
  assign: Assign;
  output: Template | null;
};

/** `next` is null where the definition says `End: true`. */
type Leaving = { next: string | null; assign: Assign; output: Template | null };
type Failing = { retry: Retrier[]; catch: Catcher[] };

export type TaskState = { type: 'Task'; name: string } & Leaving &
  Failing & {
    resource: Resource;
    arguments: Template | null;
    timeoutSeconds: Template | null;
    heartbeatSeconds: Template | null;
  };

export type PassState = { type: 'Pass'; name: string } & Leaving;

export type ChoiceRule = { condition: Template; next: string; assign: Assign; output: Template | null };

export type ChoiceState = {
  type: 'Choice';
  name: string;
  choices: ChoiceRule[];
  default: string | null;
  assign: Assign;
  output: Template | null;
};

export type WaitState = { type: 'Wait'; name: string } & Leaving & {
    until: { kind: 'seconds' | 'timestamp'; value: Template };
  };

export type ParallelState = { type: 'Parallel'; name: string } & Leaving &
  Failing & { arguments: Template | null; branches: Block[] };

export type MapState = { type: 'Map'; name: string } & Leaving &
  Failing & {
    mode: 'inline' | 'distributed';
    label: string;
    items: Template | null;
    itemSelector: Template | null;
    processor: Block;
    maxConcurrency: Template | null;
    toleratedFailureCount: Template | null;
    toleratedFailurePercentage: Template | null;
  };

export type SucceedState = { type: 'Succeed'; name: string; output: Template | null };

export type FailState = { type: 'Fail'; name: string; error: Template | null; cause: Template | null };

export type State =
  TaskState | PassState | ChoiceState | WaitState | ParallelState | MapState | SucceedState | FailState;

/** The states whose errors can be retried and caught. */
export type FailingState = TaskState | ParallelState | MapState;
