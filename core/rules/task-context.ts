import type { Case } from './case.ts';
import type { Organization } from './organization.ts';
import type { Task } from './task.ts';

/** What is needed to ask a task's question and to judge its answers. */
export interface TaskContext {
  task: Task;
  case: Case;
  organizations: Organization[];
  /** Instant in our spelling. */
  now: string;
  /** Tasks of the run that this one takes up again. */
  earlier?: Task[];
}
