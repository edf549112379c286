import type { Changes, Part } from '../interpreter/changes.ts';
import type { Execution } from '../interpreter/execution.ts';
import { loadExecution } from '../store/load-execution.ts';
import type { Store } from '../store/store.ts';

type Live = { execution: Execution; holds: number };

/** Idle executions kept in memory, so that the next event finds them without reading. */
const maxIdle = 2_000;

/**
 * The executions at work, each handled by one job at a time. What is in memory is ahead of the disk until its
 * commit is done, so an execution is held here while it has a job or a commit under way.
 */
export class LiveExecutions {
  readonly #store: Store;
  readonly #live = new Map<string, Live>();
  readonly #tails = new Map<string, Promise<unknown>>();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Runs a job after all earlier jobs of the same execution. */
  run<Result>(key: string, job: (execution: Execution | undefined) => Promise<Result>): Promise<Result> {
    const before = this.#tails.get(key);
    const result = before ? before.then(() => this.#runJob(key, job)) : this.#runJob(key, job);
    const tail = result
      .catch(() => undefined)
      .then(() => {
        if (this.#tails.get(key) === tail) this.#tails.delete(key);
      });
    this.#tails.set(key, tail);
    return result;
  }

  async #runJob<Result>(
    key: string,
    job: (execution: Execution | undefined) => Promise<Result>,
  ): Promise<Result> {
    const live = await this.#load(key);
    if (!live) return job(undefined);
    live.holds += 1;
    try {
      return await job(live.execution);
    } finally {
      this.#release(key, live);
    }
  }

  async #load(key: string): Promise<Live | undefined> {
    const live = this.#live.get(key);
    if (live) return live;
    const execution = await loadExecution(this.#store, key);
    if (!execution) return undefined;
    const loaded = { execution, holds: 0 };
    this.#live.set(key, loaded);
    return loaded;
  }

  /** Takes in a new execution; only inside a job of its key. */
  add(execution: Execution): void {
    this.#live.set(execution.head.key, { execution, holds: 0 });
  }

  /** Applies changes in memory and holds the execution until `committed` settles. */
  apply(execution: Execution, changes: Changes, committed: Promise<void>): void {
    const { key } = changes.head;
    execution.head = changes.head;
    applyPart(execution.frames, changes.frames);
    applyPart(execution.variables, changes.variables);
    applyPart(execution.items, changes.items);
    applyPart(execution.results, changes.results);
    const live = this.#live.get(key);
    if (!live) return;
    live.holds += 1;
    const release = (): void => {
      this.#release(key, live);
    };
    committed.then(release, release);
  }

  #release(key: string, live: Live): void {
    live.holds -= 1;
    if (live.holds > 0 || this.#live.get(key) !== live) return;
    this.#live.delete(key);
    if (live.execution.head.status !== 'RUNNING') return;
    // Put back at the end: the map's order is the order of last use.
    this.#live.set(key, live);
    if (this.#live.size <= maxIdle) return;
    for (const [idleKey, idle] of this.#live) {
      if (idle.holds > 0) continue;
      this.#live.delete(idleKey);
      break;
    }
  }
}

function applyPart<Value>(base: Map<string, Value>, changed: Part<Value>): void {
  for (const [id, value] of changed) {
    if (value === null) base.delete(id);
    else base.set(id, value);
  }
}
