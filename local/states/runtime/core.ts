import type { Place } from '../arns.ts';
import type { EngineOptions } from '../engine-options.ts';
import type { StoredCommand } from '../interpreter/command.ts';
import type { Store } from '../store/store.ts';
import type { ActivityCounter } from './activity-counter.ts';
import type { LiveExecutions } from './live-executions.ts';
import type { Machines } from './machines.ts';

/** What every part of a running engine works with. */
export type Core = {
  options: EngineOptions;
  place: Place;
  store: Store;
  machines: Machines;
  live: LiveExecutions;
  activity: ActivityCounter;
  /** Runs committed commands; set once, when the engine opens. */
  runCommands: (key: string, commands: StoredCommand[]) => void;
  /** Wakes the engine no later than this time. */
  wakeBy: (at: number) => void;
  isClosed: () => boolean;
};
