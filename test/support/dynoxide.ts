import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import { connect, createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const BINARY = createRequire(import.meta.url).resolve('@dynoxide/linux-x64/dynoxide');
const READY_WITHIN_MS = 20_000;
const MAX_STARTS = 3;

/** An embedded DynamoDB in memory. */
export interface Dynoxide {
  endpoint: string;
  stop(): Promise<void>;
}

/** Starts an embedded DynamoDB of its own, on a free port; ready when this returns. */
export async function startDynoxide(): Promise<Dynoxide> {
  for (let start = 1; ; start += 1) {
    const port = await freePort();
    const child = spawn(BINARY, ['serve', '--port', String(port)], { stdio: 'ignore' });
    if (await listens(child, port)) return { endpoint: `http://127.0.0.1:${port}`, stop: () => stop(child) };
    await stop(child);
    // Another process can take the port between our look and the start.
    if (start === MAX_STARTS) throw new Error('the embedded DynamoDB does not start');
  }
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('no port');
  return address.port;
}

async function listens(child: ChildProcess, port: number): Promise<boolean> {
  const until = performance.now() + READY_WITHIN_MS;
  while (child.exitCode === null && performance.now() < until) {
    if (await accepts(port)) return true;
    await wait(20);
  }
  return false;
}

function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => {
      resolve(false);
    });
  });
}

async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = once(child, 'exit');
  child.kill('SIGKILL');
  await ended;
}
