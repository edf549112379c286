import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServiceError } from './service-error.ts';

export interface ServiceRequest {
  method: string;
  /** Undecoded, without the query. */
  path: string;
  query: URLSearchParams;
  headers: IncomingMessage['headers'];
  body: Buffer;
}
export interface ServiceAnswer {
  status: number;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

/** One AWS service on loopback: says whether a request is meant for it, and answers. */
export interface Service {
  name: string;
  takes: (request: ServiceRequest) => boolean;
  /** May throw `ServiceError`; it is written down in the service's own protocol. */
  answer: (request: ServiceRequest) => Promise<ServiceAnswer>;
  failure: (error: ServiceError) => ServiceAnswer;
}

export interface EndpointServer {
  url: string;
  close: () => Promise<void>;
}

/** Serves several services on one loopback port; which one a request is for shows in its headers and path. */
export async function serveEndpoints(services: Service[], port: number): Promise<EndpointServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    // A web page reaches loopback under a name of its own, never under this address.
    if (request.headers.host === `127.0.0.1:${portOf(server.address())}`)
      void handle(services, request, response);
    else response.writeHead(403).end();
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function portOf(address: AddressInfo | string | null): number {
  if (typeof address !== 'object' || !address) throw new Error('The server has no port.');
  return address.port;
}

async function handle(
  services: Service[],
  incoming: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const answer = await answerOf(services, incoming);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

async function answerOf(services: Service[], incoming: IncomingMessage): Promise<ServiceAnswer> {
  const request = await readRequest(incoming);
  const service = services.find((candidate) => candidate.takes(request));
  // A web page in a browser cannot set this header without asking first, and nobody answers its question.
  if (!service || !request.headers.authorization?.startsWith('AWS4-HMAC-SHA256 ')) return { status: 403 };
  try {
    return await service.answer(request);
  } catch (error) {
    return service.failure(
      error instanceof ServiceError ? error : new ServiceError(500, 'InternalFailure', String(error)),
    );
  }
}

async function readRequest(incoming: IncomingMessage): Promise<ServiceRequest> {
  const chunks: Buffer[] = [];
  for await (const chunk of incoming) chunks.push(Buffer.from(chunk as Uint8Array));
  const [path = '/', query = ''] = (incoming.url ?? '/').split('?', 2);
  return {
    method: incoming.method ?? 'GET',
    path,
    query: new URLSearchParams(query),
    headers: incoming.headers,
    body: Buffer.concat(chunks),
  };
}
