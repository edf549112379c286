/** Where a host that keeps its own time (the embedded cloud) puts a function that answers milliseconds since 1970. */
const HOST_CLOCK = Symbol.for('clause8.now');

/** The current instant, by the host's clock when it has one. */
export function systemNow(): string {
  return new Date(systemMilliseconds()).toISOString();
}

/** The same in milliseconds since 1970. */
export function systemMilliseconds(): number {
  const clock: unknown = Reflect.get(globalThis, HOST_CLOCK);
  if (typeof clock !== 'function') return Date.now();
  const now: unknown = Reflect.apply(clock, undefined, []);
  if (typeof now !== 'number') throw new TypeError('the host clock answers no number');
  return now;
}
