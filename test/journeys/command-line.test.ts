import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import * as z from 'zod';
import type { CliIo } from '../../cli/cli-io.ts';
import { RunPage, TaskPage } from '../../cli/client/answers.ts';
import { sampleIncident } from '../../cli/demo/sample-incident.ts';
import { runCli } from '../../cli/run-cli.ts';
import { openTestCloud, type TestCloud } from './support/test-cloud.ts';

const RESPONDER = 'priya.nandakumar@mobility-agency.example';
const COORDINATOR = 'ingrid.falk@coordination-office.example';

jest.setTimeout(180_000);

let cloud: TestCloud;
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'clause8-cli-journey-'));
  cloud = await openTestCloud();
});
afterAll(async () => {
  await cloud.close();
  await rm(folder, { recursive: true });
});

/** One command line against the cloud. */
async function clause8(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: (words) => void (out += words),
    err: (words) => void (err += words),
    env: { CLAUSE8_URL: cloud.url },
    terminal: false,
    columns: 200,
    now: () => cloud.clock.now(),
    fetch,
  };
  const code = await runCli(args, io, '0');
  await cloud.settle();
  return { code, out, err };
}

async function file(name: string, value: unknown): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, JSON.stringify(value));
  return path;
}

test('an incident is sent, its task answered, its evidence exported and verified, all by command', async () => {
  const incident = await file('incident.json', await sampleIncident('INC-CLI', cloud.now()));
  const sent = await clause8('incident', 'send', incident, '--json', '--id', 'msg_cli');
  expect(sent).toMatchObject({ code: 0, err: '' });
  // The run is begun behind the door: whoever sends the same again hears of it.
  const again = await clause8('incident', 'send', incident, '--json', '--id', 'msg_cli');
  const { run: runId } = z.object({ status: z.literal(200), run: z.string() }).parse(JSON.parse(again.out));

  const tasks = await clause8('tasks', '--as', RESPONDER, '--json');
  const task = TaskPage.parse(JSON.parse(tasks.out)).items.find((one) => one.runId === runId);
  expect((await clause8('tasks', '--as', RESPONDER)).out).toContain(task?.id);
  const shown = await clause8('task', 'show', task?.id ?? '', '--as', RESPONDER);
  expect(shown.out).toContain('assessment: text, required');
  expect(shown.out).toContain('one of: personal-data-breach, suspected, not-personal-data, false-alarm');

  const refused = await clause8(
    'task',
    'complete',
    task?.id ?? '',
    '--as',
    RESPONDER,
    '--answers',
    await file('bad.json', {}),
  );
  expect(refused.code).toBe(1);
  expect(refused.err).toMatch(/\n {2}assessment: .*\n {2}reason: /);
  const answers = await file('answers.json', { assessment: 'false-alarm', reason: 'Only test data.' });
  expect(
    await clause8('task', 'complete', task?.id ?? '', '--as', RESPONDER, '--answers', answers),
  ).toMatchObject({ code: 0 });

  expect((await clause8('runs', '--as', COORDINATOR)).out).toContain(`${runId}  completed`);
  expect((await clause8('run', 'show', runId, '--as', COORDINATOR)).out).toContain('false-alarm');
  const evidence = join(folder, 'evidence.json');
  expect(await clause8('evidence', 'export', runId, '-o', evidence, '--as', COORDINATOR)).toMatchObject({
    code: 0,
  });
  expect(await clause8('evidence', 'verify', evidence)).toMatchObject({
    code: 0,
    out: expect.stringMatching(/^ok /),
  });

  const changed = (await readFile(evidence, 'utf8')).replace(
    '"outcome": "false-alarm"',
    '"outcome": "suspected"',
  );
  await writeFile(evidence, changed);
  const broken = await clause8('evidence', 'verify', evidence);
  expect(broken).toMatchObject({ code: 1, err: expect.stringContaining('(task-completed) does not hold') });
});

test('a process is started by hand, once for one key', async () => {
  const answers = await file('start.json', {
    title: 'A laptop is missing',
    summary: 'Left on the tram this morning.',
  });
  const start = [
    'start',
    'breach-notification',
    '--answers',
    answers,
    '--as',
    RESPONDER,
    '--key',
    'key-1',
    '--json',
  ];
  const first = await clause8(...start);
  expect(first).toMatchObject({ code: 0, err: '' });
  expect((await clause8(...start)).out).toBe(first.out);
  const { items } = RunPage.parse(JSON.parse((await clause8('runs', '--as', RESPONDER, '--json')).out));
  expect(items.filter(({ title }) => title === 'A laptop is missing')).toHaveLength(1);
});

test('what is not theirs looks to others as if it did not exist', async () => {
  const outsider = 'gustav.lind@citizens-forum.example';
  const { items } = RunPage.parse(JSON.parse((await clause8('runs', '--as', COORDINATOR, '--json')).out));
  const theirs = await clause8('run', 'show', items[0]?.id ?? '', '--as', outsider);
  const nothing = await clause8('run', 'show', 'run-that-never-was', '--as', outsider);
  expect(theirs).toEqual(nothing);
  expect(theirs.code).toBe(1);
});

test('somebody who is not of the city cannot sign in', async () => {
  const { code, err } = await clause8('runs', '--as', 'nobody@example.org');
  expect(code).toBe(1);
  expect(err).toContain('nobody@example.org is not one of the demo people');
});
