import type { FailingState } from '../definition/machine.ts';

/**
 * A state failed: `error` is the name that Retry and Catch match. `location` names the field when a JSONata
 * expression was at fault.
 */
export type StateError = { error: string; cause: string; location?: string };

/** Fails the execution whatever its definition says: never retried, never caught. */
const alwaysFatal = 'States.Runtime';
const wildcardsMiss = 'States.DataLimitExceeded';

export function runtimeError(cause: string): StateError {
  return { error: 'States.Runtime', cause };
}

export function evaluationError(cause: string, location: string): StateError {
  return { error: 'States.QueryEvaluationError', cause, location };
}

export function dataLimitError(what: string): StateError {
  return {
    error: 'States.DataLimitExceeded',
    cause: `${what} has a size exceeding the maximum number of bytes service limit (262144).`,
  };
}

/**
 * Whether a retrier or catcher takes an error, by
 * https://docs.aws.amazon.com/step-functions/latest/dg/concepts-error-handling.html: `States.ALL` takes all
 * but States.Runtime and States.DataLimitExceeded; `States.TaskFailed` those too less timeouts;
 * `States.Timeout` also takes a missed heartbeat.
 */
export function matchesError(errorEquals: string[], error: string, state: FailingState): boolean {
  if (error === alwaysFatal) return false;
  return errorEquals.some((pattern) => pattern === error || matchesWildcard(pattern, error, state));
}

function matchesWildcard(pattern: string, error: string, state: FailingState): boolean {
  if (error === wildcardsMiss) return false;
  const timeout = error === 'States.Timeout' || error === 'States.HeartbeatTimeout';
  switch (pattern) {
    case 'States.ALL':
      return true;
    case 'States.TaskFailed':
      return !timeout;
    case 'States.Timeout':
      return timeout;
    case 'States.BranchFailed':
      return state.type === 'Parallel';
    default:
      return false;
  }
}
