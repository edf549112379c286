import * as z from 'zod';
import { parseJson } from '../json.ts';
import { keys } from '../store/keys.ts';
import type { Core } from './core.ts';
import { handleEvent } from './handle-event.ts';

const StoredTimer = z.object({
  key: z.string(),
  timer: z.object({
    at: z.number(),
    frame: z.string(),
    turn: z.number(),
    kind: z.enum(['wait', 'retry', 'timeout', 'heartbeat', 'deadline']),
  }),
});

/** Due timers handled side by side before the next are read. */
const batchSize = 500;
/** After a fault the due timers, still stored, are tried again. */
const retryMs = 1_000;

export type Timers = { wakeBy(at: number): void; resume(): Promise<void>; close(): void };

/** Fires stored timers when they are due. Only the time of the earliest is kept in memory. */
export function createTimers(core: Core): Timers {
  const { clock } = core.options;
  let wake: { at: number; cancel: () => void } | null = null;
  let firing = false;

  function wakeBy(at: number): void {
    if (core.isClosed() || firing || (wake && wake.at <= at)) return;
    wake?.cancel();
    wake = { at, cancel: clock.wake(at, fire) };
  }

  function fire(): void {
    wake = null;
    if (core.isClosed() || firing) return;
    firing = true;
    void core.activity.track(fireAndResume);
  }

  async function fireAndResume(): Promise<void> {
    try {
      await fireDue(core);
      firing = false;
      await resume();
    } catch (error) {
      firing = false;
      if (core.isClosed()) return;
      core.options.onFault?.('timers', error);
      wakeBy(clock.now() + retryMs);
    }
  }

  async function resume(): Promise<void> {
    if (core.isClosed()) return;
    const [first] = await core.store.range(keys.timers, { limit: 1 });
    if (first) wakeBy(StoredTimer.parse(parseJson(first[1])).timer.at);
  }

  return {
    wakeBy,
    resume,
    close: () => {
      wake?.cancel();
    },
  };
}

async function fireDue(core: Core): Promise<void> {
  for (;;) {
    const before = keys.timersUntil(core.options.clock.now());
    const due = await core.store.range(keys.timers, { before, limit: batchSize });
    if (due.length === 0 || core.isClosed()) return;
    await Promise.all(
      due.map(([name, value]) => {
        const { key, timer } = StoredTimer.parse(parseJson(value));
        return handleEvent(core, key, { kind: 'timer', timer }, [{ type: 'del', key: name }]);
      }),
    );
  }
}
