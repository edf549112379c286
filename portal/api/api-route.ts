import * as z from 'zod';
import type { PortalPorts } from '../portal-deps.ts';
import type { FormProblem } from '../../core/rules/form.ts';
import type { Person } from '../../core/rules/organization.ts';
import { type Problem, problem } from '../http/problem.ts';

/** What a handler of the API answers; `body` goes out as JSON, a problem as problem+json. */
export type ApiAnswer = { status: number; body: unknown } | { problem: Problem };

export interface ApiCall<P, Q, B> {
  ports: PortalPorts;
  person: Person;
  /** Of routes with an Idempotency-Key: the same in each repetition of a request. */
  onceId?: string;
  params: P;
  query: Q;
  body: B;
}

interface RouteSpec<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType> {
  method: 'get' | 'post' | 'put';
  /** OpenAPI form: `/api/v1/tasks/{taskId}`. */
  path: string;
  operationId: string;
  summary: string;
  /** What the core checks the person against; see core/rules/authorization. */
  action: string;
  params: P;
  query: Q;
  body?: B;
  /** Starts and decisions: the caller must send an `Idempotency-Key`. */
  idempotencyKey?: true;
  /** Largest body in bytes, where it is not that of all others. */
  maxBodyBytes?: number;
  success: { status: number; description: string; schema: z.ZodType };
  /** Problem statuses besides 400, 401, 404, 413 and 415, with what they mean here. */
  problems?: Record<number, string>;
  handle: (call: ApiCall<z.output<P>, z.output<Q>, z.output<B>>) => Promise<ApiAnswer>;
}

/** What came in, unparsed. */
export interface RawCall {
  params: Record<string, string>;
  query: Record<string, string>;
  body: unknown;
}

/** A row of the API's table: requests are validated, documented and tested from it. */
export interface ApiRoute {
  method: 'get' | 'post' | 'put';
  path: string;
  operationId: string;
  summary: string;
  action: string;
  params: z.ZodType;
  query: z.ZodType;
  body?: z.ZodType;
  idempotencyKey: boolean;
  maxBodyBytes?: number;
  success: { status: number; description: string; schema: z.ZodType };
  problems: Record<number, string>;
  call: (
    context: { ports: PortalPorts; person: Person; onceId?: string },
    raw: RawCall,
  ) => Promise<ApiAnswer>;
}

/** Ties a route's schemas to its handler: what reaches the handler is parsed, what leaves it holds only declared fields. */
export function apiRoute<P extends z.ZodType, Q extends z.ZodType, B extends z.ZodType = z.ZodUndefined>(
  spec: RouteSpec<P, Q, B>,
): ApiRoute {
  const { handle, body, ...rest } = spec;
  return {
    ...rest,
    ...(body === undefined ? {} : { body }),
    idempotencyKey: spec.idempotencyKey ?? false,
    problems: spec.problems ?? {},
    async call(context, raw) {
      const params = spec.params.safeParse(raw.params);
      // A path that cannot be an id is an address where nothing is.
      if (!params.success) return { problem: notFound() };
      const query = spec.query.safeParse(raw.query);
      if (!query.success) return { problem: invalid('request.query', 'The query', query.error) };
      const parsed = (body ?? z.undefined()).safeParse(raw.body);
      if (!parsed.success) return { problem: invalid('request.body', 'The body', parsed.error) };
      const answer = await handle({
        ...context,
        params: params.data,
        query: query.data,
        // `body ?? z.undefined()` is B in both cases, which the compiler cannot follow.
        body: parsed.data as z.output<B>,
      });
      return 'problem' in answer ? answer : { ...answer, body: spec.success.schema.parse(answer.body) };
    },
  };
}

export function notFound(): Problem {
  return problem(404, 'not-found', 'It does not exist, or it is not shown to you.');
}

export function invalidAnswers(errors: FormProblem[]): Problem {
  return problem(
    422,
    'answers.invalid',
    'Some answers do not fit the form; each is named in `errors`.',
    errors,
  );
}

function invalid(code: string, subject: string, error: z.ZodError): Problem {
  const errors = error.issues.flatMap((issue): FormProblem[] =>
    issue.code === 'unrecognized_keys'
      ? issue.keys.map((key) => ({
          field: [...issue.path, key].map(String).join('.'),
          message: 'Unknown field.',
        }))
      : [{ field: issue.path.map(String).join('.'), message: issue.message }],
  );
  return problem(
    400,
    code,
    `${subject} does not have the right shape; each fault is named in \`errors\`.`,
    errors,
  );
}
