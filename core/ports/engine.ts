export type EngineAnswer =
  | { done: true }
  /** The wait is over or never was (`TaskTimedOut`, `InvalidToken`, `TaskDoesNotExist`); no retry helps. */
  | { done: false; final: true; error: string; cause: string }
  | { done: false; final: false; error: string; cause: string };

/** Step Functions. */
export interface Engine {
  /** `execution`: which of the run's executions, counted from 1; the first when absent. */
  start(
    processId: string,
    runId: string,
    input: Record<string, unknown>,
    execution?: number,
  ): Promise<EngineAnswer>;
  stop(processId: string, runId: string, cause: string, execution?: number): Promise<EngineAnswer>;
  resume(token: string, output: Record<string, unknown>): Promise<EngineAnswer>;
  /** How an execution of a run has ended; undefined while it runs, or when there is none (yet). */
  ended(processId: string, runId: string, execution?: number): Promise<ExecutionEnd | undefined>;
}

export interface ExecutionEnd {
  status: 'completed' | 'failed' | 'stopped';
  cause?: string;
}
