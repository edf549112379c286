import type { Organization, Role } from '../../rules/organization.ts';
import type { NoticeKind } from '../../rules/outbox-entry.ts';
import type { Task } from '../../rules/task.ts';
import type { Message } from './message.ts';
import { ROLE_WORDS } from './role-words.ts';
import { longMoment, shortMoment, timeLeft } from './time-words.ts';

/** Why somebody gets a message about a task. */
export type Because =
  | { kind: 'role'; role: Role; organizationName: string }
  | { kind: 'escalation'; role: Role; organizationName: string }
  | { kind: 'delegate'; of: string };

export interface TaskNotice {
  task: Task;
  /** The step's title as the definition has it: a task's own title can hold words that people wrote. */
  title: string;
  organization: Organization;
  recipient: { name: string; because: Because };
  processTitle: string;
  /** Short name of the matter, without personal data. */
  reference: string;
  now: string;
  portalUrl: string;
  /** Who ended the task and how, once it has ended. */
  settled?: { by: string; at: string; outcome: string };
}

export type TaskNoticeKind = Extract<NoticeKind, `task-${string}` | 'step-stuck'>;

const VERBS = { task: 'Answer', approval: 'Decide', stuck: 'Repair' } satisfies Record<Task['kind'], string>;

/** The message about one task to one person. Titles come from the process definition, never from answers. */
export function taskMessage(kind: TaskNoticeKind, notice: TaskNotice): Message {
  const { task, recipient, portalUrl } = notice;
  return {
    subject: subjectOf(kind, notice),
    greeting: `Hello ${recipient.name},`,
    paragraphs: openingOf(kind, notice),
    facts: factsOf(kind, notice),
    link: {
      label: kind === 'task-settled' ? 'See the task' : 'Open the task',
      url: `${portalUrl}/tasks/${encodeURIComponent(task.id)}`,
    },
    closing: ['Opening the link changes nothing. Details are only shown after you have signed in.'],
  };
}

function subjectOf(kind: TaskNoticeKind, notice: TaskNotice): string {
  const { task, title, organization, reference, settled } = notice;
  const about = `${title} (${organization.name}) [${reference}]`;
  if (kind === 'task-settled' || kind === 'task-expired')
    return `Nothing to do${settled === undefined ? '' : ` since ${shortMoment(settled.at, organization.timeZone)}`}: ${about}`;
  if (kind === 'task-opened' && task.guest !== undefined) return `For your information: ${about}`;
  const verb = VERBS[task.kind];
  const by = task.dueAt === undefined ? 'now' : `by ${shortMoment(task.dueAt, organization.timeZone)}`;
  const mark = {
    'task-reminder': ' – reminder',
    'task-escalated': ' – escalated',
    'task-opened': '',
    'step-stuck': '',
  }[kind];
  return `${verb} ${by}: ${about}${mark}`;
}

function openingOf(kind: TaskNoticeKind, { task, title, settled }: TaskNotice): string[] {
  switch (kind) {
    case 'task-opened':
      if (task.guest !== undefined)
        return [`${title}: somebody outside is asked by a personal link.`, GUEST_ASKED];
      return [`You are asked to ${ASKS[task.kind]}: ${title}.`, ANY_ONE[task.kind]];
    case 'task-reminder':
      return [`This still waits for you to ${ASKS[task.kind]}: ${title}.`, ANY_ONE[task.kind]];
    case 'task-escalated':
      return [`The time for this has passed, so you are asked as well to ${ASKS[task.kind]}: ${title}.`];
    case 'task-settled':
      return settled === undefined
        ? [`${title}: this has been settled, nothing is left to do.`]
        : [`${title}: ${settled.by} has settled this with "${settled.outcome}". Nothing is left to do.`];
    case 'task-expired':
      return [`${title}: nobody answered in time, so this ended by its own rule. Nothing is left to do.`];
    case 'step-stuck':
      return [
        `A step of this process could not go on: ${title}.`,
        'Look at the cause, and let it try again when the cause is gone.',
      ];
  }
}

const GUEST_ASKED =
  'You need not do anything. You can see whether the link was used, send it again, correct the address, or answer for them.';

const ASKS = {
  task: 'answer some questions',
  approval: 'decide',
  stuck: 'look at a step that could not go on',
} satisfies Record<Task['kind'], string>;

const ANY_ONE = {
  task: 'One answer is enough; others who were asked hear when it has been given.',
  approval: 'You decide for yourself; nobody decides on their own work.',
  stuck: '',
} satisfies Record<Task['kind'], string>;

function factsOf(kind: TaskNoticeKind, notice: TaskNotice): Message['facts'] {
  const { task, organization, recipient, processTitle, reference, now, settled } = notice;
  const facts: Message['facts'] = [
    ['For', organization.name],
    ['Why you', because(recipient.because)],
  ];
  if (settled !== undefined) facts.push(['Settled', longMoment(settled.at, organization.timeZone)]);
  else if (task.dueAt !== undefined && kind !== 'task-expired')
    facts.push(['By', `${longMoment(task.dueAt, organization.timeZone)}, ${timeLeft(now, task.dueAt)}`]);
  facts.push(['Process', processTitle], ['Reference', reference]);
  return facts;
}

/** Why somebody is told, behind "you". */
export function because(reason: Because): string {
  switch (reason.kind) {
    case 'role':
      return `you are ${ROLE_WORDS[reason.role]} of ${reason.organizationName}`;
    case 'escalation':
      return `nobody answered in time, and you are ${ROLE_WORDS[reason.role]} of ${reason.organizationName}`;
    case 'delegate':
      return `you act for ${reason.of}`;
  }
}
