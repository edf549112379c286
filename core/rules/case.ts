import type { Clock } from './clock.ts';
import type { Party, Run } from './run.ts';
import type { Task, TaskGroup } from './task.ts';

/** Everything of one run but its events and large answers: one query. */
export interface Case {
  run: Run;
  parties: Party[];
  tasks: Task[];
  groups: TaskGroup[];
  clocks: Clock[];
}
