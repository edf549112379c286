import * as z from 'zod';
import type { Case } from '../../core/rules/case.ts';
import type { AnswerLine } from '../../core/rules/form-lines.ts';
import type { Person } from '../../core/rules/organization.ts';
import { exportedEvidence } from '../read/exported-evidence.ts';
import { VERIS_SCHEMA_VERSION } from '../../core/rules/exports/veris-words.ts';
import { readFilings, readVeris } from '../read/read-breach-exports.ts';
import { readDossier } from '../read/read-dossier.ts';
import { readInbox } from '../../core/actions/read-inbox.ts';
import { readRun } from '../read/read-run.ts';
import { readRuns } from '../read/read-runs.ts';
import { readTask, type ReadTask } from '../read/read-task.ts';
import { apiRoute, type ApiRoute, notFound } from './api-route.ts';
import { clockShown, runFor, taskFor } from './people-shown.ts';
import { DutiesBody, EvidenceBody, ProcessBody, RunBody, RunDetailBody } from './run-bodies.ts';
import {
  NoParams,
  NoQuery,
  pageBody,
  PageQuery,
  pageRequest,
  RunParams,
  TaskParams,
} from './shared-bodies.ts';
import { TaskBody, TaskDetailBody } from './task-bodies.ts';

const PersonBody = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string(),
  memberships: z.array(z.object({ organizationId: z.string(), roles: z.array(z.string()) })),
  delegations: z.array(
    z.object({
      toPersonId: z.string(),
      organizationId: z.string(),
      from: z.string(),
      until: z.string(),
      scope: z.string(),
    }),
  ),
});

/** What people look at; none of these changes anything. */
const OwnerQuery = z.object({
  organizationId: z
    .string()
    .max(64)
    .optional()
    .meta({ description: 'Default: the first of your own that has one.' }),
});

const FilingsBody = z.object({
  items: z.array(
    z.object({
      rule: z.string(),
      round: z.int(),
      receipt: z.object({ number: z.string(), filedAt: z.string() }).exactOptional(),
      notification: z.object({
        template: z.string(),
        version: z.string(),
        fields: z.record(z.string(), z.union([z.string(), z.number(), z.array(z.string())])),
        missing: z.array(z.string()),
      }),
    }),
  ),
});

export const READ_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/me',
    operationId: 'me',
    summary: 'Who I am here',
    action: 'own',
    params: NoParams,
    query: NoQuery,
    success: { status: 200, description: 'The person behind the token.', schema: PersonBody },
    handle: ({ person }) => Promise.resolve({ status: 200, body: person }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/processes',
    operationId: 'listProcesses',
    summary: 'The processes of this installation, with what starts them',
    action: 'open',
    params: NoParams,
    query: NoQuery,
    success: {
      status: 200,
      description: 'All processes.',
      schema: z.object({ items: z.array(ProcessBody) }),
    },
    handle: ({ ports }) => Promise.resolve({ status: 200, body: { items: ports.catalogue.all() } }),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/tasks',
    operationId: 'listTasks',
    summary: 'Open tasks, the most urgent first',
    action: 'see-task',
    params: NoParams,
    query: PageQuery.extend({ scope: z.enum(['mine', 'organization']).default('mine') }),
    success: { status: 200, description: 'A page of tasks.', schema: pageBody(TaskBody) },
    async handle({ ports, person, query }) {
      const inbox = await readInbox(ports, person, { scope: query.scope, page: pageRequest(query) });
      return { status: 200, body: { ...inbox, items: inbox.items.map(({ task }) => taskFor(person, task)) } };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/tasks/{taskId}',
    operationId: 'getTask',
    summary: 'One task with its question',
    action: 'see-task',
    params: TaskParams,
    query: NoQuery,
    success: { status: 200, description: 'The task.', schema: TaskDetailBody },
    async handle({ ports, person, params }) {
      const read = await readTask(ports, person, params.taskId);
      return read === undefined ? { problem: notFound() } : { status: 200, body: taskDetail(person, read) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs',
    operationId: 'listRuns',
    summary: 'Runs, newest first',
    action: 'see-run',
    params: NoParams,
    query: PageQuery,
    success: { status: 200, description: 'A page of runs.', schema: pageBody(RunBody) },
    async handle({ ports, person, query }) {
      const runs = await readRuns(ports, person, pageRequest(query));
      return { status: 200, body: { ...runs, items: runs.items.map((run) => runFor(person, run)) } };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}',
    operationId: 'getRun',
    summary: 'One run: who has what by when, and its clocks',
    action: 'see-run',
    params: RunParams,
    query: NoQuery,
    success: { status: 200, description: 'The run.', schema: RunDetailBody },
    async handle({ ports, person, params }) {
      const read = await readRun(ports, person, params.runId);
      return read === undefined
        ? { problem: notFound() }
        : { status: 200, body: runDetail(person, read.case) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/duties',
    operationId: 'listDuties',
    summary: 'What the law asks of your own organizations in a breach, under each law that may hold',
    action: 'see-run',
    params: RunParams,
    query: NoQuery,
    success: { status: 200, description: 'The duties, organization by organization.', schema: DutiesBody },
    async handle({ ports, person, params }) {
      const read = await readRun(ports, person, params.runId);
      if (read === undefined) return { problem: notFound() };
      return { status: 200, body: { duties: read.duties.flatMap(({ duties }) => duties) } };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/evidence',
    operationId: 'exportEvidence',
    summary: 'The evidence chain of a run, as a file that can be checked offline',
    action: 'export-evidence',
    params: RunParams,
    query: NoQuery,
    success: { status: 200, description: 'All events with their seals.', schema: EvidenceBody },
    async handle({ ports, person, params }) {
      const exported = await exportedEvidence(ports, person, params.runId);
      return exported === undefined ? { problem: notFound() } : { status: 200, body: exported };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/dossier',
    operationId: 'getDossier',
    summary: 'The dossier of an organization: sealed once the case is closed, otherwise as it stands',
    action: 'read-dossier',
    params: RunParams,
    query: OwnerQuery,
    success: {
      status: 200,
      description: 'The dossier.',
      schema: z.object({
        sealed: z.object({ at: z.string(), sha256: z.string() }).exactOptional(),
        dossier: z.looseObject({ format: z.string() }),
      }),
    },
    async handle({ ports, person, params, query }) {
      for (const organizationId of dossierOwners(person, query.organizationId)) {
        const read = await readDossier(ports, person, { ...params, organizationId });
        if (read === undefined) continue;
        const { dossier, sealed } = read;
        return { status: 200, body: { dossier, ...(sealed === undefined ? {} : { sealed }) } };
      }
      return { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/veris',
    operationId: 'getVeris',
    summary: 'The incident of a breach as one of its controllers describes it, in VERIS 1.4.1',
    action: 'read-dossier',
    params: RunParams,
    query: OwnerQuery,
    success: {
      status: 200,
      description: 'The incident.',
      schema: z.looseObject({ schema_version: z.string(), incident_id: z.string() }),
    },
    async handle({ ports, person, params, query }) {
      for (const organizationId of dossierOwners(person, query.organizationId)) {
        const incident = await readVeris(ports, person, { ...params, organizationId });
        if (incident === undefined) continue;
        const body = { ...incident, schema_version: VERIS_SCHEMA_VERSION, incident_id: params.runId };
        return { status: 200, body };
      }
      return { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/runs/{runId}/filings',
    operationId: 'listFilings',
    summary: 'A controller’s notifications in the fields of the EDPB common template (draft v1.0)',
    action: 'read-dossier',
    params: RunParams,
    query: OwnerQuery,
    success: { status: 200, description: 'Each with its receipt, once it is filed.', schema: FilingsBody },
    async handle({ ports, person, params, query }) {
      for (const organizationId of dossierOwners(person, query.organizationId)) {
        const items = await readFilings(ports, person, { ...params, organizationId });
        if (items !== undefined) return { status: 200, body: { items } };
      }
      return { problem: notFound() };
    },
  }),
];

function dossierOwners(person: Person, wanted: string | undefined): string[] {
  return wanted === undefined ? person.memberships.map(({ organizationId }) => organizationId) : [wanted];
}

function runDetail(person: Person, { run, parties, tasks, clocks }: Case) {
  return {
    run: runFor(person, run),
    parties,
    tasks: tasks.map((task) => taskFor(person, task)),
    clocks: clocks.map((clock) => clockShown(person, clock)),
  };
}

function taskDetail(person: Person, read: ReadTask) {
  const { task, case: found, step, form, answers, material, shownHash, rights } = read;
  // Before anybody has typed, what is proposed stands in the draft's place.
  const proposed =
    Object.keys(answers).length === 0 ? undefined : { answers, by: 'clause8', at: task.openedAt };
  const draft = task.draft ?? proposed;
  return {
    task: taskFor(person, { ...task, ...(draft === undefined ? {} : { draft }) }),
    run: found.run,
    ...(step === undefined ? {} : { text: step.text }),
    ...(form === undefined ? {} : { form }),
    ...(step?.kind === 'approval' ? { outcomes: step.outcomes } : {}),
    shown: material.map(({ title, lines }) => ({ title, answers: byLabel(lines) })),
    ...(shownHash === undefined ? {} : { shownHash }),
    mayAct: rights.mayAct,
  };
}

/** Lines with the same label (several notes) stand in one text. */
function byLabel(lines: AnswerLine[]): Record<string, string> {
  const answers: Record<string, string> = {};
  for (const { label, value } of lines) {
    answers[label] = answers[label] === undefined ? value : `${answers[label]}\n${value}`;
  }
  return answers;
}
