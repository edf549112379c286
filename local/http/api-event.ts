import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import type { Place } from '../template/attributes.ts';
import type { RouteMatch } from './routes.ts';

/** The event of an HTTP API, payload format 2.0. */
export interface ApiEvent {
  version: '2.0';
  routeKey: string;
  rawPath: string;
  rawQueryString: string;
  cookies?: string[];
  headers: Record<string, string>;
  queryStringParameters?: Record<string, string>;
  pathParameters?: Record<string, string>;
  requestContext: {
    accountId: string;
    apiId: string;
    domainName: string;
    domainPrefix: string;
    http: { method: string; path: string; protocol: string; sourceIp: string; userAgent: string };
    requestId: string;
    routeKey: string;
    stage: string;
    time: string;
    timeEpoch: number;
  };
  body?: string;
  isBase64Encoded: boolean;
}

/** A request as an HTTP API hands it to a function (payload format 2.0). `now` in epoch milliseconds. */
export function toApiEvent(
  request: IncomingMessage,
  body: Buffer,
  match: RouteMatch,
  place: Place,
  now: number,
): ApiEvent {
  const [rawPath, rawQueryString] = splitOnce(request.url ?? '/', '?');
  const { cookie, ...headers } = joinedHeaders(request);
  const domainName = headers.host ?? 'localhost';
  const query = joinedQuery(rawQueryString);
  return {
    version: '2.0',
    routeKey: match.routeKey,
    rawPath,
    rawQueryString,
    ...(cookie === undefined ? {} : { cookies: cookie.split(';').map((pair) => pair.trim()) }),
    headers: { ...headers, 'x-forwarded-for': sourceIp(request), 'x-forwarded-proto': 'http' },
    ...(query === undefined ? {} : { queryStringParameters: query }),
    ...(Object.keys(match.parameters).length === 0 ? {} : { pathParameters: match.parameters }),
    requestContext: {
      accountId: place.account,
      apiId: 'local',
      domainName,
      domainPrefix: domainName.split('.')[0] ?? domainName,
      http: {
        method: request.method ?? 'GET',
        path: rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp: sourceIp(request),
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: randomUUID(),
      routeKey: match.routeKey,
      stage: '$default',
      time: commonLogTime(now),
      timeEpoch: now,
    },
    ...bodyOf(body, headers),
  };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function joinedHeaders(request: IncomingMessage): Record<string, string> & { cookie?: string } {
  const joined: Record<string, string> = {};
  for (const [name, values] of Object.entries(request.headersDistinct)) {
    if (values) joined[name] = values.join(name === 'cookie' ? '; ' : ',');
  }
  return joined;
}

function joinedQuery(rawQueryString: string): Record<string, string> | undefined {
  if (rawQueryString === '') return undefined;
  const joined: Record<string, string> = {};
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    joined[name] = name in joined ? `${joined[name] ?? ''},${value}` : value;
  }
  return joined;
}

const textTypes = /^(text\/|application\/(json|javascript|xml)\b)/i;

/** Text types come as text, all else as base64; so does text that is no UTF-8, so that no byte is changed. */
function bodyOf(body: Buffer, headers: Record<string, string>): { body?: string; isBase64Encoded: boolean } {
  if (body.length === 0) return { isBase64Encoded: false };
  const isText = textTypes.test(headers['content-type'] ?? '') && headers['content-encoding'] === undefined;
  const text = body.toString('utf8');
  if (isText && Buffer.from(text, 'utf8').equals(body)) return { body: text, isBase64Encoded: false };
  return { body: body.toString('base64'), isBase64Encoded: true };
}

function sourceIp(request: IncomingMessage): string {
  return request.socket.remoteAddress ?? '127.0.0.1';
}

/** `12/Mar/2020:19:03:58 +0000` */
function commonLogTime(now: number): string {
  const [, day = '', month = '', year = '', time = ''] = new Date(now).toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
