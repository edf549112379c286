import { GUEST } from '../rules/guest/guest-id.ts';
import { isOwnWork } from '../rules/own-work.ts';
import { ROLES, type Person } from '../rules/organization.ts';
import { sayReplyCommands } from '../rules/mail/reply-choices.ts';
import type { Step } from '../rules/process-definition.ts';
import { outcomeLabel } from '../rules/process-titles.ts';
import { languageOf, type Language } from '../rules/preferences.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { addresseeOf } from './addressee.ts';
import { findStep } from './find-step.ts';
import { guestNotice } from './guest/guest-notice.ts';
import { personalNotice, type PersonalNoticeKind } from './mail/personal-notice.ts';
import { taskMessage, type TaskNoticeKind } from './messages/task-message.ts';
import type { Notice, NoticePorts, NotifyWork } from './notices.ts';
import { askedOf, recipientsOf, type Asked, type Recipient } from './recipients.ts';
import { taskDate, whatDateDoes } from './task-date.ts';
import { taskMatter, type TaskMatter } from './task-matter.ts';
import { taskOver, type TaskOver } from './task-over.ts';

type GuestOnlyKind = Extract<NotifyWork['message'], `guest-${string}`>;
type Kind = TaskNoticeKind | GuestOnlyKind | PersonalNoticeKind;

/** What those who are asked by a task are told, and its guest. */
export async function taskNotices(
  ports: NoticePorts,
  run: Run,
  kind: Kind,
  work: NotifyWork,
): Promise<Notice[]> {
  const task = work.taskId === undefined ? undefined : await ports.store.task(work.taskId);
  if (task === undefined || !isStillTrue(kind, task)) return [];
  const matter = await taskMatter(ports, run, task);
  if (kind === 'mail-link' || kind === 'mail-code') {
    const personal = await personalNotice(ports, kind, matter, work.extra?.personId);
    return personal === undefined ? [] : [regardingTask(personal, task)];
  }
  const guest = toGuest(ports, kind, matter);
  // Who may answer for a guest is told that the guest is asked, and later if nobody answers; reminders are the guest's.
  if (isForGuestOnly(kind) || (guest.length > 0 && kind === 'task-reminder')) return guest;
  const over = kind === 'task-settled' ? await taskOver(ports, task) : undefined;
  const recipients = await recipientsOf(ports, targetOf(kind, task, work), task.kind);
  const told = recipients.filter(({ person }) => concerns(kind, task, person));
  const notices = await Promise.all(
    told.map((recipient) => toPerson(ports, kind, matter, { recipient, over })),
  );
  return [...guest, ...notices];
}

async function toPerson(
  ports: NoticePorts,
  kind: TaskNoticeKind,
  matter: TaskMatter,
  { recipient, over }: { recipient: Recipient; over: TaskOver | undefined },
): Promise<Notice> {
  const { task } = matter;
  const { person } = recipient;
  const why = kind === 'task-escalated' ? 'escalation' : 'role';
  const { language, because } = await addresseeOf(ports, recipient, why);
  const words = matter.in(language);
  const does = whatDateDoes(kind, task, ports.now());
  const message = taskMessage(kind, {
    ...words,
    task,
    recipient: { name: person.name, because },
    now: ports.now(),
    portalUrl: ports.portalUrl,
    ...(ports.receivesMail ? { commands: sayReplyCommands(stepOf(matter), language) } : {}),
    acts: task.roles.includes(recipient.role) && task.organizationId === recipient.organizationId,
    ...(over === undefined ? {} : { over: { ...over, ...outcomeOf(ports, matter, language) } }),
    ...(does === undefined ? {} : { calendar: does }),
  });
  const calendar = does === undefined ? undefined : taskDate(words, task, does, ports.portalUrl);
  return regardingTask(
    { to: person, message, task, because, ...(calendar === undefined ? {} : { calendar }) },
    task,
  );
}

function stepOf({ task, definition }: TaskMatter): Step | undefined {
  return task.kind === 'stuck' ? undefined : findStep(definition, task.stepId)?.step;
}

/** A guest has no preferences: the language is that of the organization that asks. */
function toGuest(
  ports: NoticePorts,
  kind: TaskNoticeKind | GuestOnlyKind,
  { task, organization, in: wordsIn }: TaskMatter,
): Notice[] {
  const words = wordsIn(languageOf({}, organization));
  const notice = kind === 'step-stuck' ? undefined : guestNotice(ports, kind, task, words);
  if (notice === undefined) return [];
  const does = isForGuestOnly(kind)
    ? undefined
    : whatDateDoes(kind, { ...task, guest: undefined }, ports.now());
  const calendar = does === undefined ? undefined : taskDate(words, task, does);
  return [regardingTask({ ...notice, ...(calendar === undefined ? {} : { calendar }) }, task)];
}

function regardingTask(notice: Notice, { id, runId, organizationId }: Task): Notice {
  const person = notice.to.id === GUEST ? {} : { personId: notice.to.id };
  return { ...notice, regarding: { ...person, organizationId, runId, taskId: id } };
}

/** What was decided, as it is called in a language. */
export function outcomeOf(
  { catalogue }: Pick<NoticePorts, 'catalogue'>,
  { task, definition }: Pick<TaskMatter, 'task' | 'definition'>,
  language: Language,
  outcome = task.outcome,
): { outcome?: string } {
  const step = findStep(definition, task.stepId)?.step;
  const label = step?.kind === 'approval' ? step.outcomes.find(({ id }) => id === outcome)?.label : undefined;
  if (label === undefined || outcome === undefined) return {};
  const chosen = { processId: definition.id, stepId: task.stepId, outcome, label };
  return { outcome: outcomeLabel(catalogue, chosen, language) };
}

function isForGuestOnly(kind: TaskNoticeKind | GuestOnlyKind): kind is GuestOnlyKind {
  return kind === 'guest-link' || kind === 'guest-code';
}

/** A question that was answered meanwhile is not asked again; an end is only told of a task that has ended. */
function isStillTrue(kind: Kind, task: Task): boolean {
  // A code also shows a guest what they have answered.
  if (kind === 'guest-code') return task.status === 'open' || task.status === 'done';
  const saysItIsOver = kind === 'task-settled' || kind === 'task-expired';
  return saysItIsOver === (task.status !== 'open');
}

/** An escalation goes to the role that joins; everything else to all who are asked. */
function targetOf(kind: TaskNoticeKind, task: Task, { extra }: NotifyWork): Asked[] {
  const role = ROLES.find((each) => each === extra?.role);
  if (kind !== 'task-escalated' || role === undefined) return askedOf(task);
  return [{ role, organizationId: extra?.organizationId ?? task.organizationId }];
}

/** Who ended a task knows; whoever has spoken or may not decide is not asked again. */
function concerns(kind: TaskNoticeKind, task: Task, person: Person): boolean {
  if (kind === 'task-settled')
    return !(task.endedBy?.kind === 'person' && task.endedBy.personId === person.id);
  if (kind === 'task-expired') return true;
  return (
    !isOwnWork(task, person) &&
    !task.authors.includes(person.id) &&
    !task.voices.some(({ personId }) => personId === person.id)
  );
}
