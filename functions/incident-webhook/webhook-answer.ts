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

export function accepted(status: 200 | 202, body: Record<string, string | number>): WebhookAnswer {
  return answer(status, 'application/json', body);
}

export function refused({ code, ...problem }: WebhookProblem): WebhookAnswer {
  return answer(problem.status, 'application/problem+json', { type: 'about:blank', ...problem, code });
}

function answer(statusCode: number, contentType: string, body: Record<string, unknown>): WebhookAnswer {
  const headers = { 'content-type': contentType, 'cache-control': 'no-store' };
  return { statusCode, headers, body: JSON.stringify(body) };
}
