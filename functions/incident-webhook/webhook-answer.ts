/** An answer of the HTTP API; errors are problem details (RFC 9457). */
export interface WebhookAnswer {
  statusCode: number;
  headers: Record<string, string>;
  body: string;
}

export interface WebhookProblem {
  status: number;
  /** Dotted. */
  code: string;
  title: string;
  detail: string;
  errors?: { field: string; message: string }[];
}

/** So long a sender waits after "not now", in seconds. */
const RETRY_AFTER = '60';

export function accepted(status: 200 | 202, body: Record<string, string | number>): WebhookAnswer {
  return answer(status, 'application/json', body);
}

export function refused({ code, ...problem }: WebhookProblem): WebhookAnswer {
  const said = answer(problem.status, 'application/problem+json', { type: 'about:blank', ...problem, code });
  return problem.status === 503
    ? { ...said, headers: { ...said.headers, 'retry-after': RETRY_AFTER } }
    : said;
}

function answer(statusCode: number, contentType: string, body: Record<string, unknown>): WebhookAnswer {
  const headers = { 'content-type': contentType, 'cache-control': 'no-store' };
  return { statusCode, headers, body: JSON.stringify(body) };
}
