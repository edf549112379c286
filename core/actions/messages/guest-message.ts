import { CODE_MINUTES } from '../../rules/guest/guest-limits.ts';
import type { Organization } from '../../rules/organization.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import type { Message } from './message.ts';
import { longMoment, shortMoment, timeLeft } from './time-words.ts';

export interface GuestNotice {
  task: Pick<Task, 'dueAt' | 'endedBy'>;
  /** Name of the guest, as the organization gave it. */
  name: string;
  /** The step's title as the definition has it. */
  title: string;
  /** Who asks. */
  organization: Pick<Organization, 'name' | 'timeZone'>;
  processTitle: string;
  reference: string;
  now: string;
}

export type GuestLinkKind = Extract<
  NoticeKind,
  'task-opened' | 'task-reminder' | 'task-escalated' | 'guest-link'
>;

/** The mail with the personal link: who asks, what, by when, and what will happen. */
export function guestLinkMessage(kind: GuestLinkKind, notice: GuestNotice, url: string): Message {
  const { name, title, organization, task } = notice;
  const by = task.dueAt === undefined ? '' : ` by ${shortMoment(task.dueAt, organization.timeZone)}`;
  return {
    subject: `${SUBJECTS[kind]}${organization.name} asks you${by}: ${title} [${notice.reference}]`,
    greeting: `Hello ${name},`,
    paragraphs: [
      OPENINGS[kind](organization.name, title),
      'You need no account. Open your personal link, ask there for a code, and we mail it to this address. You can save what you have written and come back.',
    ],
    facts: factsOf(notice),
    link: { label: 'Your personal link', url },
    closing: [
      'The link is for you alone: please do not pass it on. Opening it changes nothing. It replaces every link we sent you for this question before.',
      `If you are not the right person, write to ${organization.name}.`,
    ],
  };
}

const SUBJECTS = {
  'task-opened': '',
  'task-reminder': 'Reminder: ',
  'task-escalated': 'The time has passed: ',
  'guest-link': 'Your new link: ',
} satisfies Record<GuestLinkKind, string>;

const OPENINGS = {
  'task-opened': (who, title) => `${who} asks you to answer some questions: ${title}.`,
  'task-reminder': (who, title) => `${who} still waits for your answer: ${title}.`,
  'task-escalated': (who, title) =>
    `The time for your answer to ${who} has passed: ${title}. You can still answer; colleagues there have been told.`,
  'guest-link': (who, title) => `Here is a new personal link to the questions of ${who}: ${title}.`,
} satisfies Record<GuestLinkKind, (who: string, title: string) => string>;

/** The mail with the code. It does not hold the link: neither mail alone opens anything. */
export function guestCodeMessage(notice: GuestNotice, code: string): Message {
  return {
    subject: `Your code for ${notice.organization.name} [${notice.reference}]`,
    greeting: `Hello ${notice.name},`,
    paragraphs: [
      `Your code: ${code.slice(0, 3)} ${code.slice(3)}`,
      `Type it on the page that you opened by your personal link. It is good for ${CODE_MINUTES} minutes and for one time.`,
    ],
    facts: [],
    closing: ['If you did not ask for it, you need not do anything: without the code nobody gets in.'],
  };
}

/** Nothing is left to do for the guest. */
export function guestOverMessage(kind: 'task-settled' | 'task-expired', notice: GuestNotice): Message {
  const { organization, title, task } = notice;
  const own = task.endedBy?.kind === 'guest';
  const said = own
    ? `Thank you: ${organization.name} has your answer to: ${title}. Your link still shows what you answered, for some time.`
    : `${organization.name} does not need your answer any more: ${title}. Nothing is left for you to do.`;
  return {
    subject: `${own ? 'We have your answer' : 'Nothing to do any more'}: ${title} (${organization.name}) [${notice.reference}]`,
    greeting: `Hello ${notice.name},`,
    paragraphs: [
      kind === 'task-settled'
        ? said
        : `The time for this has passed, and ${organization.name} goes on without your answer: ${title}. Nothing is left for you to do.`,
    ],
    facts: [],
    closing: [],
  };
}

function factsOf({ task, organization, processTitle, reference, now }: GuestNotice): Message['facts'] {
  return [
    ['Who asks', organization.name],
    ['For', processTitle],
    ...(task.dueAt === undefined
      ? []
      : [
          ['By', `${longMoment(task.dueAt, organization.timeZone)}, ${timeLeft(now, task.dueAt)}`] as [
            string,
            string,
          ],
        ]),
    ['Reference', reference],
  ];
}
