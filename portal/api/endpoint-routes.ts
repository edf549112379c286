import * as z from 'zod';
import {
  changeEndpoint,
  rotateEndpointKey,
  switchEndpoint,
  type ChangeEndpointResult,
} from '../../core/actions/partner/change-endpoint.ts';
import { createEndpoint } from '../../core/actions/partner/create-endpoint.ts';
import { ownEndpoint } from '../../core/actions/partner/endpoint-request.ts';
import {
  redrive,
  sendAgain,
  testEndpoint,
  type SendAgainResult,
} from '../../core/actions/partner/send-again.ts';
import { may } from '../../core/rules/authorization.ts';
import { ENDPOINT_SCHEMES } from '../../core/rules/partner/endpoint.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, invalidAnswers, notFound, type ApiAnswer, type ApiRoute } from './api-route.ts';
import { Id, Instant, NoParams, NoQuery, pageBody, PageQuery, pageRequest } from './shared-bodies.ts';

const KeyBody = z.object({ kid: z.string(), publicKey: z.string().exactOptional(), since: Instant });
/** An endpoint without its sealed keys. */
const EndpointBody = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  url: z.string(),
  scheme: z.enum(ENDPOINT_SCHEMES),
  types: z.array(z.string()),
  enabled: z.boolean(),
  disabledBecause: z.enum(['gone', 'failing']).exactOptional(),
  failingSince: Instant.exactOptional(),
  resting: z.object({ nextTryAt: Instant }).exactOptional().meta({
    description: 'It does not answer: messages are held back, and one is tried at this time.',
  }),
  current: KeyBody,
  previous: KeyBody.extend({ until: Instant }).exactOptional(),
});
const ChangedBody = z.object({
  endpoint: EndpointBody,
  shown: z.string().exactOptional().meta({
    description: 'Of a new key: the public key, or for v1 the secret, which is told only this once.',
  }),
});
const SentBody = z.object({ count: z.number().meta({ description: 'How many messages go out now.' }) });
const SayingBody = z.strictObject({
  name: z.string().max(100),
  url: z.string().max(500),
  scheme: z.enum(ENDPOINT_SCHEMES).default('v1a'),
  types: z.array(z.string().max(64)).max(64).default([]).meta({ description: 'None: all.' }),
});
const AnnouncementBody = z.object({
  id: z.string(),
  type: z.string(),
  at: Instant,
  body: z.string(),
  status: z.enum(['waiting', 'delivered', 'dead']),
  attempts: z.array(
    z.object({
      at: Instant,
      milliseconds: z.number(),
      status: z.number().exactOptional(),
      error: z.string().exactOptional(),
      answer: z.string().exactOptional(),
    }),
  ),
  nextAt: Instant.exactOptional(),
  held: z.boolean().exactOptional().meta({ description: 'Held back until the endpoint answers.' }),
});

const action = 'manage-connections';
const OneEndpoint = z.object({ endpointId: Id });
const OFF = { 409: 'The endpoint is switched off.' };
const changedAnswer = { status: 200, description: 'The endpoint as it is now.', schema: ChangedBody };
const sentAnswer = { status: 200, description: 'How many messages go out.', schema: SentBody };

/** Endpoints of partners, and what was sent to them. */
export const ENDPOINT_ROUTES: ApiRoute[] = [
  apiRoute({
    method: 'get',
    path: '/api/v1/endpoints',
    operationId: 'listEndpoints',
    summary: 'Systems that are told what happens',
    action,
    params: NoParams,
    query: z.object({ organizationId: z.string().max(64) }),
    success: { status: 200, description: 'Endpoints.', schema: z.object({ items: z.array(EndpointBody) }) },
    async handle({ ports, person, query }) {
      if (!may(person, action, query)) return { problem: notFound() };
      return { status: 200, body: { items: await ports.store.endpoints(query.organizationId) } };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/endpoints',
    operationId: 'createEndpoint',
    summary: 'Add a system that is told what happens',
    action,
    params: NoParams,
    query: NoQuery,
    body: SayingBody.extend({ organizationId: z.string().max(64) }),
    success: { status: 201, description: 'The endpoint and its key.', schema: ChangedBody },
    problems: { 422: 'Name, address or types are not right.' },
    async handle({ ports, person, body }) {
      const created = await createEndpoint(ports, { person, ...body });
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
    path: '/api/v1/endpoints/{endpointId}',
    operationId: 'changeEndpoint',
    summary: 'Change name, address, types or way of signing',
    action,
    params: OneEndpoint,
    query: NoQuery,
    body: SayingBody,
    success: changedAnswer,
    problems: { 422: 'Name, address or types are not right.' },
    handle: async ({ ports, person, params, body }) =>
      changed(await changeEndpoint(ports, { person, ...params, ...body })),
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/endpoints/{endpointId}/enabled',
    operationId: 'switchEndpoint',
    summary: 'Switch an endpoint off, or on again',
    action,
    params: OneEndpoint,
    query: NoQuery,
    body: z.strictObject({ enabled: z.boolean() }),
    success: changedAnswer,
    handle: async ({ ports, person, params, body }) =>
      changed(await switchEndpoint(ports, { person, ...params, ...body })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/endpoints/{endpointId}/rotate',
    operationId: 'rotateEndpointKey',
    summary: 'Give an endpoint a new key; the one before signs too for seven days',
    action,
    params: OneEndpoint,
    query: NoQuery,
    success: changedAnswer,
    handle: async ({ ports, person, params }) =>
      changed(await rotateEndpointKey(ports, { person, ...params })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/endpoints/{endpointId}/test',
    operationId: 'testEndpoint',
    summary: 'Send a test',
    action,
    params: OneEndpoint,
    query: NoQuery,
    success: sentAnswer,
    problems: { ...OFF, 429: 'Too many tests within an hour.' },
    handle: async ({ ports, person, params }) => sent(await testEndpoint(ports, { person, ...params })),
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/endpoints/{endpointId}/announcements',
    operationId: 'listAnnouncements',
    summary: 'What was sent to an endpoint, newest first, with every try',
    action,
    params: OneEndpoint,
    query: PageQuery,
    success: { status: 200, description: 'A page of messages.', schema: pageBody(AnnouncementBody) },
    async handle({ ports, person, params, query }) {
      const endpoint = await ownEndpoint(ports, person, params.endpointId);
      if (endpoint === undefined) return { problem: notFound() };
      return { status: 200, body: await ports.store.announcements(endpoint.id, pageRequest(query)) };
    },
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/endpoints/{endpointId}/announcements/{announcementId}/send',
    operationId: 'sendAgain',
    summary: 'Send one message once more, under the same id',
    action,
    params: OneEndpoint.extend({ announcementId: Id }),
    query: NoQuery,
    success: sentAnswer,
    problems: OFF,
    handle: async ({ ports, person, params }) => sent(await sendAgain(ports, { person, ...params })),
  }),
  apiRoute({
    method: 'post',
    path: '/api/v1/endpoints/{endpointId}/redrive',
    operationId: 'redriveEndpoint',
    summary: 'Send everything once more that was never taken',
    action,
    params: OneEndpoint,
    query: NoQuery,
    success: sentAnswer,
    problems: OFF,
    handle: async ({ ports, person, params }) => sent(await redrive(ports, { person, ...params })),
  }),
];

function changed(result: ChangeEndpointResult): ApiAnswer {
  switch (result.result) {
    case 'changed':
      return { status: 200, body: result };
    case 'invalid':
      return { problem: invalidAnswers(result.problems) };
    case 'not-found':
      return { problem: notFound() };
  }
}

function sent(result: SendAgainResult): ApiAnswer {
  switch (result.result) {
    case 'sent':
      return { status: 200, body: result };
    case 'off':
      return { problem: problem(409, 'endpoint.off', 'The endpoint is switched off. Switch it on first.') };
    case 'too-many':
      return { problem: problem(429, 'endpoint.too-many', 'Too many tests within an hour.') };
    case 'not-found':
      return { problem: notFound() };
  }
}
