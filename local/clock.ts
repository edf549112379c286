/**
 * Time as a dependency. `now` is epoch milliseconds; `wake` calls `run` once, at or after `at`, and returns
 * a function that cancels it. A wake whose time has passed runs soon, never inside the call.
 */
export type Clock = {
  now(): number;
  wake(at: number, run: () => void): () => void;
};

/** A clock that moves only when told to. */
export type VirtualClock = Clock & {
  /** The time of the earliest wake, or undefined when nothing waits. */
  next(): number | undefined;
  /** Moves to `ms`, running every wake on the way in order, and settles the embedder's work after each. */
  advanceTo(ms: number): Promise<void>;
};

/**
 * `setTimeout` overflows beyond 2^31 ms and counts no time while a laptop sleeps, so a far deadline is
 * looked at again at least this often.
 */
const recheckMs = 60_000;

export function createSystemClock(): Clock {
  return { now: () => Date.now(), wake: wakeOnSystemTime };
}

function wakeOnSystemTime(at: number, run: () => void): () => void {
  const check = (): void => {
    if (Date.now() >= at) run();
    else timer = schedule();
  };
  const schedule = (): NodeJS.Timeout => setTimeout(check, Math.max(0, Math.min(at - Date.now(), recheckMs)));
  let timer = schedule();
  return () => {
    clearTimeout(timer);
  };
}

type Wake = { at: number; order: number; run: () => void };

/**
 * `settle` resolves when the embedder has nothing left to do at the current time; it is awaited before each
 * step forward, so a wake that follows from an earlier one is never skipped.
 */
export function createVirtualClock(
  startMs: number,
  settle: () => Promise<void> = () => Promise.resolve(),
): VirtualClock {
  let time = startMs;
  let order = 0;
  const wakes = new Set<Wake>();

  function earliest(): Wake | undefined {
    let first: Wake | undefined;
    for (const wake of wakes) {
      if (!first || wake.at < first.at || (wake.at === first.at && wake.order < first.order)) first = wake;
    }
    return first;
  }

  return {
    now: () => time,
    wake(at, run) {
      const wake = { at, order: order++, run };
      wakes.add(wake);
      return () => wakes.delete(wake);
    },
    next: () => earliest()?.at,
    async advanceTo(ms) {
      await settle();
      for (let wake = earliest(); wake && wake.at <= ms; wake = earliest()) {
        wakes.delete(wake);
        time = Math.max(time, wake.at);
        wake.run();
        await settle();
      }
      time = Math.max(time, ms);
    },
  };
}
