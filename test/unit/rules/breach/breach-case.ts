import type { Case } from '../../../../core/rules/case.ts';
import type { Actor } from '../../../../core/rules/actor.ts';
import type { EffectInput, EffectResult } from '../../../../core/rules/effect.ts';
import { effectOf } from '../../../../core/rules/effects.ts';
import type { LegalRole } from '../../../../core/rules/organization.ts';
import { personStep } from '../../../../core/rules/definition-steps.ts';
import type { Task } from '../../../../core/rules/task.ts';
import { taskId } from '../../../../core/rules/task-id.ts';
import { breachNotification } from '../../../../workflows/breach-notification/process.ts';
import { CITY } from '../city.ts';

/** A breach case built step by step as the actions would, for tests of its rules. Time is local Berlin + 2 hours. */

export const RUN_ID = 'run-1';
export const AWARE_AT = '2026-05-22T14:30:00.000Z';

export function byPerson(organizationId: string, role: string): Actor {
  return { kind: 'person', personId: `${organizationId}-${role}`, organizationId, channel: 'portal' };
}

export function newCase(): Case {
  return {
    run: {
      id: RUN_ID,
      processId: 'breach-notification',
      processVersion: 1,
      definitionHash: '0'.repeat(64),
      title: 'Parking data online',
      private: true,
      leadOrganizationId: 'office',
      status: 'running',
      startedBy: { kind: 'source', sourceId: 'src-1', organizationId: 'mobility' },
      startedAt: '2026-05-22T08:00:00.000Z',
      data: {
        incident: {
          key: 'INC-1',
          title: 'Parking data online',
          summary: 'An open bucket was found.',
          detectedAt: '2026-05-22T07:30:00.000Z',
          receivedAt: '2026-05-22T08:00:00.000Z',
          sourceId: 'src-1',
          organizationId: 'mobility',
        },
      },
      head: { seq: 0, hash: '0'.repeat(64) },
      version: 1,
    },
    parties: [party('mobility', 'controller')],
    tasks: [],
    groups: [],
    clocks: [],
  };
}

function party(organizationId: string, legalRole: LegalRole): Case['parties'][number] {
  return {
    runId: RUN_ID,
    organizationId,
    legalRole,
    taskRoles: [],
    private: true,
    startedAt: '2026-05-22T08:00:00.000Z',
    version: 1,
  };
}

export function newTask(stepId: string, organizationId: string, changed: Partial<Task> = {}): Task {
  const scope = changed.scope ?? organizationId;
  const iteration = changed.iteration ?? 1;
  const step = personStep(breachNotification, stepId);
  return {
    id: taskId({ runId: RUN_ID, stepId, iteration, scope }),
    runId: RUN_ID,
    stepId,
    iteration,
    scope,
    kind: step?.kind ?? 'task',
    organizationId,
    roles: ['dpo'],
    status: 'open',
    private: true,
    processId: 'breach-notification',
    title: step?.title ?? stepId,
    openedAt: '2026-05-22T08:00:00.000Z',
    remindersSent: 0,
    escalations: 0,
    voters: [],
    voices: [],
    authors: [],
    execution: 'arn:execution',
    version: 1,
    ...changed,
  };
}

export interface Ended {
  answers?: Record<string, unknown>;
  outcome?: string;
  scope?: string;
  iteration?: number;
  at?: string;
  voices?: Task['voices'];
}

/** The case after a task has ended, with its effect applied as an action would. */
export function after(
  aCase: Case,
  stepId: string,
  organizationId: string,
  ended: Ended,
): { case: Case; effect: EffectResult } {
  const { at = '2026-05-22T15:00:00.000Z', answers, ...changed } = ended;
  const actor = byPerson(organizationId, 'dpo');
  const task = newTask(stepId, organizationId, {
    outcome: 'done',
    ...changed,
    ...(answers === undefined ? {} : { answers }),
    status: 'done',
    endedAt: at,
    endedBy: actor,
  });
  const step = personStep(breachNotification, stepId);
  const input: EffectInput = { case: aCase, task, organizations: CITY, at, actor };
  const effect = effectOf(step?.effect, input);
  return { case: { ...applied(aCase, effect), tasks: [...aCase.tasks, task] }, effect };
}

function applied(aCase: Case, effect: EffectResult): Case {
  const parties = effect.parties.map((change) => change.after);
  const clocks = effect.clocks.map((change) => change.after);
  return {
    ...aCase,
    parties: [
      ...aCase.parties.filter((old) => !parties.some((one) => one.organizationId === old.organizationId)),
      ...parties,
    ],
    clocks: [...aCase.clocks.filter((old) => !clocks.some((one) => one.id === old.id)), ...clocks],
  };
}

export const BREACH = {
  assessment: 'personal-data-breach',
  reason: 'The bucket was open.',
  controllers: ['mobility'],
  jointControllers: ['transit'],
  processors: ['cloud'],
};

export const AWARE = { awareAt: AWARE_AT, foundBy: 'processor', evidence: 'Log of the bucket.' };

export const CONTAINED = {
  state: 'contained',
  containedAt: '2026-05-22T16:00:00.000Z',
  summary: 'Bucket closed at 18:00.',
  measures: [
    { description: 'Bucket closed', state: 'done' },
    { description: 'Check all buckets', state: 'planned', ownerOrganization: 'cloud', dueOn: '2026-06-15' },
  ],
};

export const FACTS = {
  affected: 'yes',
  description: 'A list of plates and parking times lay open.',
  incidentType: 'misconfiguration',
  cause: 'internal-not-malicious',
  maliciousIntent: 'no',
  timing: 'from-to',
  startedAt: '2026-05-20T06:00:00.000Z',
  endedAt: '2026-05-22T16:00:00.000Z',
  dataTypes: [
    {
      description: 'Plates and times',
      category: 'behavioural',
      adjustment: 'base',
      identification: 'significant',
    },
  ],
  dataKinds: ['location', 'identification-numbers'],
  peopleKinds: ['users'],
  countCertainty: 'approximate',
  people: 3200,
  records: 81000,
  confidentiality: 'unknown-recipients',
  integrity: 'not-concerned',
  availability: 'not-concerned',
  unintelligible: 'no',
  impacts: ['loss-of-control', 're-identification'],
  measuresBefore: ['policies'],
  measures: [
    {
      description: 'Alarm on open buckets',
      state: 'planned',
      ownerOrganization: 'mobility',
      dueOn: '2026-06-30',
    },
  ],
};

export const NOT_AFFECTED = { affected: 'no', notAffectedReason: 'Our lines use another system.' };

/** Triage, awareness of both controllers, containment, and the facts of three organizations. */
export function caseWithFacts(): Case {
  let aCase = after(newCase(), 'triage', 'mobility', {
    answers: BREACH,
    outcome: 'personal-data-breach',
    scope: '',
  }).case;
  aCase = after(aCase, 'awareness', 'mobility', { answers: AWARE }).case;
  aCase = after(aCase, 'awareness', 'transit', {
    answers: { ...AWARE, awareAt: '2026-05-22T15:10:00.000Z' },
  }).case;
  aCase = after(aCase, 'contain', 'mobility', { answers: CONTAINED, scope: '' }).case;
  aCase = after(aCase, 'facts', 'mobility', { answers: FACTS }).case;
  aCase = after(aCase, 'facts', 'transit', { answers: NOT_AFFECTED }).case;
  return after(aCase, 'facts', 'cloud', {
    answers: { ...FACTS, description: 'A policy was missing.', measures: [] },
  }).case;
}
