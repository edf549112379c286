import { callOperation } from './api/operations.ts';
import { finishDeleting } from './api/state-machines.ts';
import type { EngineOptions } from './engine-options.ts';
import { ActivityCounter } from './runtime/activity-counter.ts';
import { createCommandRunner, resumeCommands } from './runtime/commands.ts';
import type { Core } from './runtime/core.ts';
import { LiveExecutions } from './runtime/live-executions.ts';
import { Machines } from './runtime/machines.ts';
import { createTimers } from './runtime/timers.ts';
import { openStore } from './store/store.ts';

/** A running engine. Requests and answers are those of the AWS API in JSON: times are epoch seconds. */
export type Engine = {
  region: string;
  account: string;
  /** Calls an operation (`StartExecution`, …); faults of the caller are ApiErrors named as on AWS. */
  call(operation: string, request: unknown): Promise<object>;
  /** Reports a fault nobody waits for to the embedder. */
  fault(where: string, error: unknown): void;
  /** Resolves when nothing is under way: no request, no command queued or running, every commit done. */
  idle(): Promise<void>;
  /** Finishes what is being written and closes the store. Calls under way are made again at the next open. */
  close(): Promise<void>;
};

/** Opens an engine on its data folder and takes up whatever a former process left unfinished. */
export async function openEngine(options: EngineOptions): Promise<Engine> {
  const store = await openStore(options.dataDir);
  const place = { region: options.region ?? 'us-east-1', account: options.account ?? '000000000000' };
  const machines = await Machines.open(store);
  let closed = false;
  const core: Core = {
    options,
    place,
    store,
    machines,
    live: new LiveExecutions(store),
    activity: new ActivityCounter(),
    runCommands: () => undefined,
    wakeBy: () => undefined,
    isClosed: () => closed,
  };
  const timers = createTimers(core);
  const commands = createCommandRunner(core);
  core.runCommands = (key, stored) => {
    commands.run(key, stored);
  };
  core.wakeBy = (at) => {
    timers.wakeBy(at);
  };
  await resumeCommands(core);
  await timers.resume();
  for (const machine of machines.all()) {
    if (machine.status === 'DELETING') void core.activity.track(() => finishDeleting(core, machine));
  }
  return {
    ...place,
    call: (operation, request) => callOperation(core, operation, request),
    fault: (where, error) => {
      options.onFault?.(where, error);
    },
    idle: () => core.activity.idle(),
    async close() {
      closed = true;
      timers.close();
      commands.close();
      await store.close();
    },
  };
}
