import type { CalendarDate } from '../rules/mail/calendar-file.ts';
import { matterName } from '../rules/mail/thread-root.ts';
import type { Task } from '../rules/task.ts';
import type { Matter } from './messages/matter.ts';
import { askingSubject, type TaskNoticeKind } from './messages/task-message.ts';

/** What a message about a task does to its deadline in the recipient's calendar; undefined: nothing. */
export function whatDateDoes(
  kind: TaskNoticeKind | 'task-receipt',
  task: Pick<Task, 'dueAt'> & { guest?: Task['guest'] | undefined },
  now: string,
): CalendarDate['does'] | undefined {
  if (task.dueAt === undefined) return undefined;
  if (kind === 'task-settled' || kind === 'task-expired' || kind === 'task-receipt') return 'removed';
  // Who is only informed that a guest is asked has no deadline, and one that has passed is none any more.
  const isInformed = kind === 'task-opened' && task.guest !== undefined;
  return isInformed || task.dueAt <= now ? undefined : 'added';
}

/** The deadline of a task for a calendar: every change of a task counts its version up, its end too. */
export function taskDate(
  words: Matter,
  task: Task,
  does: CalendarDate['does'],
  portalUrl?: string,
): CalendarDate | undefined {
  const name = matterName({ taskId: task.id });
  if (task.dueAt === undefined || name === undefined) return undefined;
  return {
    name,
    sequence: task.version,
    at: task.dueAt,
    does,
    summary: askingSubject({ ...words, task }),
    organizer: words.organization.name,
    ...(portalUrl === undefined ? {} : { url: `${portalUrl}/tasks/${encodeURIComponent(task.id)}` }),
  };
}
