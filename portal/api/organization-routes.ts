import * as z from 'zod';
import { delegate } from '../../core/actions/delegate.ts';
import { may } from '../../core/rules/authorization.ts';
import { problem } from '../http/problem.ts';
import { apiRoute, type ApiRoute, invalidAnswers, notFound } from './api-route.ts';
import { Instant, NoParams, NoQuery, pageBody, PageQuery, pageRequest } from './shared-bodies.ts';

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

/** Registers and delegations. */
export const ORGANIZATION_ROUTES: ApiRoute[] = [
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
