/** What must be closed, in the order of opening; it is closed from the last to the first. */
export interface Closers {
  add: (close: () => void | Promise<void>) => void;
  /** Closes everything even if one part fails; the first failure is thrown at the end. */
  closeAll: () => Promise<void>;
}

export function createClosers(): Closers {
  const closers: (() => void | Promise<void>)[] = [];
  return {
    add: (close) => closers.push(close),
    async closeAll() {
      const failures: unknown[] = [];
      for (let close = closers.pop(); close; close = closers.pop()) {
        try {
          await close();
        } catch (error) {
          failures.push(error);
        }
      }
      if (failures.length > 0) throw failures[0];
    },
  };
}
