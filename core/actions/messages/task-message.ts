import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { MAIL_REPLY_TEXTS } from '../../rules/texts/mail-reply-texts.ts';
import { TASK_TEXTS } from '../../rules/texts/task-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { TaskOver } from '../task-over.ts';
import { because, type Because } from './because-words.ts';
import { aboutOf, type Matter } from './matter.ts';
import type { Message } from './message.ts';
import { sayOver } from './over-words.ts';
import { longMoment, shortMoment, timeLeft } from './time-words.ts';

export interface TaskNotice extends Matter {
  task: Task;
  recipient: { name: string; because: Because };
  now: string;
  portalUrl: string;
  /** Of an escalation: whoever is told may do the work from now on. */
  acts?: boolean;
  /** How the task ended, once it has. */
  over?: TaskOver;
  /** What an answer to the mail can begin with, in the recipient's language; '' where that settles nothing. */
  commands?: string;
  /** What the mail does to the date in the recipient's calendar. */
  calendar?: 'added' | 'removed';
}

export type TaskNoticeKind = Exclude<Extract<NoticeKind, `task-${string}` | 'step-stuck'>, 'task-receipt'>;

/** The message about one task to one person. Titles come from the process definition, never from answers. */
export function taskMessage(kind: TaskNoticeKind, notice: TaskNotice): Message {
  const { task, title, language, recipient, portalUrl, organization } = notice;
  const mark = markOf(kind, notice);
  return {
    language,
    subject: subjectOf(kind, notice),
    heading: title,
    ...(mark === undefined ? {} : { mark }),
    greeting: say(FRAME_TEXTS, language, 'hello', { name: recipient.name }),
    paragraphs: openingOf(kind, notice),
    facts: factsOf(kind, notice),
    link: {
      label: say(TASK_TEXTS, language, isOver(kind) ? 'see' : 'open'),
      url: `${portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    },
    closing: closingOf(notice),
    sender: organization.name,
  };
}

function isOver(kind: TaskNoticeKind): boolean {
  return kind === 'task-settled' || kind === 'task-expired';
}

function isLate({ task, now }: TaskNotice): boolean {
  return task.dueAt !== undefined && task.dueAt <= now;
}

function subjectOf(kind: TaskNoticeKind, notice: TaskNotice): string {
  const { language, task } = notice;
  const about = aboutOf(notice);
  if (isOver(kind)) return say(TASK_TEXTS, language, 'subject-over', { about });
  if (kind === 'task-opened' && task.guest !== undefined)
    return say(TASK_TEXTS, language, 'subject-guest', { about });
  return askingSubject(notice);
}

/** Verb, deadline and what it is about. Reminders and escalations have it too: it changes with the deadline only. */
export function askingSubject(notice: Matter & { task: Pick<Task, 'kind' | 'dueAt'> }): string {
  const { language, task, organization } = notice;
  const about = aboutOf(notice);
  if (task.dueAt === undefined) return say(TASK_TEXTS, language, `subject-${task.kind}-now`, { about });
  const when = shortMoment(task.dueAt, organization.timeZone, language);
  return say(TASK_TEXTS, language, `subject-${task.kind}`, { about, when });
}

function markOf(kind: TaskNoticeKind, notice: TaskNotice): Message['mark'] {
  const { language, task, now } = notice;
  if (isOver(kind)) return { words: say(TASK_TEXTS, language, 'mark-over'), tone: 'done' };
  if (kind === 'step-stuck') return { words: say(TASK_TEXTS, language, 'mark-stuck'), tone: 'late' };
  if (task.dueAt === undefined) return undefined;
  return { words: timeLeft(now, task.dueAt, language), tone: isLate(notice) ? 'late' : 'open' };
}

function openingOf(kind: TaskNoticeKind, notice: TaskNotice): string[] {
  const { language, task, over, acts } = notice;
  const { kind: of } = task;
  switch (kind) {
    case 'task-settled':
      return over === undefined ? [] : [sayOver(over, language)];
    case 'task-expired':
      return [say(TASK_TEXTS, language, 'over-expired')];
    case 'task-escalated':
      if (acts !== true) return [say(TASK_TEXTS, language, 'escalated-told')];
      return [say(TASK_TEXTS, language, 'escalated-acts'), ...asking(notice, `opened-${of}`)];
    case 'task-reminder':
      return asking(notice, isLate(notice) ? `overdue-${of}` : `reminder-${of}`);
    case 'task-opened':
    case 'step-stuck':
      if (task.guest === undefined) return asking(notice, `opened-${of}`);
      return [say(TASK_TEXTS, language, 'guest-opened'), say(TASK_TEXTS, language, 'guest-nothing-to-do')];
  }
}

type Asking = `${'opened' | 'reminder' | 'overdue'}-${Task['kind']}`;

function asking({ language, task, ask, recipient, commands = '' }: TaskNotice, key: Asking): string[] {
  const { because: reason } = recipient;
  const isSaidByAsk = ask !== undefined && key === `opened-${task.kind}`;
  return [
    ...(isSaidByAsk ? [] : [say(TASK_TEXTS, language, key)]),
    ...(ask === undefined ? [] : [ask]),
    ...(reason.kind === 'delegate' ? [say(TASK_TEXTS, language, 'on-behalf', { name: reason.of })] : []),
    say(TASK_TEXTS, language, `any-one-${task.kind}`),
    ...(commands === '' ? [] : [say(MAIL_REPLY_TEXTS, language, 'commands-here', { commands })]),
  ];
}

function factsOf(kind: TaskNoticeKind, notice: TaskNotice): Message['facts'] {
  const { language, task, organization, recipient, processTitle, reference, now, over } = notice;
  const facts: Message['facts'] = [
    [say(TASK_TEXTS, language, 'fact-for'), organization.name],
    [say(TASK_TEXTS, language, 'fact-why'), because(recipient.because, language)],
  ];
  const moment = (at: string) => longMoment(at, organization.timeZone, language);
  if (over !== undefined) facts.push([say(TASK_TEXTS, language, 'fact-over'), moment(over.at)]);
  else if (task.dueAt !== undefined && kind !== 'task-expired')
    facts.push([
      say(TASK_TEXTS, language, 'fact-by'),
      `${moment(task.dueAt)}, ${timeLeft(now, task.dueAt, language)}`,
    ]);
  facts.push(
    [say(TASK_TEXTS, language, 'fact-process'), processTitle],
    [say(TASK_TEXTS, language, 'fact-reference'), reference],
  );
  return facts;
}

/** What the mail itself is for: the link is a personal one, and a date may be attached. */
export function closingOf({ language, calendar }: Pick<TaskNotice, 'language' | 'calendar'>): string[] {
  return [
    say(TASK_TEXTS, language, 'personal'),
    ...(calendar === undefined
      ? []
      : [say(TASK_TEXTS, language, calendar === 'added' ? 'calendar' : 'calendar-gone')]),
  ];
}
