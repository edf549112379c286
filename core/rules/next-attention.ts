import type { Place } from './calendar/place.ts';
import type { Late } from './process-definition.ts';
import type { Task } from './task.ts';
import { attentionPlan, type Attention } from './attention.ts';

/** What of the plan has not been done yet. */
export function openAttention(task: Task, late: Late, place: Place): { at: string; need: Attention }[] {
  return attentionPlan(task, late, place).filter(({ need }) => {
    if (need.kind === 'remind') return need.index >= task.remindersSent;
    if (need.kind === 'escalate') return need.index >= task.escalations;
    return true;
  });
}

/** A task with the moment at which the sweep must look at it next, or without one when nothing more can fall due. */
export function withNextAt(task: Task, late: Late, place: Place): Task {
  const { nextAt: _nextAt, ...rest } = task;
  const next = openAttention(task, late, place).at(0);
  return next === undefined ? rest : { ...rest, nextAt: next.at };
}
