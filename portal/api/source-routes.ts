import * as z from 'zod';
import { changeSource } from '../../core/actions/change-source.ts';
import { createSource } from '../../core/actions/create-source.ts';
import { replayDelivery } from '../../core/actions/incident/replay-delivery.ts';
import { testSource } from '../../core/actions/incident/test-source.ts';
import { rotateSecret, type RotateSecretResult } from '../../core/actions/rotate-secret.ts';
import { may } from '../../core/rules/authorization.ts';
import { SEVERITIES } from '../../core/rules/incident-sources/report.ts';
import { SENDER_KINDS } from '../../core/rules/incident-sources/senders.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, type ApiAnswer, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { ownOrganizations } from './own-organizations.ts';
import { Id, Instant, NoParams, NoQuery, pageBody, PageQuery, pageRequest } from './shared-bodies.ts';

const Severity = z.enum(SEVERITIES);
const ofOrganization = z.object({
  organizationId: z.string().max(64).optional().meta({ description: 'Default: all your organizations.' }),
});

/** A source without its secrets. */
const SourceBody = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  sender: z.string().exactOptional().meta({ description: 'Absent: standard.' }),
  startsFrom: Severity.exactOptional(),
  timestampHeader: z.string().exactOptional(),
  awaitsSecret: z.boolean().exactOptional(),
  current: z.object({ since: Instant }),
  previous: z.object({ until: Instant }).exactOptional(),
});
const SecretBody = z.object({
  source: SourceBody,
  secret: z
    .string()
    .exactOptional()
    .meta({ description: 'Shown this once; absent where the sender makes it.' }),
});
const NewSource = z.strictObject({
  organizationId: z.string().max(64),
  name: z.string().max(100),
  sender: z.enum(SENDER_KINDS).exactOptional(),
  secret: z.string().max(600).exactOptional().meta({ description: 'Where the sender makes it.' }),
  startsFrom: Severity.exactOptional(),
  timestampHeader: z.string().max(64).exactOptional().meta({ description: 'Of Grafana only.' }),
  account: z.string().max(12).exactOptional().meta({ description: 'Of findings of AWS only.' }),
});
const DeliveryBody = z.object({
  deliveryId: z.string(),
  receivedAt: Instant,
  status: z.enum(['waiting', 'taken', 'kept', 'failed', 'test']),
  incidentKey: z.string(),
  phase: z.enum(['opens', 'updates', 'resolves']),
  title: z.string(),
  severity: Severity.exactOptional(),
  runId: z.string().exactOptional(),
  effect: z.enum(['started', 'attached']).exactOptional(),
  reason: z.string().exactOptional(),
});
const NoteBody = z.object({ what: z.string(), count: z.number(), lastAt: Instant });
const ofSource = z.object({ sourceId: Id });

/** Systems that may send alerts, and what they have sent. */
export const SOURCE_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/sources',
    operationId: 'listSources',
    summary: 'Systems that may send alerts',
    action: 'manage-sources',
    params: NoParams,
    query: ofOrganization,
    success: {
      status: 200,
      description: 'Sources you look after.',
      schema: z.object({ items: z.array(SourceBody) }),
    },
    async handle({ ports, person, query }) {
      const organizations = ownOrganizations(person, query.organizationId).filter((organizationId) =>
        may(person, 'manage-sources', { organizationId }),
      );
      const lists = await Promise.all(organizations.map((id) => ports.store.sources(id)));
      return { status: 200, body: { items: lists.flat() } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/sources',
    operationId: 'createSource',
    summary: 'Add a system that may send alerts',
    action: 'manage-sources',
    params: NoParams,
    query: NoQuery,
    body: NewSource,
    success: { status: 201, description: 'The source and its secret.', schema: SecretBody },
    problems: { 422: 'The name or another field is not right.' },
    async handle({ ports, person, body }) {
      const created = await createSource(ports, { person, ...body });
      switch (created.result) {
        case 'created':
          return { status: 201, body: created };
        case 'invalid':
          return { problem: invalidAnswers(created.problems) };
        case 'not-allowed':
          return { problem: notFound() };
      }
    },
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/sources/{sourceId}',
    operationId: 'changeSource',
    summary: 'Pause or resume a source, or say from which severity it starts cases',
    action: 'manage-sources',
    params: ofSource,
    query: NoQuery,
    body: z.strictObject({ enabled: z.boolean().exactOptional(), startsFrom: Severity.exactOptional() }),
    success: { status: 200, description: 'The source as it is now.', schema: SourceBody },
    async handle({ ports, person, params, body }) {
      const changed = await changeSource(ports, { person, ...params, change: body });
      return changed.result === 'changed' ? { status: 200, body: changed.source } : { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/sources/{sourceId}/rotate',
    operationId: 'rotateSecret',
    summary: 'Give a source a new secret; the old one is accepted for a while',
    action: 'manage-sources',
    params: ofSource,
    query: NoQuery,
    success: { status: 200, description: 'The source and its new secret.', schema: SecretBody },
    problems: { 422: 'The sender makes its secret itself: enter it.' },
    handle: async ({ ports, person, params }) => rotated(await rotateSecret(ports, { person, ...params })),
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/sources/{sourceId}/secret',
    operationId: 'enterSecret',
    summary: 'Enter the secret (or public key) that the sender made; the old one is accepted for a while',
    action: 'manage-sources',
    params: ofSource,
    query: NoQuery,
    body: z.strictObject({ secret: z.string().max(600) }),
    success: { status: 200, description: 'The source.', schema: SecretBody },
    problems: { 422: 'It is no secret of this kind of sender.' },
    handle: async ({ ports, person, params, body }) =>
      rotated(await rotateSecret(ports, { person, ...params, ...body })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/sources/{sourceId}/test',
    operationId: 'testSource',
    summary: 'Send a sample the whole way; it starts nothing',
    action: 'manage-sources',
    params: ofSource,
    query: NoQuery,
    success: {
      status: 200,
      description: 'What the door answered; 202: everything is as it should be.',
      schema: z.object({ status: z.number() }),
    },
    problems: { 409: 'AWS hands its events over itself: there is nothing to sign.' },
    async handle({ ports, person, params }) {
      const tested = await testSource(ports, ports.sendTest, { person, ...params });
      if (tested.result === 'sent') return { status: 200, body: tested };
      return {
        problem:
          tested.result === 'not-found'
            ? notFound()
            : problem(
                409,
                'source.no-webhook',
                'AWS hands its events over itself: there is nothing to sign.',
              ),
      };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/sources/{sourceId}/deliveries',
    operationId: 'listDeliveries',
    summary: 'What a source has sent, newest first, and counts of what was not taken',
    action: 'manage-sources',
    params: ofSource,
    query: PageQuery,
    success: {
      status: 200,
      description:
        'A page of deliveries; duplicates, refusals and uses of its secrets are counted in `notes`.',
      schema: pageBody(DeliveryBody).extend({ notes: z.array(NoteBody) }),
    },
    async handle({ ports, person, params, query }) {
      const source = await ports.store.source(params.sourceId);
      if (source === undefined || !may(person, 'manage-sources', source)) return { problem: notFound() };
      const [page, notes] = await Promise.all([
        ports.store.deliveries(source.id, pageRequest(query)),
        ports.store.sourceNotes(source.id),
      ]);
      return { status: 200, body: { ...page, notes } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/sources/{sourceId}/replay',
    operationId: 'replayDelivery',
    summary: 'Have a delivery taken again that no run has; however often, it has one effect',
    action: 'manage-sources',
    params: ofSource,
    query: NoQuery,
    body: z.strictObject({ deliveryId: z.string().min(1).max(256) }),
    success: {
      status: 200,
      description: 'Whether it is being taken again, or which run has it already.',
      schema: z.object({
        result: z.enum(['replayed', 'has-run', 'test']),
        runId: z.string().exactOptional(),
      }),
    },
    async handle({ ports, person, params, body }) {
      const replayed = await replayDelivery(ports, { person, ...params, ...body });
      return replayed.result === 'not-found' ? { problem: notFound() } : { status: 200, body: replayed };
    },
  }),
];

function rotated(result: RotateSecretResult): ApiAnswer {
  switch (result.result) {
    case 'rotated':
      return { status: 200, body: result };
    case 'invalid':
      return { problem: invalidAnswers(result.problems) };
    case 'not-found':
      return { problem: notFound() };
  }
}
