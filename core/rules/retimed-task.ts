import type { Place } from './calendar/place.ts';
import { clockFor } from './clock-for.ts';
import type { Clock } from './clock.ts';
import { dueAt } from './due-time.ts';
import { withNextAt } from './next-attention.ts';
import type { ApprovalStep, TaskStep } from './process-definition.ts';
import type { Task } from './task.ts';

/**
 * An open task after the clocks of its case have changed, or undefined when nothing changes for it: its due time moves
 * with the clock it follows, also when it had none to follow as it opened. Reminders start over for a due time that
 * has moved; who has joined by escalation stays.
 */
export function retimedTask(
  before: Task,
  step: TaskStep | ApprovalStep,
  { clocks, place }: { clocks: Clock[]; place: Place },
): Task | undefined {
  if (!('clock' in step.due)) return undefined;
  const clock = clockFor({ clocks }, step, before.organizationId, before.scope);
  const moved: Task = { ...following(before, clock), ...dueOf(before, step, { place, clock }) };
  if (moved.dueAt === before.dueAt && moved.dueClockId === before.dueClockId) return undefined;
  const after = moved.dueAt === before.dueAt ? moved : { ...moved, remindersSent: 0 };
  return withNextAt({ ...after, version: before.version + 1 }, step.late, place);
}

function following(task: Task, clock: Clock | undefined): Task {
  const { dueAt: _dueAt, dueClockId: _dueClockId, ...rest } = task;
  return clock === undefined ? rest : { ...rest, dueClockId: clock.id };
}

/** While a clock stands still nothing that follows it falls due. */
function dueOf(
  task: Task,
  { due }: TaskStep | ApprovalStep,
  { place, clock }: { place: Place; clock: Clock | undefined },
): Pick<Task, 'dueAt'> {
  if (clock?.status === 'suspended') return {};
  return { dueAt: dueAt(due, { openedAt: task.tellAt ?? task.openedAt, place, clock }) };
}
