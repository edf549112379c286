import { digestMessage, type DigestItem } from '../../../../core/actions/messages/digest-message.ts';
import { unreachedGuestMessage } from '../../../../core/actions/messages/unreached-message.ts';
import { clockMessage } from '../../../../core/actions/messages/clock-message.ts';
import { cycleTroubleMessage } from '../../../../core/actions/messages/cycle-message.ts';
import {
  guestCodeMessage,
  guestLinkMessage,
  guestOverMessage,
} from '../../../../core/actions/messages/guest-message.ts';
import { letterMessage } from '../../../../core/actions/messages/letter-message.ts';
import { aboutOf } from '../../../../core/actions/messages/matter.ts';
import type { Because } from '../../../../core/actions/messages/because-words.ts';
import type { Message } from '../../../../core/actions/messages/message.ts';
import { mailCodeMessage, mailLinkMessage } from '../../../../core/actions/messages/personal-message.ts';
import { receiptMessage } from '../../../../core/actions/messages/receipt-message.ts';
import { runEndedMessage } from '../../../../core/actions/messages/run-message.ts';
import { runGoesOnMessage, runStoppingMessage } from '../../../../core/actions/messages/stopping-message.ts';
import { taskMessage, type TaskNotice } from '../../../../core/actions/messages/task-message.ts';
import { extendClock, suspendClock } from '../../../../core/rules/clock-ledger.ts';
import type { Cycle } from '../../../../core/rules/cycle.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import type { Organization } from '../../../../core/rules/organization.ts';
import type { Language } from '../../../../core/rules/preferences.ts';
import { outcomeLabel, processTitle, stepAsk, stepTitle } from '../../../../core/rules/process-titles.ts';
import type { Run } from '../../../../core/rules/run.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { catalogue } from '../../../../workflows/catalogue.ts';
import { BY, clockFrom, groundOf, ruleOf } from '../../rules/sample-clock.ts';
import { CITY } from './city.ts';
import { defined } from './world.ts';

const NOW = '2026-05-22T08:00:00.000Z';
const DUE = '2026-05-22T14:30:00.000Z';
const PAST = '2026-05-23T08:00:00.000Z';
const PORTAL = 'https://clause8.example';
const BREACH = { id: 'breach-notification', title: 'Breach notification' };
const RUN: Run = {
  id: 'run-1',
  processId: BREACH.id,
  processVersion: 1,
  definitionHash: 'hash',
  title: 'A matter',
  private: true,
  status: 'running',
  leadOrganizationId: 'city',
  startedBy: BY,
  startedAt: NOW,
  data: {},
  head: { seq: 0, hash: '' },
  version: 1,
};

const MOBILITY: Organization = {
  ...defined(
    CITY.organizations.find(({ id }) => id === 'mobility'),
    'mobility',
  ),
  version: 1,
};

function taskOf(kind: Task['kind'], stepId: string, more: Partial<Task> = {}): Task {
  return {
    id: `run-1~${stepId}~1~`,
    runId: 'run-1',
    stepId,
    iteration: 1,
    scope: '',
    kind,
    organizationId: 'mobility',
    roles: ['dpo'],
    status: 'open',
    private: true,
    processId: BREACH.id,
    title: 'Somebody’s own words',
    openedAt: NOW,
    dueAt: DUE,
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    execution: 'arn:run-1',
    version: 1,
    ...more,
  };
}

const ASKED = {
  task: { task: taskOf('task', 'facts'), title: 'Give the facts of your organization' },
  approval: { task: taskOf('approval', 'decide'), title: 'Decide whether to notify' },
  stuck: { task: taskOf('stuck', 'draft'), title: 'Draft from the facts' },
};
const DPO: Because = { kind: 'role', role: 'dpo', organizationName: 'Mobility Agency' };
const LATE: Because = { ...DPO, kind: 'escalation' };

/** Every mail that people are sent, as a language has it, by name. */
export function everyMail(language: Language): Record<string, Message> {
  return {
    ...taskMails(language),
    ...guestMails(language),
    ...clockMails(language),
    ...runMails(language),
    ...digests(language),
  };
}

function matterOf(language: Language, stepId: string, title: string) {
  const step = personStep(defined(catalogue.process(BREACH.id), BREACH.id), stepId);
  const of = { processId: BREACH.id, stepId };
  return {
    language,
    organization: MOBILITY,
    title: stepTitle(catalogue, { ...of, title }, language),
    ...(step === undefined ? {} : { ask: stepAsk(catalogue, { ...of, text: step.text }, language) }),
    processTitle: processTitle(catalogue, BREACH, language),
    reference: 'INC-2026-0417',
  };
}

function taskMails(language: Language): Record<string, Message> {
  const notice = (kind: Task['kind'], more: Partial<TaskNotice> = {}): TaskNotice => {
    const { task, title } = ASKED[kind];
    return {
      ...matterOf(language, task.stepId, title),
      task,
      recipient: { name: 'Selma Okafor', because: DPO },
      now: NOW,
      portalUrl: PORTAL,
      ...more,
    };
  };
  const chosen = { processId: BREACH.id, stepId: 'decide', outcome: 'notify-authority' };
  const outcome = outcomeLabel(catalogue, { ...chosen, label: 'Notify the authority' }, language);
  const by = { kind: 'person', name: 'Clara Benoit', asked: 'Selma Okafor' } as const;
  const over = { by, at: PAST, how: 'decided', outcome } as const;
  const guest = { name: 'Sam', email: 'sam@supplier.example' };
  const delegate = { name: 'Clara Benoit', because: { kind: 'delegate', of: 'Selma Okafor' } as const };
  const personal = { ...notice('approval'), name: 'Selma Okafor' };
  const receipt = (kind: Task['kind']) => {
    const { task, title } = ASKED[kind];
    const matter = matterOf(language, task.stepId, title);
    return { ...matter, task, recipient: { name: 'Clara Benoit' }, at: NOW, portalUrl: PORTAL };
  };
  const voice = { ...receipt('approval'), outcome, onBehalfOf: 'Selma Okafor', calendar: 'removed' } as const;
  const { dueAt: _dueAt, ...undated } = ASKED.task.task;
  return {
    'a task is opened': taskMessage('task-opened', notice('task', { calendar: 'added' })),
    'a task without a date is opened': taskMessage('task-opened', notice('task', { task: undated })),
    'an approval is opened': taskMessage('task-opened', notice('approval', { calendar: 'added' })),
    'an approval is opened, to a delegate': taskMessage(
      'task-opened',
      notice('approval', { recipient: delegate }),
    ),
    'a guest is asked': taskMessage('task-opened', notice('task', { task: { ...ASKED.task.task, guest } })),
    'a reminder': taskMessage('task-reminder', notice('approval', { calendar: 'added' })),
    'a reminder of what is late': taskMessage('task-reminder', notice('task', { now: PAST })),
    'somebody joins': taskMessage(
      'task-escalated',
      notice('task', { now: PAST, acts: true, recipient: { name: 'Henrik Voss', because: LATE } }),
    ),
    'somebody is told': taskMessage(
      'task-escalated',
      notice('approval', { now: PAST, acts: false, recipient: { name: 'Henrik Voss', because: LATE } }),
    ),
    'decided by a delegate': taskMessage('task-settled', notice('approval', { over, calendar: 'removed' })),
    'answered by a guest': taskMessage(
      'task-settled',
      notice('task', { over: { by: { kind: 'guest' }, at: PAST, how: 'answered' } }),
    ),
    withdrawn: taskMessage(
      'task-settled',
      notice('task', { over: { by: { kind: 'system' }, at: PAST, how: 'withdrawn' } }),
    ),
    repaired: taskMessage(
      'task-settled',
      notice('stuck', { over: { by: { kind: 'left' }, at: PAST, how: 'repaired' } }),
    ),
    expired: taskMessage('task-expired', notice('task', { calendar: 'removed' })),
    stuck: taskMessage('step-stuck', notice('stuck')),
    'still stuck': taskMessage('task-reminder', notice('stuck', { now: PAST })),
    'a receipt for answers': receiptMessage(receipt('task')),
    'a receipt for a voice': receiptMessage(voice),
    'a receipt for a decision': receiptMessage({
      ...voice,
      task: { ...ASKED.approval.task, status: 'done' },
    }),
    'a guest was not reached': unreachedGuestMessage(notice('task')),
    'a new link': mailLinkMessage(personal),
    'a code': mailCodeMessage(personal, '123456'),
  };
}

function guestMails(language: Language): Record<string, Message> {
  const organization = MOBILITY;
  const matter = {
    ...matterOf(language, 'facts', 'Give the facts of your organization'),
    task: { dueAt: DUE },
    name: 'Sam',
    organization,
    now: NOW,
  };
  const url = `${PORTAL}/guest/token`;
  const answered = {
    dueAt: DUE,
    endedBy: { kind: 'guest', taskId: 't', organizationId: 'mobility' },
  } as const;
  return {
    'a guest’s link': guestLinkMessage('task-opened', matter, url),
    'a guest is reminded': guestLinkMessage('task-reminder', matter, url),
    'a guest is late': guestLinkMessage('task-escalated', { ...matter, now: PAST }, url),
    'a guest’s new link, without a date': guestLinkMessage('guest-link', { ...matter, task: {} }, url),
    'a guest’s code': guestCodeMessage(matter, '123456'),
    'a guest has answered': guestOverMessage('task-settled', { ...matter, task: answered }),
    'a guest need not answer': guestOverMessage('task-settled', matter),
    'a guest has not answered': guestOverMessage('task-expired', matter),
    'a letter': letterMessage(
      {
        key: 'letter',
        to: { name: 'Ona Member', email: 'ona@people.example' },
        subject: 'Your request',
        paragraphs: ['We have your request.'],
        link: { path: '/request/1', label: 'Look at it' },
      },
      PORTAL,
      language,
    ),
    'a letter to nobody by name': letterMessage(
      { key: 'k', to: { name: 'www.example', email: 'a@b.example' }, subject: 'S', paragraphs: ['P.'] },
      PORTAL,
      language,
    ),
  };
}

function clockMails(language: Language): Record<string, Message> {
  const at = '2026-05-24T10:00:00.000Z';
  const about = {
    language,
    organization: MOBILITY,
    recipient: { name: 'Selma Okafor', because: DPO },
    runId: 'run-1',
    reference: 'INC-2026-0417',
    now: at,
    portalUrl: PORTAL,
  };
  const breach = clockFrom('gdpr-33', DUE);
  const request = clockFrom('gdpr-12-3', '2026-05-01T10:00:00.000Z');
  const standing = suspendClock(request, { effectiveAt: at, ...groundOf('gdpr-12-3') }, { at, by: BY });
  const { extension } = ruleOf('gdpr-12-3');
  const extended = extendClock(request, { extension: defined(extension, 'extension') }, { at, by: BY });
  return {
    'a limit comes near': clockMessage('clock-warning', { ...about, clock: breach, calendar: 'added' }),
    'a limit in days has passed': clockMessage('clock-missed', {
      ...about,
      clock: clockFrom('gdpr-12-3', '2026-04-23T10:00:00.000Z'),
    }),
    'a duty without a number comes near': clockMessage('clock-warning', {
      ...about,
      clock: clockFrom('gdpr-34', at),
    }),
    'a limit stands still': clockMessage('clock-changed', { ...about, clock: standing, calendar: 'removed' }),
    'a limit is extended': clockMessage('clock-changed', { ...about, clock: extended }),
  };
}

function runMails(language: Language): Record<string, Message> {
  const name = processTitle(catalogue, BREACH, language);
  const about = {
    language,
    run: RUN,
    processTitle: name,
    recipient: { name: 'Selma Okafor' },
    reference: 'INC-2026-0417',
    timeZone: 'Europe/Berlin',
    portalUrl: PORTAL,
  };
  const open = [{ clock: clockFrom('gdpr-33', DUE), organization: MOBILITY }];
  const cycle: Cycle = {
    id: 'governance~city~governance',
    processId: 'governance',
    organizationId: 'city',
    subject: 'governance',
    reason: 'yearly',
    dueOn: '2026-06-01',
    answers: {},
    status: 'waiting',
    trouble: ['Scope: Answer this field.'],
    log: [],
    version: 1,
  };
  return {
    'a run is completed': runEndedMessage({ ...about, status: 'completed', openClocks: [] }),
    'a run is stopped, limits go on': runEndedMessage({ ...about, status: 'stopped', openClocks: open }),
    'a run has failed': runEndedMessage({ ...about, status: 'failed', openClocks: [] }),
    'a run is to be stopped': runStoppingMessage(about, PAST),
    'a run goes on': runGoesOnMessage(about),
    'a cycle could not begin': cycleTroubleMessage({
      language,
      cycle,
      processTitle: processTitle(catalogue, { id: 'governance', title: 'Governance' }, language),
      organizationName: 'City Office',
      recipient: { name: 'Ingrid Falk' },
      portalUrl: PORTAL,
    }),
  };
}

function digests(language: Language): Record<string, Message> {
  const item = (stepId: string, title: string, more: Partial<DigestItem>): DigestItem => {
    const matter = matterOf(language, stepId, title);
    return {
      about: aboutOf(matter),
      timeZone: 'Europe/Berlin',
      url: `${PORTAL}/tasks/${stepId}`,
      ...more,
    };
  };
  const about = {
    language,
    recipient: { name: 'Selma Okafor' },
    organization: MOBILITY,
    now: NOW,
    portalUrl: PORTAL,
    urgent: [],
    rest: [item('facts', 'Give the facts', { dueAt: '2026-05-29T15:00:00.000Z' })],
    settled: [],
    more: false,
  };
  const off = `${PORTAL}/digest/selma.key`;
  const urgent = [item('decide', 'Decide whether to notify', { dueAt: DUE })];
  const settled = [item('triage', 'Say what it is', { endedAt: NOW })];
  return {
    'a digest with something urgent': digestMessage({
      ...about,
      why: 'daily',
      urgent,
      settled,
      more: true,
      off,
    }),
    'a digest of what can wait': digestMessage({ ...about, why: 'daily', off }),
    'a digest of what is settled': digestMessage({ ...about, why: 'daily', rest: [], settled, off }),
    'a list for whom mails reach again': digestMessage({ ...about, why: 'reached' }),
    'a list for whom somebody acts': digestMessage({ ...about, why: 'takes-over', urgent }),
  };
}
