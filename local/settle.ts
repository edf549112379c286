import type { LambdaHost } from './lambda-host/lambda-host.ts';
import type { LaterInvocations } from './lambda-host/later.ts';
import type { Schedules } from './schedules/schedules.ts';
import type { Engine } from './states/open-engine.ts';
import type { StreamPumps } from './streams/start-stream-pumps.ts';

interface Parts {
  engine: Engine;
  lambda: LambdaHost;
  later: LaterInvocations;
  pumps: StreamPumps;
  schedules: Schedules;
}

/** Waits until one whole look at every part finds nothing at work and no function was invoked meanwhile. */
export function createSettle({ engine, lambda, later, pumps, schedules }: Parts): () => Promise<void> {
  return async () => {
    let before: number;
    let refreshed: boolean;
    do {
      before = lambda.finished();
      await schedules.idle();
      await lambda.idle();
      await later.idle();
      await engine.idle();
      await pumps.drained();
      refreshed = lambda.finished() === before && (await schedules.refresh());
    } while (refreshed || lambda.finished() !== before);
  };
}
