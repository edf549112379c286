import { CODE_MINUTES } from '../../rules/guest/guest-limits.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import { FRAME_TEXTS } from '../../rules/texts/frame-texts.ts';
import { GUEST_TEXTS } from '../../rules/texts/guest-texts.ts';
import { say } from '../../rules/texts/topic.ts';
import type { Matter } from './matter.ts';
import type { Message } from './message.ts';
import { longMoment, shortMoment, timeLeft } from './time-words.ts';

/** The organization of the matter is who asks. */
export interface GuestNotice extends Matter {
  task: Pick<Task, 'dueAt' | 'endedBy'>;
  /** Name of the guest, as the organization gave it. */
  name: string;
  now: string;
}

export type GuestLinkKind = Extract<
  NoticeKind,
  'task-opened' | 'task-reminder' | 'task-escalated' | 'guest-link'
>;

/** The mail with the personal link: who asks, what, by when, and what will happen. */
export function guestLinkMessage(kind: GuestLinkKind, notice: GuestNotice, url: string): Message {
  const { language, organization, title, ask } = notice;
  const who = organization.name;
  const mark = markOf(notice);
  return {
    ...frameOf(notice),
    subject: subjectOf(kind, notice),
    heading: title,
    ...(mark === undefined ? {} : { mark }),
    paragraphs: [
      say(GUEST_TEXTS, language, openingOf(kind, notice), { who }),
      ...(ask === undefined ? [] : [ask]),
      say(GUEST_TEXTS, language, 'how'),
    ],
    facts: factsOf(notice),
    link: { label: say(GUEST_TEXTS, language, 'link'), url },
    closing: [say(GUEST_TEXTS, language, 'only-you'), say(GUEST_TEXTS, language, 'wrong-person', { who })],
  };
}

const OPENINGS = {
  'task-opened': 'opening-asked',
  'task-reminder': 'opening-reminder',
  'task-escalated': 'opening-late',
  'guest-link': 'opening-link',
} as const satisfies Record<GuestLinkKind, string>;

function openingOf(kind: GuestLinkKind, { task: { dueAt }, now }: GuestNotice) {
  return kind === 'task-reminder' && dueAt !== undefined && dueAt <= now ? 'opening-late' : OPENINGS[kind];
}

/** Reminders have it too: it changes with the deadline only. */
function subjectOf(kind: GuestLinkKind, notice: GuestNotice): string {
  const { language, title, reference, organization, task } = notice;
  const about = { who: organization.name, title, reference };
  const subject =
    task.dueAt === undefined
      ? say(GUEST_TEXTS, language, 'subject-asked', about)
      : say(GUEST_TEXTS, language, 'subject-asked-by', {
          ...about,
          when: shortMoment(task.dueAt, organization.timeZone, language),
        });
  return kind === 'guest-link' ? say(GUEST_TEXTS, language, 'subject-link', { about: subject }) : subject;
}

/** The mail with the code. It does not hold the link: neither mail alone opens anything. */
export function guestCodeMessage(notice: GuestNotice, code: string): Message {
  const { language, organization, reference } = notice;
  return {
    ...frameOf(notice),
    subject: say(GUEST_TEXTS, language, 'subject-code', { who: organization.name, reference }),
    paragraphs: [
      say(GUEST_TEXTS, language, 'code', { code: `${code.slice(0, 3)} ${code.slice(3)}` }),
      say(GUEST_TEXTS, language, 'code-how', { minutes: String(CODE_MINUTES) }),
    ],
    facts: [],
    closing: [say(GUEST_TEXTS, language, 'code-not-you')],
  };
}

/** Nothing is left to do for the guest; who has answered reads that the answer is there. */
export function guestOverMessage(kind: 'task-settled' | 'task-expired', notice: GuestNotice): Message {
  const { language, organization, title, task, reference } = notice;
  const who = organization.name;
  const own = task.endedBy?.kind === 'guest';
  const said = kind === 'task-expired' ? 'expired' : own ? 'own' : 'not-needed';
  return {
    ...frameOf(notice),
    subject: say(GUEST_TEXTS, language, own ? 'subject-own' : 'subject-over', { title, who, reference }),
    heading: title,
    mark: { words: say(GUEST_TEXTS, language, own ? 'mark-own' : 'mark-over'), tone: 'done' },
    paragraphs: [say(GUEST_TEXTS, language, said, { who })],
    facts: [],
    closing: [],
  };
}

function markOf({ language, task: { dueAt }, now }: GuestNotice): Message['mark'] {
  if (dueAt === undefined) return undefined;
  return { words: timeLeft(now, dueAt, language), tone: dueAt <= now ? 'late' : 'open' };
}

function frameOf({ language, name, organization }: GuestNotice) {
  const greeting = say(FRAME_TEXTS, language, 'hello', { name });
  return { language, greeting, sender: organization.name };
}

function factsOf({
  language,
  task,
  organization,
  processTitle,
  reference,
  now,
}: GuestNotice): Message['facts'] {
  const { dueAt } = task;
  const by =
    dueAt === undefined
      ? undefined
      : `${longMoment(dueAt, organization.timeZone, language)}, ${timeLeft(now, dueAt, language)}`;
  return [
    [say(GUEST_TEXTS, language, 'fact-who'), organization.name],
    [say(GUEST_TEXTS, language, 'fact-for'), processTitle],
    ...(by === undefined ? [] : [[say(GUEST_TEXTS, language, 'fact-by'), by] as [string, string]]),
    [say(GUEST_TEXTS, language, 'fact-reference'), reference],
  ];
}
