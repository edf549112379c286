import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { CliIo } from '../../../cli/cli-io.ts';
import { verifyStandardWebhook } from '../../../adapters/webhooks/standard-webhook.ts';
import { readDemoCity } from '../../../local/city/city.ts';
import { runCli } from '../../../cli/run-cli.ts';

type Answer = (request: IncomingMessage, body: string, response: ServerResponse) => void;

let server: Server;
let base: string;
let answer: Answer;
let folder: string;
let requests: { method: string; path: string; headers: IncomingMessage['headers']; body: string }[];

beforeEach(async () => {
  requests = [];
  folder = await mkdtemp(join(tmpdir(), 'clause8-cli-'));
  server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body = Buffer.concat(chunks).toString('utf8');
      requests.push({
        method: request.method ?? '',
        path: request.url ?? '',
        headers: request.headers,
        body,
      });
      answer(request, body, response);
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  if (server.listening) await new Promise((done) => server.close(done));
  await rm(folder, { recursive: true });
});

function json(status: number, value: unknown, type = 'application/json'): Answer {
  return (_request, _body, response) => {
    response
      .writeHead(status, { 'content-type': type })
      .end(typeof value === 'string' ? value : JSON.stringify(value));
  };
}

async function run(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  let out = '';
  let err = '';
  const io: CliIo = {
    out: (text) => void (out += text),
    err: (text) => void (err += text),
    env: { CLAUSE8_URL: base, CLAUSE8_TOKEN: 'token-1' },
    terminal: false,
    columns: 120,
    now: () => Date.parse('2026-05-22T12:00:00.000Z'),
    fetch,
  };
  const code = await runCli(args, io, '1.2.3');
  return { code, out, err };
}

async function file(name: string, text: string): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, text);
  return path;
}

describe('usage', () => {
  test('help and version succeed', async () => {
    expect(await run('--help')).toMatchObject({
      code: 0,
      out: expect.stringContaining('clause8 incident send'),
    });
    expect(await run('--version')).toMatchObject({ code: 0, out: '1.2.3\n' });
  });

  test.each([
    [['frobnicate'], "unknown command 'frobnicate'"],
    [['task', 'complete', 'T'], "required option '--answers <file>' not specified"],
    [['clock', 'lift', 'r', 'c'], "required option '--reason <text>' not specified"],
    [['tasks', '--scope', 'all'], 'Allowed choices are mine, organization'],
    [['runs', '--nope'], "unknown option '--nope'"],
    [['runs', '--url', 'ftp://x'], '"ftp://x" is no address'],
  ])('%j ends with 2 and says why', async (args, words) => {
    const { code, err } = await run(...args);
    expect(code).toBe(2);
    expect(err).toContain(words);
  });
});

describe('answers', () => {
  const task = {
    id: 'r~triage~1~',
    runId: 'r',
    kind: 'task',
    stepId: 'triage',
    scope: '',
    title: 'Triage',
    status: 'open',
    organizationId: 'mobility',
    dueAt: '2026-05-22T14:30:00.000Z',
  };

  test('tasks are a table with the time left', async () => {
    answer = json(200, { items: [task] });
    expect((await run('tasks', '--scope', 'organization')).out).toBe(
      'TASK         ORGANIZATION  DUE                                  TITLE\n' +
        'r~triage~1~  mobility      2026-05-22 14:30Z (2 h 30 min left)  Triage\n',
    );
    expect(requests[0]).toMatchObject({
      path: '/api/v1/tasks?scope=organization',
      headers: { authorization: 'Bearer token-1' },
    });
  });

  test('--json prints the answer whole, wherever it stands', async () => {
    answer = json(200, { items: [{ ...task, further: 1 }] });
    expect(JSON.parse((await run('tasks', '--json')).out)).toEqual({ items: [{ ...task, further: 1 }] });
    expect(JSON.parse((await run('--json', 'tasks')).out)).toEqual({ items: [{ ...task, further: 1 }] });
  });

  const clock = {
    id: 'gdpr-12-3.mobility',
    organizationId: 'mobility',
    label: 'Answer a request of a person (GDPR art. 12(3))',
    status: 'running',
    place: { id: 'DE', timeZone: 'Europe/Berlin' },
    due: {
      evaluable: true,
      strictAt: '2026-06-22T22:00:00.000Z',
      legalLatestAt: '2026-06-22T22:00:00.000Z',
      timeZone: 'Europe/Berlin',
      lastDay: '2026-06-22',
      derivation: [{ rule: 'Counted for', citation: 'GDPR art. 12(3)', value: 'DE' }],
    },
  };

  test('a clock is shown with its times, the way there, and what may be done', async () => {
    const offers = [{ act: 'meet' }, { act: 'extend', whyNot: 'The law knows no extension here.' }];
    answer = json(200, { clock, offers });
    const { code, out } = await run('clock', 'show', 'r', clock.id);
    expect(code).toBe(0);
    expect(requests[0]).toMatchObject({ method: 'GET', path: '/api/v1/runs/r/clocks/gdpr-12-3.mobility' });
    expect(out).toContain('end of 2026-06-22, Europe/Berlin');
    expect(out).toContain('  Counted for: DE (GDPR art. 12(3))\n');
    expect(out).toContain('  met\n  extend: The law knows no extension here.\n');
  });

  test.each([
    ['correct --start S --reason R', 'start', { startAt: 'S', reason: 'R' }],
    [
      'correct --start S --act awareness --reason R',
      'start',
      { startAt: 'S', startAct: 'awareness', reason: 'R' },
    ],
    ['suspend --ground identity --from S', 'suspension', { ground: 'identity', effectiveAt: 'S' }],
    ['resume', 'resumption', {}],
    ['extend --reason R --told S', 'extension', { reason: 'R', noticeAt: 'S' }],
    ['notice --told S', 'extension-notice', { noticeAt: 'S' }],
    ['met --at S --proof P', 'meeting', { metAt: 'S', proof: 'P' }],
    ['lift --reason R', 'lifting', { reason: 'R' }],
  ])('clock %s is one call of the API', async (words, path, body) => {
    answer = json(200, { clock });
    const [act = '', ...flags] = words.split(' ');
    const { code, out } = await run('clock', act, 'r', clock.id, ...flags);
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('running') });
    expect(requests[0]).toMatchObject({ method: 'POST', path: `/api/v1/runs/r/clocks/${clock.id}/${path}` });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual(body);
  });

  test('a decision carries its idempotency key', async () => {
    answer = json(200, { result: 'decided', task: { ...task, outcome: 'approve' } });
    const { out } = await run(
      'decide',
      'r~approve-filing~1~mobility',
      '--outcome',
      'approve',
      '--key',
      'k-1',
    );
    expect(out).toBe('Decided: approve.\n');
    expect(requests[0]).toMatchObject({
      method: 'POST',
      path: '/api/v1/tasks/r~approve-filing~1~mobility/decision',
      headers: { 'idempotency-key': 'k-1' },
      body: '{"outcome":"approve"}',
    });
  });
});

describe('incident send', () => {
  const BODY = '{"type": "incident.created"}';
  const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';

  test('signs the bytes of the file for the embedded source and names the run', async () => {
    answer = json(202, { result: 'started', run: 'run-1' });
    const { code, out } = await run('incident', 'send', await file('i.json', BODY), '--id', 'msg-1');
    expect({ code, out }).toEqual({ code: 0, out: '202 started\nrun run-1\n' });
    const [request] = requests;
    expect(request).toMatchObject({
      method: 'POST',
      path: '/hooks/mobility-agency/operations-alerts',
      body: BODY,
    });
    const [demo] = (await readDemoCity()).sources;
    const verified = verifyStandardWebhook({
      secrets: [demo?.secret ?? ''],
      id: header(request, 'webhook-id'),
      timestamp: header(request, 'webhook-timestamp'),
      signatureHeader: header(request, 'webhook-signature'),
      rawBody: Buffer.from(BODY),
      now: '2026-05-22T12:00:00.000Z',
    });
    expect(verified).toEqual({ result: 'ok' });
    expect(header(request, 'webhook-id')).toBe('msg-1');
  });

  test('every message has its own id unless one is given', async () => {
    answer = json(202, { result: 'started', run: 'run-1' });
    const path = await file('i.json', BODY);
    await run('incident', 'send', path);
    await run('incident', 'send', path);
    expect(header(requests[0], 'webhook-id')).not.toBe(header(requests[1], 'webhook-id'));
  });

  test('another source needs its secret', async () => {
    const path = await file('i.json', BODY);
    expect(await run('incident', 'send', path, '--source', 'a/b')).toMatchObject({ code: 2 });
    expect(await run('incident', 'send', path, '--source', 'ab', '--secret', SECRET)).toMatchObject({
      code: 2,
    });
    expect(await run('incident', 'send', path, '--source', 'a/b', '--secret', 'whsec_x')).toMatchObject({
      code: 2,
    });
    expect(requests).toEqual([]);
    answer = json(202, {});
    expect(await run('incident', 'send', path, '--source', 'a/b', '--secret', SECRET)).toMatchObject({
      code: 0,
    });
    expect(requests[0]?.path).toBe('/hooks/a/b');
  });

  test('another kind of sender signs in its own way; one that does not exist is named', async () => {
    answer = json(202, { result: 'accepted' });
    const secret = 'github-secret-long-enough';
    const send = async (sender: string) =>
      run(
        'incident',
        'send',
        await file('i.json', BODY),
        '--source',
        'a/b',
        '--secret',
        secret,
        '--sender',
        sender,
      );
    expect((await send('github')).code).toBe(0);
    expect(requests[0]?.headers).toMatchObject({
      'x-hub-signature-256': expect.stringMatching(/^sha256=[0-9a-f]{64}$/),
      'x-github-event': 'security_advisory',
    });
    expect(await send('fax')).toMatchObject({ code: 2, err: expect.stringContaining('pagerduty') });
  });

  test('a refusal is a sentence and ends with 1', async () => {
    answer = json(
      401,
      { title: 'Not accepted', detail: 'The signature does not hold.' },
      'application/problem+json',
    );
    const { code, err } = await run('incident', 'send', await file('i.json', BODY));
    expect(code).toBe(1);
    expect(err).toContain('The signature does not hold.');
  });

  function header(request: { headers: IncomingMessage['headers'] } | undefined, name: string): string {
    return String(request?.headers[name]);
  }
});

describe('refusals', () => {
  test('each field is named on a line of its own', async () => {
    answer = json(
      422,
      {
        title: 'Cannot be processed',
        status: 422,
        detail: 'The answers do not fit the form.',
        code: 'form.invalid',
        errors: [
          { field: 'outcome', message: 'must be given' },
          { field: 'people.count', message: 'must be a whole number' },
        ],
      },
      'application/problem+json',
    );
    const { code, err, out } = await run('task', 'complete', 'T', '--answers', await file('a.json', '{}'));
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toBe(
      'The answers do not fit the form.\n  outcome: must be given\n  people.count: must be a whole number\n',
    );
  });

  test('with --json the problem is on standard output', async () => {
    answer = json(
      404,
      { title: 'Not found', status: 404, detail: 'There is no such run.' },
      'application/problem+json',
    );
    const { code, out } = await run('run', 'show', 'x', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ error: 'There is no such run.', status: 404 });
  });

  test('an unsigned request says how to sign in', async () => {
    answer = json(
      401,
      { title: 'Not signed in', status: 401, detail: 'Sign in first.' },
      'application/problem+json',
    );
    expect((await run('runs')).err).toBe(
      'Sign in first.\nSign in with --as EMAIL (embedded cloud) or set CLAUSE8_TOKEN.\n',
    );
  });

  test.each([
    [json(502, '<html>Bad gateway</html>', 'text/html'), 'answered 502 with text/html, not as clause8 does'],
    [json(200, 'hello', 'text/plain'), 'answered something that is not JSON'],
    [json(200, { items: [{ id: 1 }] }), 'in a form this version does not know (items.0.id:'],
    [json(302, '', 'text/html'), 'answered 302 with text/html'],
  ])('a foreign server is recognized', async (given, words) => {
    answer = given;
    const { code, err } = await run('runs');
    expect(code).toBe(1);
    expect(err).toContain(words);
  });

  test('a server that is not running says how to start it', async () => {
    await new Promise((done) => server.close(done));
    const { code, err } = await run('runs');
    expect(code).toBe(1);
    expect(err).toBe(
      `Nothing answers at ${base}. Start the embedded cloud with "npm start", or name another address with --url or CLAUSE8_URL.\n`,
    );
  });

  test('a malformed file is named with its place, and nothing is sent', async () => {
    const path = await file('bad.json', '{\n  "outcome": done\n}');
    const { code, err } = await run('task', 'complete', 'T', '--answers', path);
    expect(code).toBe(1);
    expect(err).toBe(`${path}:2:14 is not JSON: a value expected here.\n`);
    expect(requests).toEqual([]);
  });
});
