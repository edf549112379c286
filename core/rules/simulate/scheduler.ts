/**
 * When a course goes on, as things stand: an instant, or undefined while it waits for something else. It is asked
 * again whenever anything has happened, because due times move with their clocks.
 */
export type Wait = () => string | undefined;

/** What happens in one place, in order; it yields where it waits. */
export type Course<T = void> = Generator<Wait, T, void>;

/** A course under way, and what it came to. */
export interface Running<T> {
  result?: { value: T };
}

/** Virtual time for courses side by side: whoever is next in time goes on, the first begun first. */
export interface Scheduler {
  now(): string;
  /** Begins a course now. `last`: after all else of the same instant, because what is done in the last second is done. */
  begin<T>(course: Course<T>, options?: { last: boolean }): Running<T>;
  /** Lets time pass until nobody waits for a time any more; false when it was cut off. */
  run(): boolean;
}

interface Thread {
  wait: Wait;
  goOn: () => Wait | undefined;
  last: boolean;
}

/** Nothing real comes near; a definition that goes round in no time must not hang a page. */
const MOST_STEPS = 200_000;

export function createScheduler(from: string): Scheduler {
  let now = from;
  const threads = new Set<Thread>();

  function earliest(): { at: string; thread: Thread } | undefined {
    let first: { at: string; thread: Thread } | undefined;
    for (const thread of threads) {
      const said = thread.wait();
      if (said === undefined) continue;
      const at = said > now ? said : now;
      if (first === undefined || at < first.at || (at === first.at && first.thread.last && !thread.last))
        first = { at, thread };
    }
    return first;
  }

  return {
    now: () => now,
    begin<T>(course: Course<T>, { last } = { last: false }) {
      const running: Running<T> = {};
      const goOn = (): Wait | undefined => {
        const next = course.next();
        if (next.done !== true) return next.value;
        running.result = { value: next.value };
        return undefined;
      };
      threads.add({ wait: () => now, goOn, last });
      return running;
    },
    run() {
      for (let steps = 0; steps < MOST_STEPS; steps += 1) {
        const next = earliest();
        if (next === undefined) return true;
        now = next.at;
        const wait = next.thread.goOn();
        if (wait === undefined) threads.delete(next.thread);
        else next.thread.wait = wait;
      }
      return false;
    },
  };
}

/** Waits until all have come to an end, and answers what they came to. */
export function* joined<T>(scheduler: Scheduler, all: Running<T>[]): Course<T[]> {
  yield () => (all.every(({ result }) => result !== undefined) ? scheduler.now() : undefined);
  return all.flatMap(({ result }) => (result === undefined ? [] : [result.value]));
}
