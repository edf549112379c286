import type { ServerResponse } from 'node:http';
import * as z from 'zod';
import type { Invocation } from '../lambda-host/lambda-host.ts';

const Structured = z.object({
  statusCode: z.coerce.number().int().min(100).max(599),
  headers: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String)).default({}),
  cookies: z.array(z.string()).default([]),
  body: z.string().default(''),
  isBase64Encoded: z.boolean().default(false),
});

/** Writes what a function answered, as an HTTP API does: any value without a status is a JSON body. */
export function writeAnswer(response: ServerResponse, invocation: Invocation): void {
  if (!invocation.ok) {
    const slow = invocation.errorType === 'Sandbox.Timedout';
    writeMessage(response, slow ? 503 : 500, slow ? 'Service Unavailable' : 'Internal Server Error');
    return;
  }
  const structured = Structured.safeParse(invocation.payload);
  if (!structured.success) {
    if (hasStatus(invocation.payload)) writeMessage(response, 500, 'Internal Server Error');
    else
      write(
        response,
        200,
        { 'content-type': 'application/json' },
        [],
        Buffer.from(JSON.stringify(invocation.payload)),
      );
    return;
  }
  const { statusCode, headers, cookies, body, isBase64Encoded } = structured.data;
  write(response, statusCode, headers, cookies, Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8'));
}

export function writeMessage(response: ServerResponse, status: number, message: string): void {
  write(
    response,
    status,
    { 'content-type': 'application/json' },
    [],
    Buffer.from(JSON.stringify({ message })),
  );
}

function hasStatus(payload: unknown): boolean {
  return typeof payload === 'object' && payload !== null && 'statusCode' in payload;
}

function write(
  response: ServerResponse,
  status: number,
  headers: Record<string, string>,
  cookies: string[],
  body: Buffer,
): void {
  const lengthless = status === 204 || status === 304 || status < 200;
  const names = Object.fromEntries(
    Object.entries(headers).filter(([name]) => name.toLowerCase() !== 'content-length'),
  );
  response.writeHead(status, {
    ...names,
    ...(cookies.length > 0 ? { 'set-cookie': cookies } : {}),
    ...(lengthless ? {} : { 'content-length': body.length }),
  });
  response.end(lengthless ? undefined : body);
}
