import type { Json } from '../json.ts';
import type { StoredCommand } from './command.ts';
import type { Frame, Head, Variables } from './execution.ts';
import type { HistoryEvent } from './history.ts';
import type { MapRun } from './map-run.ts';

/** A moment at which an execution wants to hear again; `frame` is empty for the execution's own deadline. */
export type Timer = {
  at: number;
  frame: string;
  turn: number;
  kind: 'wait' | 'retry' | 'timeout' | 'heartbeat' | 'deadline';
};

/** A changed part, or null where the part is gone. */
export type Part<Value> = Map<string, Value | null>;

/** All that one event changed in an execution; committed as one batch. */
export type Changes = {
  head: Head;
  frames: Part<Frame>;
  variables: Part<Variables>;
  items: Part<Json[]>;
  results: Part<Json>;
  /** JSON text, when the execution succeeded. */
  output: string | null;
  history: HistoryEvent[];
  commands: StoredCommand[];
  timers: { set: Timer[]; clear: Timer[] };
  mapRuns: MapRun[];
};
