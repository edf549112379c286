import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './api/api-error.ts';
import { parseJson } from './json.ts';
import type { Engine } from './open-engine.ts';

const targetPrefix = 'AWSStepFunctions.';
const maxBodyBytes = 1_048_576;

export type EngineServer = { url: string; close(): Promise<void> };

/** Serves the AWS JSON 1.0 protocol. Port 0 takes any free port; the promise rejects when the port is taken. */
export async function serveEngine(
  engine: Engine,
  { port = 0, host = '127.0.0.1' } = {},
): Promise<EngineServer> {
  let closing = false;
  const server = createServer((request, response) => {
    // A web page reaches loopback under a name of its own, never under this address.
    if (request.headers.host !== hostOf(server.address())) return void response.writeHead(403).end();
    void answer(engine, request).then((reply) => {
      // A connection that answers while the server closes is not kept for another request.
      response.shouldKeepAlive = !closing;
      send(response, reply);
    });
  });
  // Longer than a client keeps an idle connection, so none is closed under a request.
  server.keepAliveTimeout = 65_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    url: `http://${hostOf(server.address())}`,
    close: () =>
      new Promise((resolve, reject) => {
        closing = true;
        server.close((error) => {
          if (error) reject(error);
          else resolve();
        });
      }),
  };
}

function hostOf(listening: AddressInfo | string | null): string {
  if (listening === null || typeof listening === 'string') return '';
  const { address, family, port } = listening;
  return `${family === 'IPv6' ? `[${address}]` : address}:${port}`;
}

type Reply = { status: number; body: object };

async function answer(engine: Engine, request: IncomingMessage): Promise<Reply> {
  try {
    const operation = operationOf(request);
    const body = await readBody(request);
    return { status: 200, body: await engine.call(operation, parseBody(body)) };
  } catch (error) {
    if (error instanceof ApiError) {
      return { status: error.status, body: { __type: error.name, message: error.message } };
    }
    engine.fault('answering a request', error);
    return {
      status: 500,
      body: { __type: 'InternalServerError', message: 'The engine failed; see its log' },
    };
  }
}

function operationOf(request: IncomingMessage): string {
  const target = request.headers['x-amz-target'];
  if (request.method !== 'POST' || typeof target !== 'string' || !target.startsWith(targetPrefix)) {
    const message = `POST with the header X-Amz-Target: ${targetPrefix}<operation> is all this address answers`;
    throw new ApiError('UnknownOperationException', message);
  }
  return target.slice(targetPrefix.length);
}

function readBody(request: IncomingMessage): Promise<string> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      // Read on to the end, so that the caller gets the answer and not a broken connection.
      if (bytes <= maxBodyBytes) chunks.push(chunk);
    });
    request.once('error', reject);
    request.once('end', () => {
      if (bytes <= maxBodyBytes) resolve(Buffer.concat(chunks).toString('utf8'));
      else
        reject(
          new ApiError('RequestEntityTooLargeException', `The request is over ${maxBodyBytes} bytes`, 413),
        );
    });
  });
}

function parseBody(text: string): unknown {
  const body = parseJson(text);
  if (body === undefined) throw new ApiError('SerializationException', 'The body of the request is not JSON');
  return body;
}

function send(response: ServerResponse, { status, body }: Reply): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/x-amz-json-1.0',
    'content-length': Buffer.byteLength(text),
    'x-amzn-requestid': randomUUID(),
  });
  response.end(text);
}
