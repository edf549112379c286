import * as z from 'zod';
import type { Clock } from '../clock.ts';
import type { CloudState } from '../data-folder.ts';
import type { LambdaHost } from './lambda-host.ts';
import type { Failure } from './failure.ts';

/** An event that its function could not take, after all retries. */
export const DeadLetter = z.object({
  id: z.string(),
  functionName: z.string(),
  event: z.unknown(),
  failedAt: z.string(),
  error: z.object({ errorType: z.string(), errorMessage: z.string() }),
});
export type DeadLetter = z.infer<typeof DeadLetter>;

/** Asynchronous invocations: kept on disk until they succeed or are given up. */
export interface LaterInvocations {
  /** Resolves when the event is kept; the invocation follows. Same id, same event: kept once. */
  submit: (id: string, functionName: string, event: unknown) => Promise<void>;
  /** Keeps what a stream gave up on among the dead letters. */
  bury: (id: string, functionName: string, event: unknown, error: Failure) => Promise<void>;
  deadLetters: () => Promise<DeadLetter[]>;
  /** Takes up what an earlier process left. */
  resume: () => Promise<void>;
  /** Resolves when none runs; those that wait for another try do not count. */
  idle: () => Promise<void>;
  /** Lets what runs come to its end and begins nothing more. */
  close: () => Promise<void>;
}

const Waiting = z.object({ functionName: z.string(), event: z.unknown(), attempts: z.number() });
type Waiting = z.infer<typeof Waiting>;

/** Lambda tries an asynchronous event three times in all, waiting one minute and then two. */
const waitsMilliseconds = [60_000, 120_000];

export function createLaterInvocations(setup: {
  host: LambdaHost;
  state: CloudState;
  clock: Clock;
}): LaterInvocations {
  const { host, state, clock } = setup;
  const cancels = new Map<string, () => void>();
  const running = new Set<Promise<void>>();
  let closed = false;

  function start(id: string, waiting: Waiting): void {
    const work = attempt(id, waiting).finally(() => running.delete(work));
    running.add(work);
  }

  async function attempt(id: string, waiting: Waiting): Promise<void> {
    const result = await host.invoke(waiting.functionName, waiting.event);
    if (closed) return;
    if (result.ok) {
      await state.del(`later/${id}`);
      return;
    }
    const wait =
      waiting.attempts < host.asyncRetries(waiting.functionName)
        ? waitsMilliseconds[waiting.attempts]
        : undefined;
    if (wait === undefined) {
      await bury(id, waiting.functionName, waiting.event, result);
      await state.del(`later/${id}`);
      return;
    }
    const next = { ...waiting, attempts: waiting.attempts + 1 };
    await state.put(`later/${id}`, next);
    cancels.set(
      id,
      clock.wake(clock.now() + wait, () => {
        cancels.delete(id);
        start(id, next);
      }),
    );
  }

  async function bury(id: string, functionName: string, event: unknown, error: Failure): Promise<void> {
    const { errorType, errorMessage } = error;
    const letter: DeadLetter = {
      id,
      functionName,
      event,
      failedAt: new Date(clock.now()).toISOString(),
      error: { errorType, errorMessage },
    };
    await state.put(`dead/${id}`, letter);
  }

  async function idle(): Promise<void> {
    while (running.size > 0) await Promise.allSettled(running);
  }

  return {
    async submit(id, functionName, event) {
      const waiting = { functionName, event, attempts: 0 };
      await state.put(`later/${id}`, waiting);
      start(id, waiting);
    },
    bury,
    async deadLetters() {
      const letters = await state.values({ gt: 'dead/', lt: 'dead0' }).all();
      return letters.map((letter) => DeadLetter.parse(letter));
    },
    async resume() {
      for await (const [key, value] of state.iterator({ gt: 'later/', lt: 'later0' })) {
        start(key.slice('later/'.length), Waiting.parse(value));
      }
    },
    idle,
    async close() {
      closed = true;
      for (const cancel of cancels.values()) cancel();
      await idle();
    },
  };
}
