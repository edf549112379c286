import * as z from 'zod';
import type { ApiRoute } from './api-route.ts';

const COMMON_PROBLEMS: Record<number, string> = {
  400: 'The request does not have the right shape.',
  401: 'No access token, or one that does not hold.',
  404: 'It does not exist, or it is not shown to you.',
};
const BODY_PROBLEMS: Record<number, string> = {
  413: 'The body is larger than 256 KiB.',
  415: 'The body is not application/json.',
};

/** OpenAPI 3.1 description of the API, made from the table that also validates its requests. */
export function openApi(routes: readonly ApiRoute[], serverUrl: string): Record<string, unknown> {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) paths[route.path] = { ...paths[route.path], [route.method]: operation(route) };
  return {
    openapi: '3.1.0',
    info: {
      title: 'clause8',
      version: '1',
      description:
        'Privacy processes: runs, the tasks people owe in them, decisions, clocks and evidence. What a person may not see is answered like what does not exist.',
    },
    servers: [{ url: serverUrl }],
    security: [{ accessToken: [] }],
    paths,
    components: {
      securitySchemes: {
        accessToken: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the identity provider.',
        },
      },
      schemas: { Problem: schemaOf(ProblemSchema) },
    },
  };
}

const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string().meta({ description: 'Stable and dotted; for programs.' }),
  errors: z.array(z.object({ field: z.string(), message: z.string() })).optional(),
});

function operation(route: ApiRoute): Record<string, unknown> {
  const problems = {
    ...COMMON_PROBLEMS,
    ...(route.body === undefined ? {} : BODY_PROBLEMS),
    ...route.problems,
  };
  return {
    operationId: route.operationId,
    summary: route.summary,
    parameters: [
      ...parameters(route.params, 'path'),
      ...parameters(route.query, 'query'),
      ...idempotencyKey(route),
    ],
    ...(route.body === undefined
      ? {}
      : {
          requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } },
        }),
    responses: {
      [route.success.status]: {
        description: route.success.description,
        content: { 'application/json': { schema: schemaOf(route.success.schema) } },
      },
      ...Object.fromEntries(
        Object.entries(problems).map(([status, description]) => [
          status,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

const ObjectSchema = z.object({
  properties: z.record(z.string(), z.unknown()).default({}),
  required: z.array(z.string()).default([]),
});

function parameters(schema: z.ZodType, place: 'path' | 'query'): unknown[] {
  const { properties, required } = ObjectSchema.parse(schemaOf(schema));
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}

function idempotencyKey(route: ApiRoute): unknown[] {
  if (!route.idempotencyKey) return [];
  return [
    {
      name: 'Idempotency-Key',
      in: 'header',
      required: true,
      description:
        'Any unique text; the same request again with the same key has one effect and the same answer.',
      schema: { type: 'string', minLength: 1, maxLength: 200 },
    },
  ];
}

function schemaOf(schema: z.ZodType): Record<string, unknown> {
  const { $schema: _dialect, ...rest } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    io: 'input',
    unrepresentable: 'any',
  });
  return rest;
}
