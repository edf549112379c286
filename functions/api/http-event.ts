import * as z from 'zod';

/** The part of an HTTP API event (payload format 2.0) that makes a request. */
export const HttpEvent = z.object({
  rawPath: z.string().startsWith('/'),
  rawQueryString: z.string().default(''),
  cookies: z.array(z.string()).default([]),
  headers: z.record(z.string(), z.string().optional()),
  requestContext: z.object({ http: z.object({ method: z.string() }) }),
  body: z.string().nullish(),
  isBase64Encoded: z.boolean().default(false),
});
export type HttpEvent = z.infer<typeof HttpEvent>;

export interface HttpAnswer {
  statusCode: number;
  headers: Record<string, string>;
  cookies: string[];
  body: string;
  isBase64Encoded: boolean;
}

const TEXT = /^(text\/|application\/(problem\+)?json\b|application\/javascript\b|image\/svg\+xml\b)/;

/** The event as a request; its address is the portal's own, whatever host name the event carries. */
export function requestOf(event: HttpEvent, portalUrl: string): Request {
  const { rawPath, rawQueryString, cookies, body, isBase64Encoded } = event;
  const { method } = event.requestContext.http;
  const headers = new Headers();
  for (const [name, value] of Object.entries(event.headers))
    if (value !== undefined) headers.set(name, value);
  if (cookies.length > 0) headers.set('cookie', cookies.join('; '));
  const query = rawQueryString === '' ? '' : `?${rawQueryString}`;
  const hasBody = method !== 'GET' && method !== 'HEAD' && typeof body === 'string';
  return new Request(new URL(portalUrl).origin + rawPath + query, {
    method,
    headers,
    ...(hasBody ? { body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') } : {}),
  });
}

/** A response as the HTTP API takes it; what is no text travels in base64. */
export async function answerOf(response: Response): Promise<HttpAnswer> {
  const headers: Record<string, string> = {};
  response.headers.forEach((value, name) => {
    if (name !== 'set-cookie') headers[name] = value;
  });
  const bytes = Buffer.from(await response.arrayBuffer());
  const isPacked = headers['content-encoding'] !== undefined;
  const isText = bytes.length === 0 || (!isPacked && TEXT.test(headers['content-type'] ?? ''));
  return {
    statusCode: response.status,
    headers,
    cookies: response.headers.getSetCookie(),
    body: bytes.toString(isText ? 'utf8' : 'base64'),
    isBase64Encoded: !isText,
  };
}
