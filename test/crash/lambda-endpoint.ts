import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Json } from '../../local/states/json.ts';

/** A Lambda Invoke API with functions given as a table; for tests that need one in their own process. */
export type LambdaServer = { url: string; close(): Promise<void> };

export async function serveLambda(functions: Record<string, (payload: Json) => Json>): Promise<LambdaServer> {
  const server = createServer((request, response) => {
    const name = /^\/2015-03-31\/functions\/([^/]+)\/invocations$/.exec(request.url ?? '')?.[1] ?? '';
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const handler = functions[name];
      response.statusCode = handler ? 200 : 404;
      // What the client sends is what the engine made with JSON.stringify.
      const payload = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Json;
      response.end(JSON.stringify(handler?.(payload) ?? null));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // The address of a listening TCP server is never a string or null.
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}
