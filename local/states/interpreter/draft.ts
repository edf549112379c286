import type { Machine, State } from '../definition/machine.ts';
import type { Json } from '../json.ts';
import type { Random } from '../random.ts';
import type { Changes, Timer } from './changes.ts';
import type { Command, StoredCommand } from './command.ts';
import type { Activity, Execution, Frame, Head, Variables } from './execution.ts';
import { maxHistoryEvents, type HistoryEvent, type NewEvent } from './history.ts';
import type { MapRun } from './map-run.ts';
import { Overlay } from './overlay.ts';
import type { StateError } from './state-error.ts';
import { timerKey, timersOf } from './timers.ts';

/** What an advance takes from outside: the time (epoch ms), randomness, and where this engine says it is. */
export type AdvanceContext = {
  now: number;
  random: Random;
  region: string;
  account: string;
  /** Whether somebody wants to hear of status changes. */
  tellStatus: boolean;
};

/** What an advance still has to look at. */
export type Work =
  | { kind: 'enter'; frame: string }
  | { kind: 'ended'; frame: string; output: Json }
  | { kind: 'failed'; frame: string; error: StateError };

/** The history is full; the execution fails with its last event. */
export class HistoryFull extends Error {
  override readonly name = 'states.history-full';
}

/** One advance at work: an execution that stays as it is, and the changes on top of it. */
export class Draft {
  readonly machine: Machine;
  readonly execution: Execution;
  readonly context: AdvanceContext;
  readonly head: Head;
  readonly frames: Overlay<Frame>;
  readonly variables: Overlay<Variables>;
  readonly items: Overlay<Json[]>;
  readonly results: Overlay<Json>;
  readonly work: Work[] = [];
  output: string | null = null;
  readonly #history: HistoryEvent[] = [];
  readonly #commands: StoredCommand[] = [];
  readonly #timersSet = new Map<string, Timer>();
  readonly #timersClear: Timer[] = [];
  readonly #mapRuns = new Map<string, MapRun>();

  constructor(machine: Machine, execution: Execution, context: AdvanceContext) {
    this.machine = machine;
    this.execution = execution;
    this.context = context;
    this.head = { ...execution.head };
    this.frames = new Overlay(execution.frames);
    this.variables = new Overlay(execution.variables);
    this.items = new Overlay(execution.items);
    this.results = new Overlay(execution.results);
  }

  get running(): boolean {
    return this.head.status === 'RUNNING';
  }

  /** A copy of the frame that may be changed field by field; undefined when the frame is gone. */
  edit(id: string): Frame | undefined {
    const changed = this.frames.changes.get(id);
    if (changed) return changed;
    const frame = this.frames.get(id);
    if (!frame) return undefined;
    const copy = { ...frame };
    this.frames.set(id, copy);
    return copy;
  }

  /** The state a frame is in; a loaded machine has every state its transitions name. */
  stateOf(frame: Frame): State {
    const state = this.machine.states.get(frame.state);
    if (!state) throw new Error(`The definition has no state ${frame.state}`);
    return state;
  }

  /** Changes what a frame is doing, and with it the timers that wake it. */
  setActivity(frame: Frame, activity: Activity): void {
    this.clearTimers(frame);
    frame.activity = activity;
    for (const timer of timersOf(frame)) this.#timersSet.set(timerKey(timer), timer);
  }

  clearTimers(frame: Frame): void {
    for (const timer of timersOf(frame)) this.clearTimer(timer);
  }

  setTimer(timer: Timer): void {
    this.#timersSet.set(timerKey(timer), timer);
  }

  clearTimer(timer: Timer): void {
    if (!this.#timersSet.delete(timerKey(timer))) this.#timersClear.push(timer);
  }

  /** Appends to the history, as what follows the frame's last event. */
  record(frame: Frame, event: NewEvent): void {
    frame.lastEventId = this.recordAfter(frame.lastEventId, event);
  }

  recordAfter(previousEventId: number, event: NewEvent): number {
    if (this.head.nextEventId >= maxHistoryEvents) throw new HistoryFull();
    return this.recordLast(previousEventId, event);
  }

  /** For the event that ends the execution, which has its place even in a full history. */
  recordLast(previousEventId: number, event: NewEvent): number {
    const id = this.head.nextEventId++;
    const details = event.details ? { [event.details[0]]: event.details[1] } : {};
    this.#history.push({ id, previousEventId, timestamp: this.context.now, type: event.type, ...details });
    return id;
  }

  command(command: Command): void {
    this.#commands.push({ id: this.head.nextCommandId++, command });
  }

  putMapRun(run: MapRun): void {
    this.#mapRuns.set(run.arn, run);
  }

  changes(): Changes {
    return {
      head: this.head,
      frames: this.frames.changes,
      variables: this.variables.changes,
      items: this.items.changes,
      results: this.results.changes,
      output: this.output,
      history: this.#history,
      commands: this.#commands,
      timers: { set: [...this.#timersSet.values()], clear: this.#timersClear },
      mapRuns: [...this.#mapRuns.values()],
    };
  }
}
