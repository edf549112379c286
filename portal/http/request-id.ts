import type { Context } from 'hono';

const REQUEST_ID_HEADER = 'X-Request-Id';

/** Id of this request, for logs and for people who ask for help; made here, never taken from the caller. */
export function requestIdOf(c: Context): string {
  return c.res.headers.get(REQUEST_ID_HEADER) ?? '';
}

export function setRequestId(c: Context, id: string): void {
  c.header(REQUEST_ID_HEADER, id);
}
