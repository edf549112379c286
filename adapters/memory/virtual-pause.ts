import type { Pause } from '../../core/ports/time.ts';

/**
 * A pause that takes no time: sleepers wake one after the other in the order of their waking times, each only when
 * everything already awake has come to rest. So back-off spreads callers as it does in real time, in no time.
 */
export function virtualPause(): Pause {
  const sleepers: { wakeAt: number; wake: () => void }[] = [];
  let now = 0;
  let ticking = false;

  function tick(): void {
    const next = sleepers.reduce<number>(
      (first, sleeper, at) => (sleeper.wakeAt < (sleepers[first]?.wakeAt ?? Infinity) ? at : first),
      0,
    );
    const [sleeper] = sleepers.splice(next, 1);
    if (sleeper !== undefined) {
      now = Math.max(now, sleeper.wakeAt);
      sleeper.wake();
    }
    ticking = sleepers.length > 0;
    if (ticking) setImmediate(tick);
  }

  return (milliseconds) =>
    new Promise((wake) => {
      sleepers.push({ wakeAt: now + milliseconds, wake });
      if (ticking) return;
      ticking = true;
      setImmediate(tick);
    });
}
