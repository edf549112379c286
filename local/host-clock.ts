import type { Clock } from './clock.ts';

/** Where handlers look for a clock other than the system's: epoch milliseconds. */
const hostClock = Symbol.for('clause8.now');

/** Gives handlers this clock; the returned function takes it away again. */
export function setHostClock(clock: Clock): () => void {
  Reflect.set(globalThis, hostClock, () => clock.now());
  return () => {
    Reflect.deleteProperty(globalThis, hostClock);
  };
}
