import { addSpan, subtractSpan } from './due-time.ts';
import type { Place } from './calendar/place.ts';
import type { Late } from './process-definition.ts';
import type { Task } from './task.ts';

/** What a task needs at a moment that has come. */
export type Attention =
  | { kind: 'tell' }
  | { kind: 'remind'; index: number }
  | { kind: 'escalate'; index: number }
  | { kind: 'expire'; outcome: string };

type Timed = Pick<Task, 'dueAt' | 'tellAt' | 'openedAt' | 'remindersSent' | 'escalations'>;

/** The moments of a task in order: told, reminded, escalated step by step, ended by its own rule. */
export function attentionPlan(task: Timed, late: Late, place: Place): { at: string; need: Attention }[] {
  const plan: { at: string; need: Attention }[] = [];
  if (task.tellAt !== undefined) plan.push({ at: task.tellAt, need: { kind: 'tell' } });
  const { dueAt } = task;
  if (dueAt === undefined) return plan;
  const reminders = late.remindBefore
    .map((span) => subtractSpan(dueAt, span, place))
    .filter((at) => at > (task.tellAt ?? task.openedAt))
    .sort();
  plan.push(...reminders.map((at, index) => ({ at, need: { kind: 'remind' as const, index } })));
  let at = dueAt;
  for (const index of late.escalateTo.keys()) {
    plan.push({ at, need: { kind: 'escalate', index } });
    at = addSpan(at, late.every, place);
  }
  if (late.expire !== undefined) {
    const { after, outcome } = late.expire;
    plan.push({ at: addSpan(dueAt, after, place), need: { kind: 'expire', outcome } });
  }
  return plan.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : 0));
}
