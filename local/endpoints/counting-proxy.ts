import {
  Agent,
  createServer,
  request as sendRequest,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import * as z from 'zod';
import type { Meters } from '../meters.ts';
import { portFor } from '../ports.ts';
import type { EndpointServer } from './endpoint-server.ts';

const Capacity = z.object({
  CapacityUnits: z.number().optional(),
  ReadCapacityUnits: z.number().optional(),
  WriteCapacityUnits: z.number().optional(),
});
const Answer = z.object({ ConsumedCapacity: z.union([Capacity, z.array(Capacity)]).optional() });

/** Those that say what they have used, when asked to. */
const metered =
  /^(GetItem|Query|Scan|BatchGetItem|TransactGetItems|PutItem|UpdateItem|DeleteItem|BatchWriteItem|TransactWriteItems)$/;
const readers = /^(GetItem|Query|Scan|BatchGetItem|TransactGetItems)$/;

/** Stands before the database, asks it for the units of every request, and adds them up. */
export async function startCountingProxy(databaseUrl: string, meters: Meters): Promise<EndpointServer> {
  const port = await portFor('counting-proxy');
  const agent = new Agent({ keepAlive: true });
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    relay(databaseUrl, agent, meters, request, response).catch(() => {
      response.destroy();
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          agent.destroy();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function relay(
  databaseUrl: string,
  agent: Agent,
  meters: Meters,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const operation = String(request.headers['x-amz-target'] ?? '').split('.')[1] ?? '';
  const asked = await collect(request);
  const body = metered.test(operation) ? withCapacityAsked(asked) : asked;
  const headers = { ...request.headers, 'content-length': String(body.length) };
  const answer = await exchange(databaseUrl, agent, request.url ?? '/', headers, body);
  meters.requested(`dynamodb.${operation}`);
  if (metered.test(operation)) count(meters, operation, answer.body);
  response.writeHead(answer.status, answer.headers);
  response.end(answer.body);
}

function withCapacityAsked(body: Buffer): Buffer {
  const parsed = z.record(z.string(), z.unknown()).parse(JSON.parse(body.toString('utf8')));
  return Buffer.from(JSON.stringify({ ...parsed, ReturnConsumedCapacity: 'TOTAL' }));
}

function count(meters: Meters, operation: string, body: Buffer): void {
  const { ConsumedCapacity = [] } = Answer.parse(JSON.parse(body.toString('utf8')));
  for (const capacity of [ConsumedCapacity].flat()) {
    const units = capacity.CapacityUnits ?? 0;
    if (readers.test(operation)) meters.consumed({ read: capacity.ReadCapacityUnits ?? units, write: 0 });
    else meters.consumed({ read: 0, write: capacity.WriteCapacityUnits ?? units });
  }
}

function exchange(
  databaseUrl: string,
  agent: Agent,
  path: string,
  headers: IncomingMessage['headers'],
  body: Buffer,
): Promise<{ status: number; headers: IncomingMessage['headers']; body: Buffer }> {
  return new Promise((resolve, reject) => {
    const forwarded = sendRequest(
      new URL(path, databaseUrl),
      { method: 'POST', headers, agent },
      (answer) => {
        collect(answer).then((received) => {
          // The length stays; the checksum of the body as well.
          resolve({ status: answer.statusCode ?? 500, headers: answer.headers, body: received });
        }, reject);
      },
    );
    forwarded.once('error', reject);
    forwarded.end(body);
  });
}

async function collect(stream: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}
