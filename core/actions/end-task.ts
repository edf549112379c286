import type { Ports } from '../ports.ts';
import type { Write } from '../ports/transaction.ts';
import type { Actor } from '../rules/actor.ts';
import type { ApprovalStep, TaskStep } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import type { Task, TaskGroup } from '../rules/task.ts';
import { groupOutcome } from '../rules/group-outcome.ts';
import { outboxWrite } from './outbox-write.ts';

/** How a task ends. A cancelled task has no outcome. */
export type TaskEnd = { endedBy: Actor } & (
  | {
      status: 'done';
      outcome: string;
      reason?: string;
      answers?: Record<string, unknown>;
      salt?: string;
      voices?: Task['voices'];
      authors?: string[];
    }
  | { status: 'expired'; outcome: string }
  /** `goOnWith`: what a state that waits for this one task goes on with; groups need none. */
  | { status: 'cancelled'; reason: string; goOnWith?: string }
);

/** The task and, in a group, what it is part of. */
export interface EndingTask {
  run: Run;
  task: Task;
  /** The step the task belongs to; a stuck task has none. */
  step?: TaskStep | ApprovalStep;
  group?: TaskGroup;
}

/**
 * The writes that end a task: the task itself, its group's count, the order to resume what waits (for the last one
 * of a group), and the message to the others who were asked.
 */
export function endTask(
  ports: Pick<Ports, 'ids' | 'now'>,
  ending: EndingTask,
  end: TaskEnd,
): { after: Task; writes: Write[] } {
  const { task, run } = ending;
  const { nextAt: _nextAt, draft: _draft, ...kept } = task;
  const after: Task = { ...kept, ...endedWith(end), endedAt: ports.now(), version: task.version + 1 };
  const writes: Write[] = [{ entity: 'task', before: task, after }];
  if (run.status === 'running') writes.push(...waitWrites(ports, ending, end));
  if (end.status !== 'cancelled' || run.status === 'running') {
    const message = end.status === 'expired' ? 'task-expired' : 'task-settled';
    writes.push(outboxWrite(ports, { kind: 'notify', runId: run.id, message, taskId: task.id }));
  }
  return { after, writes };
}

/** What the task keeps of its end. */
function endedWith(end: TaskEnd): Partial<Task> {
  if (end.status !== 'cancelled') return end;
  const { status, reason, endedBy } = end;
  return { status, reason, endedBy };
}

function waitWrites(
  ports: Pick<Ports, 'ids' | 'now'>,
  { task, step, group }: EndingTask,
  end: TaskEnd,
): Write[] {
  if (group !== undefined && step !== undefined) return groupWrites(ports, step, group, end);
  const outcome = end.status === 'cancelled' ? end.goOnWith : end.outcome;
  if (task.sealedToken === undefined || outcome === undefined) return [];
  const { runId, id: waitId, sealedToken } = task;
  return [outboxWrite(ports, { kind: 'resume', runId, waitId, sealedToken, output: { outcome } })];
}

function groupWrites(
  ports: Pick<Ports, 'ids' | 'now'>,
  step: TaskStep | ApprovalStep,
  group: TaskGroup,
  end: TaskEnd,
): Write[] {
  const counts = { ...group.counts };
  if (end.status !== 'cancelled') counts[end.outcome] = (counts[end.outcome] ?? 0) + 1;
  return lowerGroup(ports, step, group, { ...group, counts, open: group.open - 1 });
}

/** Writes a group that has changed; when nothing of it is open any more, also the order to resume. */
export function lowerGroup(
  ports: Pick<Ports, 'ids' | 'now'>,
  step: TaskStep | ApprovalStep,
  before: TaskGroup,
  changed: TaskGroup,
): Write[] {
  const after = { ...changed, version: before.version + 1 };
  if (after.open > 0) return [{ entity: 'group', before, after }];
  return [
    { entity: 'group', before, after: { ...after, endedAt: ports.now() } },
    outboxWrite(ports, {
      kind: 'resume',
      runId: before.runId,
      waitId: before.id,
      sealedToken: before.sealedToken,
      output: { outcome: groupOutcome(step, after.counts), counts: after.counts },
    }),
  ];
}
