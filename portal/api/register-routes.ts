import * as z from 'zod';
import { createEntry } from '../../core/actions/register/create-entry.ts';
import { editEntry } from '../../core/actions/register/edit-entry.ts';
import { moveEntry } from '../../core/actions/register/move-entry.ts';
import { openRegister } from '../../core/actions/register/open-register.ts';
import { readEntry, readFindings, readRegisterPage } from '../../core/actions/register/read-register.ts';
import { entryForm } from '../../core/rules/registers/entry-form.ts';
import { KINDS } from '../../core/rules/registers/kinds.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { closedProblem, EntryBody, EntryParams, ofOrganization, RegisterParams } from './register-bodies.ts';
import { NoParams, NoQuery, pageBody, PageQuery, pageRequest } from './shared-bodies.ts';

const Finding = z.object({
  id: z.string(),
  kind: z.string(),
  organizationId: z.string().meta({ description: 'Who has to do something about it.' }),
  entry: z.object({ organizationId: z.string(), kind: z.string(), id: z.string(), title: z.string() }),
  what: z.string(),
  wayOut: z.string(),
  citation: z.string().exactOptional(),
});

/** Registers and their entries. */
export const REGISTER_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/{kind}',
    operationId: 'listEntries',
    summary: 'Entries of a register of one organization, newest first',
    action: 'see-register',
    params: RegisterParams,
    query: PageQuery.extend(ofOrganization.shape),
    success: { status: 200, description: 'A page of entries.', schema: pageBody(EntryBody) },
    async handle({ ports, person, params, query }) {
      const { organizationId } = query;
      const page = await readRegisterPage(ports, {
        ...params,
        person,
        organizationId,
        ...pageRequest(query),
      });
      return page.result === 'read' ? { status: 200, body: page } : { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/{kind}/form',
    operationId: 'registerForm',
    summary: 'What an entry of this kind says, and the states it can be in',
    action: 'see-register',
    params: RegisterParams,
    query: ofOrganization,
    success: {
      status: 200,
      description: 'JSON Schema of the entry form, and the table of states.',
      schema: z.object({
        title: z.string(),
        form: z.unknown(),
        states: z.record(z.string(), z.object({ title: z.string(), to: z.array(z.string()) })),
      }),
    },
    async handle({ ports, person, params, query }) {
      const opened = await openRegister(ports, { ...params, ...query, person });
      if (opened.result !== 'open') return { problem: notFound() };
      const { title, states } = KINDS[params.kind];
      return { status: 200, body: { title, states, form: entryForm(params.kind) } };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/{kind}/entries/{entryId}',
    operationId: 'entry',
    summary: 'An entry with its earlier versions, the latest first',
    action: 'see-register',
    params: EntryParams,
    query: ofOrganization,
    success: {
      status: 200,
      description: 'The entry.',
      schema: z.object({ entry: EntryBody, earlier: z.array(EntryBody) }),
    },
    async handle({ ports, person, params: { kind, entryId: id }, query }) {
      const read = await readEntry(ports, { kind, id, ...query, person });
      return read.result === 'read' ? { status: 200, body: read } : { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/registers/{kind}/entries/{entryId}',
    operationId: 'saveEntry',
    summary: 'Add an entry (without `version`), or change one of which you saw `version`',
    action: 'edit-register',
    params: EntryParams,
    query: NoQuery,
    body: z.strictObject({
      organizationId: z.string().max(64),
      version: z.int().min(1).exactOptional(),
      reason: z.string().max(1000).exactOptional(),
      answers: z.record(z.string(), z.unknown()).meta({ description: 'Answers of the form of its kind.' }),
    }),
    success: {
      status: 200,
      description: 'The entry as it stands now.',
      schema: z.object({ entry: EntryBody }),
    },
    problems: {
      403: 'You may not write into this register.',
      409: 'Somebody saved first, the id is taken, the entry is closed, or an import is under way.',
      422: 'Some answers do not fit.',
    },
    async handle({ ports, person, params: { kind, entryId: id }, body }) {
      const { version, ...rest } = body;
      const request = { ...rest, kind, id, person, channel: 'api' } as const;
      const saved =
        version === undefined
          ? await createEntry(ports, request)
          : await editEntry(ports, { ...request, version });
      switch (saved.result) {
        case 'saved':
        case 'unchanged':
          return { status: 200, body: { entry: saved.entry } };
        case 'invalid':
          return { problem: invalidAnswers(saved.problems) };
        case 'exists':
          return { problem: problem(409, 'entry.exists', 'Another entry has this id.') };
        case 'closed':
          return { problem: problem(409, 'entry.closed', 'The entry is history and changes no more.') };
        case 'changed-meanwhile': {
          const detail = `Somebody saved version ${saved.entry.version} first. Read it, put both changes together, and send that version.`;
          const errors = saved.merged.theirs.map((field) => ({
            field,
            message: saved.merged.both.includes(field) ? 'You both changed it.' : 'They changed it.',
          }));
          return { problem: problem(409, 'entry.changed-meanwhile', detail, errors) };
        }
        case 'not-found':
        case 'not-allowed':
        case 'import-under-way':
          return { problem: closedProblem(saved.result) };
      }
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/registers/{kind}/entries/{entryId}/state',
    operationId: 'moveEntry',
    summary: 'Another state for an entry; the same again means that you have looked at it',
    action: 'edit-register',
    params: EntryParams,
    query: NoQuery,
    body: z.strictObject({
      organizationId: z.string().max(64),
      version: z.int().min(1),
      to: z.string().max(64),
      reason: z.string().max(1000).exactOptional(),
    }),
    success: {
      status: 200,
      description: 'The entry as it stands now.',
      schema: z.object({ entry: EntryBody }),
    },
    problems: {
      403: 'You may not write into this register.',
      409: 'Somebody saved first, or an import is under way.',
      422: 'It cannot become that, or the reason is missing.',
    },
    async handle({ ports, person, params: { kind, entryId: id }, body }) {
      const moved = await moveEntry(ports, { ...body, kind, id, person, channel: 'api' });
      switch (moved.result) {
        case 'saved':
          return { status: 200, body: moved };
        case 'invalid':
          return { problem: invalidAnswers(moved.problems) };
        case 'changed-meanwhile':
          return {
            problem: problem(409, 'entry.changed-meanwhile', `It is at version ${moved.entry.version}.`),
          };
        case 'not-found':
        case 'not-allowed':
        case 'import-under-way':
          return { problem: closedProblem(moved.result) };
      }
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/register-findings',
    operationId: 'registerFindings',
    summary:
      'What does not fit in the records of processing: found in your organization, or for it to act on',
    action: 'see-register',
    params: NoParams,
    query: ofOrganization,
    success: { status: 200, description: 'The findings.', schema: z.object({ items: z.array(Finding) }) },
    async handle({ ports, person, query: { organizationId } }) {
      const opened = await openRegister(ports, { person, organizationId, kind: 'processing-record' });
      if (opened.result !== 'open') return { problem: notFound() };
      const findings = await readFindings(ports, opened.organizations);
      const items = findings.filter(
        (one) => one.organizationId === organizationId || one.entry.organizationId === organizationId,
      );
      return { status: 200, body: { items } };
    },
  }),
];
