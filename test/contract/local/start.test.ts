import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, test } from '@jest/globals';
import { identifyProcess, ProcessIdentity } from '../../../local/dynoxide/process-identity.ts';
import { portFor } from '../../../local/ports.ts';
import { readStartArguments } from '../../../local/start-arguments.ts';
import { temporaryFolder } from './support/temporary-folder.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

interface Run {
  child: ChildProcess;
  printed: () => string;
  complained: () => string;
  ended: Promise<number | null>;
}

const runs: Run[] = [];
afterEach(() => {
  for (const { child } of runs.splice(0)) child.kill('SIGKILL');
});

function start(...args: string[]): Run {
  const child = spawn(process.execPath, ['--import', 'tsx', 'bin/start.ts', ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let out = '';
  let err = '';
  child.stdout.on('data', (chunk: Buffer) => (out += chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString()));
  const ended = once(child, 'exit').then(([code]: (number | null)[]) => code ?? null);
  const run = { child, printed: () => out, complained: () => err, ended };
  runs.push(run);
  return run;
}

async function ready(run: Run): Promise<void> {
  await new Promise<void>((resolve, reject) => {
    const look = (): void => {
      if (run.printed().includes('To stop')) resolve();
    };
    run.child.stdout?.on('data', look);
    void run.ended.then((code) => {
      reject(new Error(`It ended with ${code ?? 'a signal'}: ${run.complained()}`));
    });
    look();
  });
}

describe('the arguments of npm start', () => {
  test('have defaults below the home of data', () => {
    expect(readStartArguments([], { XDG_DATA_HOME: '/data' })).toEqual({
      kind: 'start',
      given: { dataDir: '/data/clause8', port: 8027, smtpPort: 2525 },
    });
    expect(readStartArguments([], { CLAUSE8_SMTP_PORT: '2600' })).toMatchObject({
      given: { smtpPort: 2600 },
    });
    expect(readStartArguments(['--smtp', '2700'], { CLAUSE8_SMTP_PORT: 'x' })).toMatchObject({
      given: { smtpPort: 2700 },
    });
    expect(readStartArguments([], { XDG_DATA_HOME: 'relative' })).toMatchObject({
      given: { dataDir: expect.stringMatching(/\.local\/share\/clause8$/) },
    });
  });

  test.each([
    [['--port', '0']],
    [['--port', '70000']],
    [['--port', 'x']],
    [['--smtp', '0']],
    [['--data', '']],
    [['--colour']],
    [['more']],
  ])('%j is a wrong call', (args) => {
    expect(readStartArguments(args, {})).toMatchObject({ kind: 'wrong', problem: expect.any(String) });
  });
});

describe('npm start', () => {
  test('says how it is used when called wrongly', async () => {
    const run = start('--port', 'x');
    expect(await run.ended).toBe(2);
    expect(run.complained()).toContain('"x" is no port');
    expect(run.complained()).toContain('Usage: npm start');
  });

  test('refuses a folder that is not ours and leaves it as it is', async () => {
    const folder = join(await temporaryFolder(), 'photos');
    await mkdir(folder);
    await writeFile(join(folder, 'letter.txt'), 'mine');
    const run = start('--data', folder, '--port', String(await portFor('start')));
    expect(await run.ended).toBe(1);
    expect(run.complained()).toContain('letter.txt');
    expect(run.complained()).not.toContain('    at ');
    expect(await readdir(folder)).toEqual(['letter.txt']);
  });

  test('shows who can sign in and what to send, knows a second start, and ends at once on Ctrl-C', async () => {
    const folder = join(await temporaryFolder(), 'data');
    const port = String(await portFor('start'));
    const smtp = String(await portFor('start-smtp'));
    const run = start('--data', folder, '--port', port, '--smtp', smtp);
    await ready(run);
    expect(run.printed()).toContain(`smtp://127.0.0.1:${smtp}`);
    expect(run.printed()).toContain(`clause8 is ready at http://localhost:${port}`);
    expect(run.printed()).toContain('selma.okafor@mobility-agency.example');
    expect(run.printed()).toContain(
      `npx clause8 incident send local/city/sample-incident.json --url http://localhost:${port}`,
    );
    expect((await fetch(`http://localhost:${port}/health`)).status).toBe(200);

    const second = start('--data', folder, '--port', port);
    expect(await second.ended).toBe(1);
    expect(second.complained()).toContain(`Another clause8 is already running on ${folder}`);

    const database = ProcessIdentity.parse(
      JSON.parse(await readFile(join(folder, 'database', 'process.json'), 'utf8')),
    );
    run.child.kill('SIGINT');
    expect(await run.ended).toBe(0);
    expect(identifyProcess(database.pid)).toBeUndefined();
    expect(run.complained()).toBe('');
  });

  test('says that a port is in use', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    const run = start('--data', join(await temporaryFolder(), 'data'), '--port', String(port));
    expect(await run.ended).toBe(1);
    expect(run.complained()).toBe(
      `Port ${port} is in use. Stop what listens there, or give another with --port.\n`,
    );
    taken.close();
  });
});
