import { Temporal } from 'temporal-polyfill';
import type { Place } from './calendar/place.ts';
import { dayKind } from './calendar/working-day.ts';
import { CodedError } from './coded-error.ts';
import { localTime, spell } from './instant.ts';
import type { NoticeKind } from './outbox-entry.ts';
import type { Preferences } from './preferences.ts';
import type { Task } from './task.ts';

/** Something that the next digest says. A time limit stays in it until it is over. */
export interface HeldNotice {
  message: Extract<
    NoticeKind,
    'task-opened' | 'task-reminder' | 'task-settled' | 'task-expired' | 'clock-warning'
  >;
  at: string;
  runId: string;
  taskId?: string;
  clockId?: string;
}

export type DigestTime = NonNullable<Preferences['digest']>;

/** What is due sooner is told at once, and stands apart in a digest. */
const URGENT_MS = 48 * 3_600_000;
/** More than anybody reads; what is dropped stands in the inbox all the same. */
const MOST_HELD = 200;

export function isUrgent({ dueAt }: Pick<Task, 'dueAt'>, now: string): boolean {
  return dueAt !== undefined && Date.parse(dueAt) - Date.parse(now) <= URGENT_MS;
}

/** Whether a message about a task can wait for the digest: it asks for nothing soon, or says that nothing is left to do. */
export function canWait(
  message: NoticeKind,
  task: Pick<Task, 'dueAt' | 'kind'>,
  now: string,
): message is HeldNotice['message'] {
  if (task.kind === 'stuck') return false;
  if (message === 'task-settled' || message === 'task-expired') return true;
  return (
    (message === 'task-opened' || message === 'task-reminder') &&
    task.dueAt !== undefined &&
    !isUrgent(task, now)
  );
}

/** The same matter is said once, the last word about it counts. */
export function withHeld(held: readonly HeldNotice[], notice: HeldNotice): HeldNotice[] {
  const others = held.filter(({ taskId, clockId }) => taskId !== notice.taskId || clockId !== notice.clockId);
  return [...others, notice].slice(-MOST_HELD);
}

/**
 * The next time (an instant after `after`) at which the clock on the wall shows the time of a digest: once a day, also
 * on days of 23 and 25 hours. A time that a day skips comes with the end of the gap, one that it has twice comes the
 * first time. Throws `time.unknown-zone`.
 */
export function nextDigestAt({ at, timeZone }: DigestTime, after: string): string {
  const local = localTime(after, timeZone);
  if (local === undefined) throw new CodedError('time.unknown-zone', `No time zone "${timeZone}".`);
  const plainTime = Temporal.PlainTime.from(at);
  for (let day = local.toPlainDate(); ; day = day.add({ days: 1 })) {
    const found = spell(day.toZonedDateTime({ timeZone, plainTime }).toInstant());
    if (found > after) return found;
  }
}

/** Whether a digest with nothing urgent in it goes out on the local day of an instant; beyond the holiday table it does. */
export function isDigestDay({ timeZone }: DigestTime, place: Pick<Place, 'id'>, at: string): boolean {
  const day = localTime(at, timeZone)?.toPlainDate();
  if (day === undefined) return true;
  const kind = dayKind(day, place.id);
  return kind === 'working' || (typeof kind === 'object' && 'unknown' in kind);
}

/** `HH:MM` of a day. */
export function isTimeOfDay(text: string): boolean {
  return /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text);
}

export function isTimeZone(text: string): boolean {
  return localTime('2026-01-01T00:00:00.000Z', text) !== undefined;
}
