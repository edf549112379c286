/** Places for invocations that run at once. */
export interface Turns {
  /** Resolves when the invocation may run; `first`: somebody outside waits for its answer. */
  take: (first: boolean) => Promise<void>;
  give: (first: boolean) => void;
  /** Resolves when none runs and none waits. */
  idle: () => Promise<void>;
}

/** In a burst the next comes so soon after the one before; until then the others do not fill all places. */
const CALM_MS = 30;

/**
 * On AWS every function has machines of its own; here all share one. Who calls from outside waits for nobody, and while
 * somebody does, only so few of the others run (`beside`): otherwise a burst of work would keep every door waiting.
 */
export function createTurns({ atOnce, beside }: { atOnce: number; beside: number }): Turns {
  const running = { first: 0, others: 0 };
  const waiting: { first: (() => void)[]; others: (() => void)[] } = { first: [], others: [] };
  const idleWaiters: (() => void)[] = [];
  let calm: NodeJS.Timeout | undefined;
  const all = (): number => running.first + running.others;

  function admit(): void {
    while (all() < atOnce) {
      const next = waiting.first.shift();
      if (next) {
        running.first += 1;
        next();
        continue;
      }
      const most = running.first > 0 || calm !== undefined ? beside : atOnce;
      const other = running.others < most ? waiting.others.shift() : undefined;
      if (!other) return;
      running.others += 1;
      other();
    }
  }

  function waitForNext(): void {
    clearTimeout(calm);
    calm = setTimeout(() => {
      calm = undefined;
      admit();
    }, CALM_MS).unref();
  }

  return {
    take: (first) =>
      new Promise<void>((resolve) => {
        (first ? waiting.first : waiting.others).push(resolve);
        admit();
      }),
    give(first) {
      running[first ? 'first' : 'others'] -= 1;
      if (first) waitForNext();
      admit();
      if (all() === 0) for (const resolve of idleWaiters.splice(0)) resolve();
    },
    idle: () => (all() === 0 ? Promise.resolve() : new Promise((resolve) => idleWaiters.push(resolve))),
  };
}
