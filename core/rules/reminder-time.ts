import type { Place } from './calendar/place.ts';
import { addSpan, subtractSpan } from './due-time.ts';
import { lastOfficeTime, nextOfficeTime, openingAfter } from './office-time.ts';
import type { Span } from './process-definition.ts';
import type { Task } from './task.ts';

type Timed = Pick<Task, 'kind' | 'dueAt' | 'dueClockId' | 'tellAt' | 'openedAt'> & { dueAt: string };

const HOUR_MS = 3_600_000;
/** A reminder so near to a legal limit is urgent. */
const URGENT_MS = 24 * HOUR_MS;

/** The gaps between reminders of what is late, in days; then those who were brought in know. */
const WIDENING = [1, 2, 4, 8, 16];

/**
 * When a reminder of a task goes out. One that is set in hours goes out at its hour: hours are set where they matter. One
 * that is set in days goes out in the office hours of the task's place: at the next opening while that leaves at least
 * half of the time it should leave, or else at the last close before. The law's time does not skip weekends: nothing is
 * put off into the last 24 hours before a legal limit.
 */
export function reminderTime(before: Span, task: Timed, place: Place): string {
  const planned = subtractSpan(task.dueAt, before, place);
  if ('hours' in before) return planned;
  const next = nextOfficeTime(planned, place);
  const least = task.dueClockId === undefined ? 0 : URGENT_MS;
  if (next === planned || leaves(next, task) >= Math.max(leaves(planned, task) / 2, least)) return next;
  const earlier = lastOfficeTime(planned, place);
  return earlier > (task.tellAt ?? task.openedAt) ? earlier : planned;
}

/**
 * When a task that is late is reminded of, in ever wider gaps from `since`: as the office opens on working days; where a
 * legal limit is missed, or a step stands still, also on weekends.
 */
export function overdueReminders(since: string, { kind, dueClockId }: Timed, place: Place): string[] {
  const waitsForNoOffice = dueClockId !== undefined || kind === 'stuck';
  let at = since;
  return WIDENING.map((days) => {
    at = waitsForNoOffice ? addSpan(at, { hours: days * 24 }, place) : openingAfter(at, days, place);
    return at;
  });
}

function leaves(at: string, { dueAt }: Timed): number {
  return Date.parse(dueAt) - Date.parse(at);
}
