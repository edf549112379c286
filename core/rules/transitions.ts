import type { ClockStatus } from './clock.ts';
import type { RunStatus } from './run.ts';
import type { TaskStatus } from './task.ts';

/** From each status, the ones it may change to. The store's condition expressions are derived from these. */
export const TASK_TRANSITIONS = {
  open: ['done', 'expired', 'cancelled'],
  done: [],
  expired: [],
  cancelled: [],
} as const satisfies Record<TaskStatus, readonly TaskStatus[]>;

export const RUN_TRANSITIONS = {
  running: ['completed', 'stopped', 'failed'],
  completed: [],
  stopped: [],
  failed: [],
} as const satisfies Record<RunStatus, readonly RunStatus[]>;

/**
 * A missed clock can still be met (late), be lifted, run again when its start is corrected, or be found to have stood
 * still since before its end; a lifted one runs again when the facts for which it was lifted have changed back.
 */
export const CLOCK_TRANSITIONS = {
  running: ['suspended', 'met', 'missed', 'lifted'],
  suspended: ['running', 'met', 'lifted'],
  met: [],
  missed: ['met', 'lifted', 'running', 'suspended'],
  lifted: ['running'],
} as const satisfies Record<ClockStatus, readonly ClockStatus[]>;

interface Statuses {
  task: TaskStatus;
  run: RunStatus;
  clock: ClockStatus;
}

const TABLES: { [E in keyof Statuses]: Record<Statuses[E], readonly Statuses[E][]> } = {
  task: TASK_TRANSITIONS,
  run: RUN_TRANSITIONS,
  clock: CLOCK_TRANSITIONS,
};

/** The statuses from which an entity may become `to`. */
export function allowedFrom<E extends keyof Statuses>(entity: E, to: Statuses[E]): Statuses[E][] {
  const table: Partial<Record<Statuses[E], readonly Statuses[E][]>> = TABLES[entity];
  return statusesOf(entity).filter((from) => table[from]?.includes(to) ?? false);
}

/** Whether a status may change; staying the same is no change and always allowed. */
export function mayChange<E extends keyof Statuses>(entity: E, from: Statuses[E], to: Statuses[E]): boolean {
  return from === to || allowedFrom(entity, to).includes(from);
}

const STATUSES: { [E in keyof Statuses]: Statuses[E][] } = {
  task: ['open', 'done', 'expired', 'cancelled'],
  run: ['running', 'completed', 'stopped', 'failed'],
  clock: ['running', 'suspended', 'met', 'missed', 'lifted'],
};

function statusesOf<E extends keyof Statuses>(entity: E): Statuses[E][] {
  return STATUSES[entity];
}
