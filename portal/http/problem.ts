import type { FormProblem } from '../../core/rules/form.ts';

/** Error body of the API (RFC 9457). `code` is stable and dotted; `detail` is for people. */
export interface Problem {
  type: string;
  title: string;
  status: number;
  detail: string;
  code: string;
  errors?: FormProblem[];
}

const TITLES: Record<number, string> = {
  400: 'Bad request',
  401: 'Not signed in',
  403: 'Not allowed',
  404: 'Not found',
  405: 'Method not allowed',
  409: 'Conflict',
  410: 'Gone',
  413: 'Too large',
  415: 'Unsupported media type',
  422: 'Cannot be processed',
  500: 'Our fault',
  503: 'Not available now',
};

export function problem(status: number, code: string, detail: string, errors?: FormProblem[]): Problem {
  return {
    type: `urn:clause8:problem:${code}`,
    title: TITLES[status] ?? 'Error',
    status,
    detail,
    code,
    ...(errors === undefined ? {} : { errors }),
  };
}

export function problemResponse(content: Problem, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(content), {
    status: content.status,
    headers: { 'Content-Type': 'application/problem+json', ...headers },
  });
}
