import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const HOUSE = resolve(import.meta.dirname, '..');
const READY_WITHIN_MS = 30_000;

/** clause8 as `npm start` runs it, in a process of its own. */
export interface ServerProcess {
  url: string;
  pid: number;
  /** Milliseconds from the start of the process until it answered. */
  startedInMs: number;
  /** Ctrl-C: it ends what it does and closes its files. Resolves when it is gone. */
  stop(): Promise<void>;
  /** SIGKILL: no handler of the process runs. Resolves when it is gone. */
  kill(): Promise<void>;
  /** SIGKILL for its children (the database) too, where the system tells which those are. */
  killAll(): Promise<void>;
}

/** Starts on a data folder and resolves when it answers; what it printed is in the error when it does not. */
export async function startServer(dataDir: string, port: number): Promise<ServerProcess> {
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'bin/start.ts', '--data', dataDir, '--port', String(port)],
    { cwd: HOUSE, stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const began = performance.now();
  let printed = '';
  child.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
  const url = `http://localhost:${port}`;
  await untilHealthy(child, url, () => printed);
  return {
    url,
    pid: child.pid ?? 0,
    startedInMs: performance.now() - began,
    stop: () => end(child, 'SIGINT'),
    kill: () => end(child, 'SIGKILL'),
    async killAll() {
      for (const pid of await childrenOf(child.pid)) process.kill(pid, 'SIGKILL');
      await end(child, 'SIGKILL');
    },
  };
}

async function childrenOf(pid: number | undefined): Promise<number[]> {
  const text = await readFile(`/proc/${pid ?? 0}/task/${pid ?? 0}/children`, 'utf8').catch(() => '');
  return text
    .split(' ')
    .map(Number)
    .filter((child) => child > 0);
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (hasEnded(child)) return;
  const gone = once(child, 'exit');
  child.kill(signal);
  await gone;
}

async function untilHealthy(child: ChildProcess, url: string, printed: () => string): Promise<void> {
  const deadline = Date.now() + READY_WITHIN_MS;
  while (!(await isHealthy(url))) {
    if (hasEnded(child))
      throw new Error(`The server ended with ${String(child.exitCode ?? child.signalCode)}:\n${printed()}`);
    if (Date.now() > deadline) {
      child.kill('SIGKILL');
      throw new Error(`The server was not ready within ${READY_WITHIN_MS} ms:\n${printed()}`);
    }
    await pause(20);
  }
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}
