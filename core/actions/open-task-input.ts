import type { Ports } from '../ports.ts';

/** What a waiting state says: which step, and the token that ends its wait. */
export interface OpenTaskInput {
  runId: string;
  stepId: string;
  iteration: number;
  /** '' outside an `each`. */
  scope: string;
  organizationId?: string;
  token: string;
  execution: string;
  /** The step could not go on: somebody is asked to look at it. */
  stuck?: { error: string; cause: string };
}

export type OpenTaskResult =
  | { result: 'opened'; waitId: string; tasks: number }
  /** The same wait was opened before (a repeated call), or its token was replaced (the state tried again). */
  | { result: 'already-open'; waitId: string }
  /** Nobody is asked (an empty list), or the answer is there already: the wait is ended at once. */
  | { result: 'resumed'; waitId: string }
  | { result: 'run-over' };

export type OpenTaskPorts = Pick<Ports, 'store' | 'now' | 'ids' | 'vault' | 'catalogue' | 'pause' | 'random'>;
