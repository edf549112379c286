import type { Engine, EngineAnswer, ExecutionEnd } from '../../core/ports.ts';

const DONE: EngineAnswer = { done: true };

/** What Step Functions answers, without running anything: remembers what was started, stopped and resumed. */
export class MemoryEngine implements Engine {
  readonly started = new Map<string, { processId: string; input: Record<string, unknown> }>();
  readonly stopped = new Map<string, string>();
  /** Output by token; a token can be used once. */
  readonly resumed = new Map<string, Record<string, unknown>>();
  /** By run; what a test says has ended. */
  readonly ends = new Map<string, ExecutionEnd>();
  #answers: EngineAnswer[] = [];

  async start(processId: string, runId: string, input: Record<string, unknown>): Promise<EngineAnswer> {
    await Promise.resolve();
    return this.#answer(() => {
      // The same name with the same input, while it runs, is the same execution.
      this.started.set(runId, { processId, input });
      return DONE;
    });
  }

  async stop(_processId: string, runId: string, cause: string): Promise<EngineAnswer> {
    await Promise.resolve();
    return this.#answer(() => {
      this.stopped.set(runId, cause);
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

  async ended(_processId: string, runId: string): Promise<ExecutionEnd | undefined> {
    await Promise.resolve();
    return this.ends.get(runId);
  }

  /** The next calls get these answers, one each, and have no effect. */
  answerNext(...answers: EngineAnswer[]): void {
    this.#answers = answers;
  }

  #answer(act: () => EngineAnswer): EngineAnswer {
    return this.#answers.shift() ?? act();
  }
}
