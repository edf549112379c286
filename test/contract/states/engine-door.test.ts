import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { readArguments } from '../../../local/states/standalone/engine-arguments.ts';
import { createVirtualClock } from '../../../local/clock.ts';
import { openEngine } from '../../../local/states/open-engine.ts';
import { createSeededRandom } from '../../../local/states/random.ts';
import { runEngine } from '../../../local/states/standalone/run-engine.ts';

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-door-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true, force: true });
});

const lambdaEndpoint = 'http://127.0.0.1:1';
const noFault = (): void => undefined;

describe('arguments', () => {
  const given = ['--port', '8083', '--lambda-endpoint', 'http://localhost:3001'];

  test('are read', () => {
    expect(readArguments([...given, '--data', 'here'], {})).toEqual({
      port: 8083,
      lambdaEndpoint: 'http://localhost:3001',
      dataDir: 'here',
    });
    expect(readArguments(given, { XDG_DATA_HOME: '/data' })).toMatchObject({
      dataDir: '/data/clause8/engine',
    });
  });

  test.each([
    [[], '--port is needed'],
    [['--port', '80'], '--lambda-endpoint is needed'],
    [['--port', 'http', ...given.slice(2)], '--port is not a number'],
    [['--port', '70000', ...given.slice(2)], '--port is not a port'],
    [['--port', '80', '--lambda-endpoint', 'localhost'], '--lambda-endpoint is not an http(s) URL'],
    [[...given, '--data', ''], '--data is empty'],
    [[...given, '--verbose'], "Unknown option '--verbose'"],
  ])('%j: %s', (args, problem) => {
    expect(readArguments(args, {})).toMatchObject({ problem: expect.stringContaining(problem) });
  });
});

describe('what stands in the way is said in one sentence', () => {
  test('a port in use', async () => {
    const other = createServer().listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' && address ? address.port : 0;
    expect(await runEngine({ port, lambdaEndpoint, dataDir: join(folder, 'data') }, noFault)).toEqual({
      problem: `The port ${port} is in use; choose another with --port.`,
    });
    other.close();
  });

  test('a data folder in use by another engine, free again after it closed', async () => {
    const dataDir = join(folder, 'data');
    const open = (): ReturnType<typeof openEngine> =>
      openEngine({
        dataDir,
        clock: createVirtualClock(0),
        random: createSeededRandom(1),
        invokeLambda: () => Promise.resolve({ ok: true, payload: null }),
      });
    const first = await open();
    await expect(open()).rejects.toMatchObject({
      name: 'states.data-folder-refused',
      message: `The data folder ${dataDir} is in use by another process.`,
    });
    await first.close();
    await (await open()).close();
  });

  test.each([
    ['notes.txt', 'mine', 'holds something else, and no data of this engine; choose another.'],
    [
      'clause8-engine.json',
      '{"format":"other"}',
      'holds something else, and no data of this engine; choose another.',
    ],
    [
      'clause8-engine.json',
      '{"format":"clause8-engine","version":9}',
      'has format version 9; this engine reads version 1.',
    ],
  ])('a folder with %s of %s', async (file, text, sentence) => {
    await writeFile(join(folder, file), text);
    const engine = await runEngine({ port: 0, lambdaEndpoint, dataDir: folder }, noFault);
    expect(engine).toEqual({ problem: expect.stringContaining(sentence) });
  });

  test('a path that is a file', async () => {
    const dataDir = join(folder, 'file');
    await writeFile(dataDir, 'x');
    const engine = await runEngine({ port: 0, lambdaEndpoint, dataDir }, noFault);
    expect(engine).toEqual({
      problem: expect.stringContaining(`The data folder ${dataDir} cannot be opened`),
    });
  });
});

describe('npm run engine', () => {
  const root = fileURLToPath(new URL('../../../', import.meta.url));

  async function run(
    args: string[],
    onLine: (line: string, pid: number) => void,
  ): Promise<{ code: unknown; errors: string }> {
    const child = spawn(process.execPath, ['--import', 'tsx', 'bin/engine.ts', ...args], { cwd: root });
    let errors = '';
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
    child.stdout.on('data', (chunk: Buffer) => {
      onLine(chunk.toString(), child.pid ?? 0);
    });
    const [code] = (await once(child, 'exit')) as unknown[];
    return { code, errors };
  }

  test.each(['SIGINT', 'SIGTERM'] as const)(
    'says when it is ready, and ends cleanly on %s',
    async (signal) => {
      const lines: string[] = [];
      const args = ['--port', '0', '--lambda-endpoint', lambdaEndpoint, '--data', join(folder, 'data')];
      const ended = await run(args, (line, pid) => {
        lines.push(line);
        process.kill(pid, signal);
      });
      expect(ended).toEqual({ code: 0, errors: '' });
      expect(lines.join('')).toMatch(
        /^State machine engine ready at http:\/\/127\.0\.0\.1:\d+ \(data in .*\)\n$/,
      );
    },
  );

  test('wrong arguments end with code 2 and the usage', async () => {
    const ended = await run(['--port', 'x'], () => undefined);
    expect(ended.code).toBe(2);
    expect(ended.errors).toContain('Usage: npm run engine -- --port PORT --lambda-endpoint URL [--data DIR]');
  });
});
