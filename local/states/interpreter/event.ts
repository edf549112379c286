import type { Json } from '../json.ts';
import type { ExecutionStatus } from './execution.ts';
import type { Timer } from './changes.ts';

export type TaskFailure = { error: string; cause: string };

/** What became of a task's call, whatever service it called. */
export type TaskOutcome =
  | { kind: 'submitted'; output: Json; child: string | null }
  | { kind: 'succeeded'; result: Json }
  | ({ kind: 'failed' } & TaskFailure);

export type ChildEnd = {
  status: ExecutionStatus;
  output: string | null;
  error: string | null;
  cause: string | null;
};

/** Something that happens to an execution. */
export type Event =
  | { kind: 'started' }
  | { kind: 'continued' }
  | { kind: 'timer'; timer: Timer }
  | { kind: 'task'; frame: string; turn: number; outcome: TaskOutcome }
  | { kind: 'heartbeat'; frame: string; turn: number }
  | { kind: 'child-ended'; frame: string; turn: number; index: number; end: ChildEnd }
  | { kind: 'stopped'; error: string | null; cause: string | null };
