import * as z from 'zod';
import { applyImport, dropImport } from '../../core/actions/register/apply-import.ts';
import { checkImport, IMPORT_FORMATS } from '../../core/actions/register/check-import.ts';
import { EXPORT_FORMATS, exportRegister } from '../../core/actions/register/export-register.ts';
import { openRegister } from '../../core/actions/register/open-register.ts';
import { problem } from '../http/problem.ts';
import { MAX_UPLOAD_BYTES } from '../http/read-upload.ts';
import { apiRoute, type ApiRoute, notFound } from './api-route.ts';
import { closedProblem, ImportBody, ofOrganization, RegisterParams } from './register-bodies.ts';
import { NoQuery } from './shared-bodies.ts';

const Report = z.object({
  rows: z.int(),
  counts: z.object({ new: z.int(), changed: z.int(), same: z.int() }),
  problemCount: z.int(),
  problems: z.array(
    z.object({ row: z.int().exactOptional(), column: z.string().exactOptional(), message: z.string() }),
  ),
});
const Format = z.enum(IMPORT_FORMATS);

/** Files in and out of registers. */
export const REGISTER_IMPORT_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/{kind}/export',
    operationId: 'exportRegister',
    summary: 'A whole register as a file; all but JSON-LD (Data Privacy Vocabulary) can be imported again',
    action: 'see-register',
    params: RegisterParams,
    query: ofOrganization.extend({ format: z.enum(EXPORT_FORMATS) }),
    success: {
      status: 200,
      description: 'The file.',
      schema: z.object({
        fileName: z.string(),
        contentType: z.string(),
        content: z.string().meta({ description: 'In base64.' }),
      }),
    },
    problems: { 413: 'The register is too large for one answer.' },
    async handle({ ports, person, params, query }) {
      const exported = await exportRegister(ports, { ...params, ...query, person });
      if (exported.result !== 'exported') return { problem: notFound() };
      const { name: fileName, contentType, bytes } = exported.file;
      if (bytes.length > MAX_UPLOAD_BYTES) {
        const detail = 'The register is too large for one answer. Read it page by page.';
        return { problem: problem(413, 'register.too-large', detail) };
      }
      return { status: 200, body: { fileName, contentType, content: Buffer.from(bytes).toString('base64') } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/registers/{kind}/imports',
    operationId: 'checkImport',
    summary: 'Check a file row by row; nothing of the register changes',
    action: 'edit-register',
    params: RegisterParams,
    query: NoQuery,
    maxBodyBytes: Math.ceil((MAX_UPLOAD_BYTES * 4) / 3) + 4096,
    body: z.strictObject({
      organizationId: z.string().max(64),
      fileName: z.string().min(1).max(200),
      format: Format,
      content: z.base64().meta({ description: 'The file, at most 4 MB, in base64.' }),
    }),
    success: {
      status: 200,
      description: 'What the file would do. With `import`, it waits for your yes.',
      schema: z.object({
        report: Report,
        note: z.string().exactOptional(),
        import: ImportBody.exactOptional(),
      }),
    },
    problems: { 403: 'You may not write into this register.', 409: 'An import is under way.' },
    async handle({ ports, person, params, body }) {
      const { content, ...rest } = body;
      const file = new Uint8Array(Buffer.from(content, 'base64'));
      const checked = await checkImport(ports, { ...params, ...rest, person, channel: 'api', file });
      switch (checked.result) {
        case 'checked':
        case 'faulty':
        case 'nothing-new':
          return { status: 200, body: checked };
        case 'not-found':
        case 'not-allowed':
        case 'import-under-way':
          return { problem: closedProblem(checked.result) };
      }
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/registers/{kind}/imports/{importId}',
    operationId: 'decideImport',
    summary: 'Apply a checked file, or drop it',
    action: 'edit-register',
    params: RegisterParams.extend({ importId: z.string().max(100) }),
    query: NoQuery,
    body: z.strictObject({ organizationId: z.string().max(64), decision: z.enum(['apply', 'drop']) }),
    success: { status: 200, description: 'The import.', schema: z.object({ import: ImportBody }) },
    problems: { 403: 'You may not write into this register.', 409: 'It is no longer the one that waits.' },
    async handle({ ports, person, params, body }) {
      const { decision, organizationId } = body;
      const request = { ...params, organizationId, person };
      const decided =
        decision === 'apply' ? await applyImport(ports, request) : await dropImport(ports, request);
      if (decided.result === 'done') return { status: 200, body: decided };
      if (decided.result === 'gone') {
        const detail = 'Another file took its place, or it was applied or dropped.';
        return { problem: problem(409, 'import.gone', detail) };
      }
      return { problem: closedProblem(decided.result) };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/{kind}/imports/last',
    operationId: 'lastImport',
    summary: 'How far the last import is',
    action: 'see-register',
    params: RegisterParams,
    query: ofOrganization,
    success: { status: 200, description: 'The import.', schema: z.object({ import: ImportBody }) },
    async handle({ ports, person, params, query }) {
      const opened = await openRegister(ports, { ...params, ...query, person });
      const last = await ports.store.registerImport(query.organizationId, params.kind);
      return opened.result !== 'open' || last === undefined
        ? { problem: notFound() }
        : { status: 200, body: { import: last } };
    },
  }),
];
