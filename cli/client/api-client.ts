import type { z } from 'zod';
import { Failure } from '../failure.ts';
import { problemFailure } from './problem.ts';
import { sendRequest } from './send-request.ts';

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT';
  body?: unknown;
  /** Repeats of the same key are answered with the first answer. */
  idempotencyKey?: string;
}

/** The JSON API of one installation, as one person. */
export interface ApiClient {
  readonly base: URL;
  /** Sends and parses; a refusal is thrown as a Failure with the problem's sentences. */
  call<T>(path: string, answer: z.ZodType<T>, request?: ApiRequest): Promise<T>;
}

const SIGN_IN_HINT = 'Sign in with --as EMAIL (embedded cloud) or set CLAUSE8_TOKEN.';

export function createApiClient(options: {
  base: URL;
  token?: string | undefined;
  fetch: typeof fetch;
}): ApiClient {
  const { base, token } = options;
  return {
    base,
    async call(path, answer, request = {}) {
      const url = new URL(path, base);
      const http = await sendRequest(options.fetch, url, {
        method: request.method ?? 'GET',
        headers: headersOf(request, token),
        ...(request.body === undefined ? {} : { body: JSON.stringify(request.body) }),
      });
      if (http.status < 200 || http.status > 299) {
        throw problemFailure(url, http.status === 401 ? { ...http, hint: SIGN_IN_HINT } : http);
      }
      return parseAnswer(url, http.text, answer);
    },
  };
}

function headersOf(request: ApiRequest, token: string | undefined): Record<string, string> {
  return {
    accept: 'application/json, application/problem+json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    ...(request.body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(request.idempotencyKey === undefined ? {} : { 'idempotency-key': request.idempotencyKey }),
  };
}

function parseAnswer<T>(url: URL, text: string, answer: z.ZodType<T>): T {
  const parsed = answer.safeParse(jsonOf(url, text));
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  const place = issue === undefined || issue.path.length === 0 ? 'the answer' : issue.path.join('.');
  throw new Failure(
    `${url.pathname} answered in a form this version does not know (${place}: ${issue?.message ?? 'unknown'}).`,
  );
}

function jsonOf(url: URL, text: string): unknown {
  try {
    return text === '' ? {} : (JSON.parse(text) as unknown);
  } catch {
    throw new Failure(`${url.origin} answered something that is not JSON: is the address right?`);
  }
}
