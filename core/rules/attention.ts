import { addSpan } from './due-time.ts';
import type { Place } from './calendar/place.ts';
import type { Late } from './process-definition.ts';
import { overdueReminders, reminderTime } from './reminder-time.ts';
import type { Task } from './task.ts';

/** What a task needs at a moment that has come. */
export type Attention =
  | { kind: 'tell' }
  | { kind: 'remind'; index: number }
  | { kind: 'escalate'; index: number }
  | { kind: 'expire'; outcome: string };

type Timed = Pick<
  Task,
  'kind' | 'dueAt' | 'dueClockId' | 'tellAt' | 'openedAt' | 'remindersSent' | 'escalations'
>;

interface Planned {
  at: string;
  need: Attention;
}

/**
 * The moments of a task in order: told, reminded, escalated step by step, reminded in wider and wider gaps while it is
 * late, ended by its own rule.
 */
export function attentionPlan(task: Timed, late: Late, place: Place): Planned[] {
  const { dueAt, tellAt, openedAt } = task;
  const told: Planned[] = tellAt === undefined ? [] : [{ at: tellAt, need: { kind: 'tell' } }];
  if (dueAt === undefined) return told;
  const escalations = escalationsOf(dueAt, late, place);
  const expiries = expiryOf(dueAt, late, place);
  const timed = { ...task, dueAt };
  const before = late.remindBefore
    .map((span) => reminderTime(span, timed, place))
    .filter((at) => at > (tellAt ?? openedAt))
    .sort();
  const after = overdueReminders(escalations.at(-1)?.at ?? dueAt, timed, place).filter(
    (at) => !expiries.some((expiry) => expiry.at <= at),
  );
  const reminders = [...before, ...after].map((at, index): Planned => ({
    at,
    need: { kind: 'remind', index },
  }));
  return [...told, ...reminders, ...escalations, ...expiries].sort((a, b) =>
    a.at < b.at ? -1 : a.at > b.at ? 1 : 0,
  );
}

function escalationsOf(dueAt: string, late: Late, place: Place): Planned[] {
  let at = dueAt;
  return late.escalateTo.map((_target, index) => {
    const planned: Planned = { at, need: { kind: 'escalate', index } };
    at = addSpan(at, late.every, place);
    return planned;
  });
}

function expiryOf(dueAt: string, { expire }: Late, place: Place): Planned[] {
  if (expire === undefined) return [];
  const { after, outcome } = expire;
  return [{ at: addSpan(dueAt, after, place), need: { kind: 'expire', outcome } }];
}
