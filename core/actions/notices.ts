import type { Ports } from '../ports.ts';
import type { CalendarDate } from '../rules/mail/calendar-file.ts';
import type { Regarding } from '../rules/mail/mail-tags.ts';
import type { Person } from '../rules/organization.ts';
import type { OutboxWork } from '../rules/outbox-entry.ts';
import type { Task } from '../rules/task.ts';
import { clockNotices } from './clock-notices.ts';
import { cycleNotices } from './cycle-notices.ts';
import type { Because } from './messages/because-words.ts';
import { digestNotices } from './digest/digest-notices.ts';
import { addressCheckNotices } from './mail-trouble/address-check-notices.ts';
import { unreachedGuestNotices } from './mail-trouble/unreached-guest-notices.ts';
import type { Message } from './messages/message.ts';
import { keptNotices } from './mail-in/kept-notices.ts';
import { overflowNotices } from './mail-in/overflow-notices.ts';
import { endpointOffNotices } from './partner/endpoint-off-notices.ts';
import { receiptNotices } from './receipt-notices.ts';
import { runNotices } from './run-notices.ts';
import { slackLostNotices } from './slack/slack-lost-notices.ts';
import { stoppingNotices } from './stopping-notices.ts';
import { taskNotices } from './task-notices.ts';

/** One message to one person. */
export interface Notice {
  to: Pick<Person, 'id' | 'name' | 'email' | 'preferences' | 'slack' | 'mailTrouble'>;
  /** Made when it is about to be sent where it holds a secret; undefined: there is nothing to send any more. */
  message: Message | (() => Promise<Message | undefined>);
  /** The task it asks a person about: a mail holds their personal link to it. */
  task?: Task;
  /** Whatever the person prefers: what it holds is good because it went to their mail address. */
  byMailOnly?: true;
  /** Why they are told. */
  because?: Because;
  regarding?: Regarding;
  /** The deadline, for the recipient's calendar. */
  calendar?: CalendarDate;
  /** Address that switches these mails off (RFC 8058); absent for what nobody can opt out of. */
  unsubscribe?: string;
  /** Further headers that say that no machine is to answer it. */
  isAutomatic?: true;
  /** It answers what the recipient has just done. */
  isReply?: true;
}

export type NotifyWork = Extract<OutboxWork, { kind: 'notify' }>;
export type NoticePorts = Pick<
  Ports,
  'store' | 'now' | 'catalogue' | 'portalUrl' | 'receivesMail' | 'ids' | 'pause' | 'random'
>;

/** Everybody a notice goes to, with what it says to them in their language; nobody when it has been overtaken by events. */
export async function noticesOf(ports: NoticePorts, work: NotifyWork): Promise<Notice[]> {
  const notices = await allNoticesOf(ports, work);
  const only = work.extra?.personId;
  return only === undefined ? notices : notices.filter(({ to }) => to.id === only);
}

async function allNoticesOf(ports: NoticePorts, work: NotifyWork): Promise<Notice[]> {
  if (work.message === 'digest') return digestNotices(ports, work);
  if (work.message === 'cycle-trouble') return cycleNotices(ports, work.cycleId);
  if (work.message === 'reports-overflow') return overflowNotices(ports, work.extra?.organizationId);
  if (work.message === 'address-check') return addressCheckNotices(ports, work);
  if (work.message === 'mails-kept') return keptNotices(ports, work);
  if (work.message === 'endpoint-off') return endpointOffNotices(ports, work.extra?.endpointId);
  if (work.message === 'slack-lost') return slackLostNotices(ports, work.extra?.installId);
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
    case 'mail-link':
    case 'mail-code':
    case 'step-stuck':
      return taskNotices(ports, run, work.message, work);
    case 'task-receipt':
      return receiptNotices(ports, run, work);
    case 'clock-warning':
    case 'clock-missed':
    case 'clock-changed':
      return clockNotices(ports, run, work.message, work.clockId);
    case 'run-stopping':
    case 'run-goes-on':
      return stoppingNotices(ports, run, work.message);
    case 'unreached-guest':
      return unreachedGuestNotices(ports, run, work);
    case 'run-ended':
      return runNotices(ports, run);
  }
}
