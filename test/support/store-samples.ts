import type { Clock } from '../../core/rules/clock.ts';
import type { Cycle } from '../../core/rules/cycle.ts';
import { cycleId } from '../../core/rules/cycle-acts.ts';
import type { EvidenceEvent } from '../../core/rules/evidence-event.ts';
import type { Organization, Person } from '../../core/rules/organization.ts';
import type { OutboxEntry } from '../../core/rules/outbox-entry.ts';
import type { RegisterEntry } from '../../core/rules/register-entry.ts';
import type { WorkProduct } from '../../core/rules/work-product.ts';
import type { Party, Run } from '../../core/rules/run.ts';
import type { Alert, Delivery, IncidentKey, Source } from '../../core/rules/source.ts';
import { groupId, taskId } from '../../core/rules/task-id.ts';
import type { Task, TaskGroup } from '../../core/rules/task.ts';

/** Entities as the store's tests need them: complete, and alike but for what a test names. */
const AT = '2026-05-22T14:30:00.000Z';
const BY = { kind: 'system', name: 'test' } as const;
const EXECUTION = 'arn:aws:states:eu-central-1:000000000000:execution:clause8-breach-notification:run-1';

export function sampleRun(more: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    processId: 'breach-notification',
    processVersion: 1,
    definitionHash: 'd'.repeat(64),
    title: 'Lost laptop of a field worker',
    private: true,
    leadOrganizationId: 'lead',
    status: 'running',
    startedBy: { kind: 'system', name: 'test' },
    startedAt: AT,
    data: {
      incident: {
        key: 'INC-1',
        title: 'Lost laptop',
        summary: 'Ünïcödé, "quotes" and \n lines',
        score: 1.25,
      },
    },
    head: { seq: 0, hash: '0'.repeat(64) },
    version: 1,
    ...more,
  };
}

export function sampleParty(more: Partial<Party> = {}): Party {
  return {
    runId: 'run-1',
    organizationId: 'mobility',
    legalRole: 'controller',
    taskRoles: ['dpo'],
    private: true,
    startedAt: AT,
    version: 1,
    ...more,
  };
}

export function sampleTask(more: Partial<Omit<Task, 'id'>> = {}): Task {
  const task: Omit<Task, 'id'> = {
    runId: 'run-1',
    stepId: 'triage',
    iteration: 1,
    scope: '',
    kind: 'task',
    organizationId: 'mobility',
    roles: ['dpo'],
    status: 'open',
    private: true,
    processId: 'breach-notification',
    title: 'Is this a personal data breach?',
    openedAt: AT,
    dueAt: '2026-05-23T14:30:00.000Z',
    nextAt: '2026-05-23T02:30:00.000Z',
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    sealedToken: 'c2VhbGVk'.repeat(30),
    tokenHash: 'e'.repeat(64),
    execution: EXECUTION,
    version: 1,
    ...more,
  };
  return { ...task, id: taskId(task) };
}

export function sampleGroup(more: Partial<Omit<TaskGroup, 'id'>> = {}): TaskGroup {
  const group: Omit<TaskGroup, 'id'> = {
    runId: 'run-1',
    stepId: 'decide',
    iteration: 1,
    total: 2,
    open: 2,
    counts: {},
    sealedToken: 'Z3JvdXA=',
    execution: EXECUTION,
    version: 1,
    ...more,
  };
  return { ...group, id: groupId(group) };
}

export function sampleClock(more: Partial<Clock> = {}): Clock {
  return {
    runId: 'run-1',
    id: 'gdpr-33.mobility',
    organizationId: 'mobility',
    ruleId: 'gdpr-33',
    label: 'Notification to the authority',
    limit: {
      kind: 'counted',
      limits: [{ from: 'awareness', period: { hours: 72 }, law: 'eu-1182', citation: 'GDPR art. 33(1)' }],
      noonRoll: { citation: 'a law' },
    },
    place: { id: 'DE-BY', timeZone: 'Europe/Berlin' },
    status: 'running',
    ledger: [
      { type: 'started', at: AT, by: BY, startAt: AT, acts: { awareness: AT, detection: AT } },
      {
        type: 'suspended',
        at: AT,
        by: BY,
        effectiveAt: AT,
        ground: 'identity',
        label: 'Who',
        citation: 'art. 12',
      },
      { type: 'resumed', at: AT, by: BY, reason: 'It came.', effectiveAt: AT },
      {
        type: 'extended',
        at: AT,
        by: BY,
        extension: {
          total: { months: 3 },
          added: { months: 2 },
          reasons: 'many',
          notice: { to: 'them', within: { months: 1 } },
          citation: 'art. 12(3)',
        },
      },
      { type: 'noticed', at: AT, by: BY, noticeAt: AT },
    ],
    due: {
      evaluable: true,
      strictAt: '2026-05-25T14:30:00.000Z',
      legalLatestAt: '2026-05-25T15:00:00.000Z',
      timeZone: 'Europe/Berlin',
      derivation: [{ rule: 'Start', citation: 'art. 33', value: '2026-05-22T16:30[Europe/Berlin]' }],
      otherReadings: [
        {
          option: 'weekendsInHours',
          reading: 'two-working-days',
          legalLatestAt: '2026-05-27T15:00:00.000Z',
          lastDay: '2026-05-27',
          note: 'Some count otherwise.',
          citation: 'art. 3(5)',
        },
      ],
    },
    warningsSent: 0,
    version: 1,
    ...more,
  };
}

export function sampleEvent(seq: number, more: Partial<EvidenceEvent> = {}): EvidenceEvent {
  return {
    runId: 'run-1',
    seq,
    at: AT,
    type: 'task-opened',
    actor: { kind: 'system', name: 'test' },
    data: { taskId: 'run-1~triage~1~' },
    prev: '1'.repeat(64),
    hash: '2'.repeat(64),
    ...more,
  };
}

export function sampleOutbox(more: Partial<OutboxEntry> = {}): OutboxEntry {
  return {
    id: 'out-000001',
    createdAt: AT,
    work: { kind: 'notify', runId: 'run-1', message: 'task-opened', taskId: 'run-1~triage~1~' },
    version: 1,
    ...more,
  };
}

export function sampleOrganization(more: Partial<Organization> = {}): Organization {
  return {
    id: 'mobility',
    name: 'Mobility Agency',
    lead: false,
    country: 'DE',
    timeZone: 'Europe/Berlin',
    legalRole: 'controller',
    version: 1,
    ...more,
  };
}

export function samplePerson(more: Partial<Person> = {}): Person {
  return {
    id: 'ada',
    name: 'Ada Example',
    email: 'Ada@Mobility.example',
    memberships: [{ organizationId: 'mobility', roles: ['dpo', 'privacy-lead'] }],
    delegations: [],
    version: 1,
    ...more,
  };
}

export function sampleRegisterEntry(more: Partial<RegisterEntry> = {}): RegisterEntry {
  return {
    organizationId: 'mobility',
    kind: 'breach',
    id: 'run-1',
    title: 'A laptop was lost',
    state: 'open',
    runId: 'run-1',
    at: AT,
    data: { facts: 'a laptop was lost' },
    version: 1,
    ...more,
  };
}

export function sampleProduct(more: Partial<WorkProduct> = {}): WorkProduct {
  return {
    organizationId: 'mobility',
    kind: 'breach-dossier',
    id: 'run-1',
    runId: 'run-1',
    at: AT,
    title: 'Dossier',
    key: 'dossiers/run-1.json',
    sha256: 'a'.repeat(64),
    series: 'breach-dossier.run-1',
    number: 1,
    state: 'published',
    audience: 'organization',
    approvals: [],
    version: 1,
    ...more,
  };
}

export function sampleSource(more: Partial<Source> = {}): Source {
  return {
    id: 'src-1',
    organizationId: 'mobility',
    name: 'Monitoring',
    leadOrganizationId: 'city',
    enabled: true,
    current: { sealed: 'c2VjcmV0', since: AT },
    version: 1,
    ...more,
  };
}

export function sampleDelivery(more: Partial<Delivery> = {}): Delivery {
  return {
    sourceId: 'src-1',
    deliveryId: 'msg_1',
    bodySha256: 'b'.repeat(64),
    receivedAt: AT,
    status: 'taken',
    incidentKey: 'INC-2026-0417',
    phase: 'opens',
    title: 'Open bucket',
    runId: 'run-1',
    effect: 'started',
    version: 1,
    ...more,
  };
}

export function sampleAlert(more: Partial<Alert> = {}): Alert {
  return {
    sourceId: 'src-1',
    deliveryId: 'msg_1',
    report: { key: 'INC-2026-0417', phase: 'opens', title: 'Open bucket' },
    body: '{"type":"incident.created"}',
    version: 1,
    ...more,
  };
}

export function sampleIncidentKey(more: Partial<IncidentKey> = {}): IncidentKey {
  return {
    organizationId: 'mobility',
    key: 'INC-2026-0417',
    runId: 'run-1',
    open: true,
    version: 1,
    ...more,
  };
}

export function sampleCycle(more: Partial<Omit<Cycle, 'id'>> = {}): Cycle {
  const cycle: Omit<Cycle, 'id'> = {
    processId: 'governance',
    organizationId: 'mobility',
    subject: 'governance',
    reason: 'Yearly governance cycle',
    dueOn: '2027-01-11',
    answers: { title: 'Cycle of 2027' },
    status: 'waiting',
    log: [{ at: AT, by: BY, did: 'planned', dueOn: '2027-01-11' }],
    version: 1,
    ...more,
  };
  return { ...cycle, id: cycleId(cycle) };
}
