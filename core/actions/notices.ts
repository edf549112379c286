import type { Ports } from '../ports.ts';
import { CodedError } from '../rules/coded-error.ts';
import type { Clock } from '../rules/clock.ts';
import { ROLES, type Organization, type Person } from '../rules/organization.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';
import type { ProcessDefinition } from '../rules/process-definition.ts';
import type { Run } from '../rules/run.ts';
import type { Task } from '../rules/task.ts';
import { findStep } from './find-step.ts';
import { guestNotice } from './guest/guest-notice.ts';
import { loadDefinition } from './load-definition.ts';
import { clockMessage, type ClockNoticeKind } from './messages/clock-message.ts';
import type { Message } from './messages/message.ts';
import { cycleNotices } from './cycle-notices.ts';
import { runEndedMessage } from './messages/run-message.ts';
import { stoppingNotices } from './stopping-notices.ts';
import { taskMessage, type Because, type TaskNoticeKind } from './messages/task-message.ts';
import { askedOf, recipientsOf, type Asked, type Recipient } from './recipients.ts';
import { runReference } from './run-reference.ts';
import { settlementOf } from './settlement.ts';

/** One message to one person. */
export interface Notice {
  to: Pick<Person, 'id' | 'name' | 'email'>;
  /** Made when it is about to be sent where it holds a secret; undefined: there is nothing to send any more. */
  message: Message | (() => Promise<Message | undefined>);
}

type NotifyWork = Extract<OutboxWork, { kind: 'notify' }>;
type Needs = Pick<Ports, 'store' | 'now' | 'catalogue' | 'portalUrl' | 'ids' | 'pause' | 'random'>;

/** Everybody a notice goes to, with what it says to them; nobody when it has been overtaken by events. */
export async function noticesOf(ports: Needs, work: NotifyWork): Promise<Notice[]> {
  if (work.message === 'cycle-trouble') return cycleNotices(ports, work.cycleId);
  const run = await ports.store.run(work.runId);
  if (run === undefined) return [];
  switch (work.message) {
    case 'task-opened':
    case 'task-reminder':
    case 'task-escalated':
    case 'task-settled':
    case 'task-expired':
    case 'guest-link':
    case 'guest-code':
    case 'step-stuck':
      return taskNotices(ports, run, work.message, work);
    case 'clock-warning':
    case 'clock-missed':
    case 'clock-changed':
      return clockNotices(ports, run, work.message, work.clockId);
    case 'run-stopping':
    case 'run-goes-on':
      return stoppingNotices(ports, run, work.message);
    case 'run-ended':
      return runNotices(ports, run);
  }
}

async function taskNotices(
  ports: Needs,
  run: Run,
  kind: TaskNoticeKind | GuestOnlyKind,
  work: NotifyWork,
): Promise<Notice[]> {
  const task = work.taskId === undefined ? undefined : await ports.store.task(work.taskId);
  if (task === undefined || !isStillTrue(kind, task)) return [];
  const organization = await organizationOf(ports, task.organizationId);
  const definition = await loadDefinition(ports, run);
  const guest =
    kind === 'step-stuck'
      ? undefined
      : guestNotice(ports, kind, task, {
          title: titleOf(definition, task),
          organization,
          processTitle: definition.title,
          reference: runReference(run),
        });
  const toGuest = guest === undefined ? [] : [guest];
  // Who may answer for a guest is told that the guest is asked, and later if nobody answers; reminders are the guest's.
  if (isForGuestOnly(kind) || (guest !== undefined && kind === 'task-reminder')) return toGuest;
  const settled = kind === 'task-settled' ? await settlementOf(ports, definition, task) : undefined;
  const recipients = await recipientsOf(ports, targetOf(kind, task, work), task.kind);
  const notices: Notice[] = toGuest;
  for (const recipient of recipients.filter(({ person }) => concerns(kind, task, person))) {
    const message = taskMessage(kind, {
      task,
      title: titleOf(definition, task),
      organization,
      recipient: { name: recipient.person.name, because: await becauseOf(ports, kind, recipient) },
      processTitle: definition.title,
      reference: runReference(run),
      now: ports.now(),
      portalUrl: ports.portalUrl,
      ...(settled === undefined ? {} : { settled }),
    });
    notices.push({ to: recipient.person, message });
  }
  return notices;
}

function titleOf(definition: ProcessDefinition, task: Task): string {
  const step = findStep(definition, task.stepId)?.step;
  return step !== undefined && 'title' in step ? step.title : task.title;
}

type GuestOnlyKind = Extract<NotifyWork['message'], `guest-${string}`>;

function isForGuestOnly(kind: TaskNoticeKind | GuestOnlyKind): kind is GuestOnlyKind {
  return kind === 'guest-link' || kind === 'guest-code';
}

/** A question that was answered meanwhile is not asked again; an end is only told of a task that has ended. */
function isStillTrue(kind: TaskNoticeKind | GuestOnlyKind, task: Task): boolean {
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
  return !task.authors.includes(person.id) && !task.voices.some(({ personId }) => personId === person.id);
}

async function becauseOf(ports: Needs, kind: TaskNoticeKind, recipient: Recipient): Promise<Because> {
  if (recipient.delegateOf !== undefined) return { kind: 'delegate', of: recipient.delegateOf.name };
  const { name } = await organizationOf(ports, recipient.organizationId);
  return {
    kind: kind === 'task-escalated' ? 'escalation' : 'role',
    role: recipient.role,
    organizationName: name,
  };
}

async function clockNotices(
  ports: Needs,
  run: Run,
  kind: ClockNoticeKind,
  clockId: string | undefined,
): Promise<Notice[]> {
  const found = await ports.store.case(run.id);
  const clock = found?.clocks.find(({ id }) => id === clockId);
  if (clock === undefined || !(isOpen(clock) || kind === 'clock-changed')) return [];
  const organization = await organizationOf(ports, clock.organizationId);
  const people = await recipientsOf(ports, askedOfClock(run, clock), 'task');
  const told = people.filter(({ person }) => !(kind === 'clock-changed' && changedBy(clock, person)));
  return Promise.all(
    told.map(async (recipient) => ({
      to: recipient.person,
      message: clockMessage(kind, {
        clock,
        organization,
        recipient: { name: recipient.person.name, because: await becauseOf(ports, 'task-opened', recipient) },
        runId: run.id,
        reference: runReference(run),
        now: ports.now(),
        portalUrl: ports.portalUrl,
      }),
    })),
  );
}

/** Who changed it knows. */
function changedBy({ ledger }: Clock, person: Person): boolean {
  const by = ledger.at(-1)?.by;
  return by?.kind === 'person' && by.personId === person.id;
}

/** Its DPO and whoever answers for the organization; and the coordinator, should both be away or missing. */
function askedOfClock(run: Run, { organizationId }: Clock): Asked[] {
  return [
    { role: 'dpo', organizationId },
    { role: 'accountable', organizationId },
    { role: 'dpo', organizationId: run.leadOrganizationId },
  ];
}

async function runNotices(ports: Needs, run: Run): Promise<Notice[]> {
  const { status } = run;
  if (status === 'running') return [];
  const found = await ports.store.case(run.id);
  const definition = await loadDefinition(ports, run);
  const open = (found?.clocks ?? []).filter((clock) => isOpen(clock));
  const asked = (found?.parties ?? []).map(({ organizationId }): Asked => ({ role: 'dpo', organizationId }));
  const people = await recipientsOf(
    ports,
    [...asked, ...open.flatMap((clock) => askedOfClock(run, clock))],
    'task',
  );
  const clocks = await Promise.all(
    open.map(async (clock) => ({ clock, organization: await organizationOf(ports, clock.organizationId) })),
  );
  return people.map(({ person, organizationId }) => ({
    to: person,
    message: runEndedMessage({
      run,
      status,
      processTitle: definition.title,
      recipient: person,
      // The coordinator hears of all, everybody else of their own.
      openClocks: clocks.filter(
        ({ clock }) => organizationId === run.leadOrganizationId || organizationId === clock.organizationId,
      ),
      reference: runReference(run),
      portalUrl: ports.portalUrl,
    }),
  }));
}

function isOpen({ status }: Clock): boolean {
  return status === 'running' || status === 'suspended' || status === 'missed';
}

async function organizationOf(ports: Pick<Ports, 'store'>, id: string): Promise<Organization> {
  const organization = await ports.store.organization(id);
  if (organization === undefined) throw new CodedError('organization.missing', `no organization ${id}`);
  return organization;
}
