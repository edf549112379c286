import type { Engine, EngineAnswer, ExecutionEnd } from '../../core/ports/engine.ts';
import { executionName } from '../../core/rules/execution-name.ts';

const DONE: EngineAnswer = { done: true };

/**
 * What Step Functions answers, without running anything: remembers what was started, stopped and resumed. Executions go
 * by their names: the first is named as its run.
 */
export class MemoryEngine implements Engine {
  readonly started = new Map<string, { processId: string; input: Record<string, unknown> }>();
  readonly stopped = new Map<string, string>();
  /** Output by token; a token can be used once. */
  readonly resumed = new Map<string, Record<string, unknown>>();
  /** What a test says has ended. */
  readonly ends = new Map<string, ExecutionEnd>();
  #answers: EngineAnswer[] = [];

  async start(
    processId: string,
    runId: string,
    input: Record<string, unknown>,
    execution?: number,
  ): Promise<EngineAnswer> {
    await Promise.resolve();
    return this.#answer(() => {
      // The same name with the same input, while it runs, is the same execution.
      this.started.set(executionName(runId, execution), { processId, input });
      return DONE;
    });
  }

  async stop(_processId: string, runId: string, cause: string, execution?: number): Promise<EngineAnswer> {
    await Promise.resolve();
    return this.#answer(() => {
      this.stopped.set(executionName(runId, execution), cause);
      return DONE;
    });
  }

  async resume(token: string, output: Record<string, unknown>): Promise<EngineAnswer> {
    await Promise.resolve();
    return this.#answer(() => {
      if (this.resumed.has(token))
        return { done: false, final: true, error: 'TaskTimedOut', cause: 'the task does not wait any more' };
      this.resumed.set(token, structuredClone(output));
      return DONE;
    });
  }

  async ended(_processId: string, runId: string, execution?: number): Promise<ExecutionEnd | undefined> {
    await Promise.resolve();
    return this.ends.get(executionName(runId, execution));
  }

  /** The next calls get these answers, one each, and have no effect. */
  answerNext(...answers: EngineAnswer[]): void {
    this.#answers = answers;
  }

  #answer(act: () => EngineAnswer): EngineAnswer {
    return this.#answers.shift() ?? act();
  }
}
