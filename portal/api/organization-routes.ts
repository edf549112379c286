import * as z from 'zod';
import { createSource } from '../../core/actions/create-source.ts';
import { delegate } from '../../core/actions/delegate.ts';
import { rotateSecret } from '../../core/actions/rotate-secret.ts';
import { may } from '../../core/rules/authorization.ts';
import type { Person } from '../../core/rules/organization.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { Id, Instant, NoParams, NoQuery, pageBody, PageQuery, pageRequest } from './shared-bodies.ts';

/** A source without its secrets. */
const SourceBody = z.object({
  id: z.string(),
  organizationId: z.string(),
  name: z.string(),
  enabled: z.boolean(),
  current: z.object({ since: Instant }),
  previous: z.object({ until: Instant }).exactOptional(),
});
const SecretBody = z.object({
  source: SourceBody,
  secret: z.string().meta({ description: 'Shown this once.' }),
});
const RegisterBody = z.object({
  organizationId: z.string(),
  kind: z.string(),
  id: z.string(),
  runId: z.string(),
  at: Instant,
  data: z.record(z.string(), z.unknown()),
});
const DelegationBody = z.strictObject({
  toPersonId: z.string().max(64),
  organizationId: z.string().max(64),
  from: z.iso.datetime({ offset: true }),
  until: z.iso.datetime({ offset: true }),
  scope: z.enum(['approvals', 'tasks', 'all']),
});

const ofOrganization = z.object({
  organizationId: z.string().max(64).optional().meta({ description: 'Default: all your organizations.' }),
});

/** Webhook sources, registers and delegations. */
export const ORGANIZATION_ROUTES: ApiRoute[] = [
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
    body: z.strictObject({ organizationId: z.string().max(64), name: z.string().max(100) }),
    success: { status: 201, description: 'The source and its secret.', schema: SecretBody },
    problems: { 422: 'The name is not right.' },
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
    method: 'post',
    path: '/api/v1/sources/{sourceId}/rotate',
    operationId: 'rotateSecret',
    summary: 'Give a source a new secret; the old one is accepted for a while',
    action: 'manage-sources',
    params: z.object({ sourceId: Id }),
    query: NoQuery,
    success: { status: 200, description: 'The source and its new secret.', schema: SecretBody },
    async handle({ ports, person, params }) {
      const rotated = await rotateSecret(ports, { person, ...params });
      return rotated.result === 'rotated' ? { status: 200, body: rotated } : { problem: notFound() };
    },
  }),
  apiRoute({
    method: 'get',
    path: '/api/v1/registers/breach',
    operationId: 'breachRegister',
    summary: 'Register of breaches (GDPR art. 33(5)) of one organization, newest first',
    action: 'see-register',
    params: NoParams,
    query: PageQuery.extend({ organizationId: z.string().max(64) }),
    success: { status: 200, description: 'A page of entries.', schema: pageBody(RegisterBody) },
    async handle({ ports, person, query }) {
      const { organizationId } = query;
      // Breaches are private: who may not read private entries reads none.
      if (!may(person, 'see-register', { register: 'breach', private: true, organizationId }))
        return { problem: notFound() };
      return { status: 200, body: await ports.store.register(organizationId, 'breach', pageRequest(query)) };
    },
  }),
  apiRoute({
    method: 'put',
    path: '/api/v1/delegation',
    operationId: 'delegate',
    summary: 'Let somebody act for you while you are away',
    action: 'delegate',
    params: NoParams,
    query: NoQuery,
    body: DelegationBody,
    success: {
      status: 200,
      description: 'The delegation in force.',
      schema: z.object({ delegation: DelegationBody }),
    },
    problems: {
      403: 'You do not belong to that organization.',
      422: 'The person or the times are not right.',
    },
    async handle({ ports, person, body }) {
      const delegated = await delegate(ports, { person, ...body });
      switch (delegated.result) {
        case 'delegated':
          return { status: 200, body: delegated };
        case 'invalid':
          return { problem: invalidAnswers(delegated.problems) };
        case 'not-allowed':
          return { problem: problem(403, 'not-allowed', 'You do not belong to that organization.') };
        case 'not-found':
          return { problem: notFound() };
      }
    },
  }),
];

function ownOrganizations({ memberships }: Person, wanted: string | undefined): string[] {
  return memberships
    .map(({ organizationId }) => organizationId)
    .filter((id) => wanted === undefined || id === wanted);
}
