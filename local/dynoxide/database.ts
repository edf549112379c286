import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { portFor } from '../ports.ts';
import { dynoxideBinary } from './binary.ts';
import { prepareDatabaseFile } from './empty-database.ts';
import { endOrphan } from './end-orphan.ts';
import { identifyProcess } from './process-identity.ts';

export interface Database {
  url: string;
  close: () => Promise<void>;
}

/** How often the database may end by itself within one run before it is left alone. */
const restartsAtMost = 20;

/**
 * Starts the database on its file and keeps it up: when it ends by itself it is started again on the same port.
 * When this process is killed, a guard ends the database; where even the guard was killed, the next start does.
 */
export async function startDatabase(folder: string, onTrouble: (message: string) => void): Promise<Database> {
  const binary = dynoxideBinary();
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const note = join(folder, 'process.json');
  await endOrphan(note);
  await prepareDatabaseFile(join(folder, 'table.db'));
  const port = await portFor('dynamodb');
  const launch = (): Promise<ChildProcess> => launchDatabase(binary, folder, port, note);

  let restartsLeft = restartsAtMost;
  let closing = false;
  let current = watched(await launch());

  function watched(child: ChildProcess): ChildProcess {
    child.once('exit', (code, signal) => {
      if (!closing) restart(signal ?? `code ${code ?? 'unknown'}`);
    });
    return child;
  }

  function restart(end: string): void {
    restartsLeft -= 1;
    if (restartsLeft < 0) {
      onTrouble('The database keeps ending; it is not started again. Restart clause8.');
      return;
    }
    onTrouble(`The database ended (${end}); starting it again.`);
    launch().then(
      (child) => {
        current = watched(child);
        if (closing) child.kill('SIGTERM');
      },
      (error: unknown) => {
        onTrouble(`The database does not start: ${String(error)}`);
      },
    );
  }

  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      closing = true;
      if (current.exitCode !== null || current.signalCode !== null) return;
      const exited = once(current, 'exit');
      current.kill('SIGTERM');
      await exited;
    },
  };
}

async function launchDatabase(
  binary: string,
  folder: string,
  port: number,
  note: string,
): Promise<ChildProcess> {
  const child = spawn(
    binary,
    ['serve', '--host', '127.0.0.1', '--port', String(port), '--db-path', join(folder, 'table.db')],
    {
      // Its own process group, so that Ctrl-C in a terminal reaches us first.
      detached: true,
      stdio: ['ignore', 'ignore', 'pipe'],
    },
  );
  if (child.pid !== undefined) guard(child, child.pid);
  const ready = listening(child);
  await writeFile(note, JSON.stringify(child.pid === undefined ? {} : identifyProcess(child.pid)));
  await ready;
  return child;
}

/** A shell that waits for the end of its input, which is the end of this process, and then ends the database. */
function guard(child: ChildProcess, pid: number): void {
  const shell = spawn('/bin/sh', ['-c', `cat >/dev/null; kill -TERM ${pid}`], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  shell.stdin.on('error', () => undefined);
  child.once('exit', () => shell.kill('SIGKILL'));
}

/** Resolves at the line that the database writes once its port is open. */
function listening(child: ChildProcess): Promise<void> {
  let heard = '';
  return new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      reject(new Error(`The database did not start (code ${code ?? 'unknown'}): ${heard.trim()}`));
    });
    child.stderr?.on('data', (chunk: Buffer) => {
      heard = (heard + chunk.toString('utf8')).slice(-2_000);
      if (heard.includes('listening on')) resolve();
    });
  });
}
