import { createServer } from 'node:net';

const remembered = new Map<string, number>();

/**
 * A free loopback port for a purpose. Handlers keep clients for the addresses they first saw, so a cloud that is
 * opened again in the same process gets the same ports again.
 */
export async function portFor(purpose: string): Promise<number> {
  const known = remembered.get(purpose);
  if (known !== undefined && (await isFree(known))) return known;
  const port = await freePort();
  remembered.set(purpose, port);
  return port;
}

export async function isFree(port: number): Promise<boolean> {
  try {
    await listenOnce(port);
    return true;
  } catch {
    return false;
  }
}

function freePort(): Promise<number> {
  return listenOnce(0);
}

function listenOnce(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => {
        if (address && typeof address === 'object') resolve(address.port);
        else reject(new Error('The server has no port.'));
      });
    });
  });
}
