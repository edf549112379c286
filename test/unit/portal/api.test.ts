import { beforeEach, describe, expect, test } from '@jest/globals';
import { CodedError } from '../../../core/rules/coded-error.ts';
import { API_ROUTES } from '../../../portal/api/route-table.ts';
import { openStep, startBreach } from './support/city-in-memory.ts';
import { type Api, ORIGIN, portalInMemory, type TestPortal } from './support/portal-in-memory.ts';

let portal: TestPortal;
let responder: Api;
let runId: string;
let task: string;

beforeEach(async () => {
  portal = await portalInMemory();
  responder = portal.api('mobility-responder');
  runId = await startBreach(portal.city);
  task = `/api/v1/tasks/${await openStep(portal.city, runId, { stepId: 'triage' })}`;
});

const TRIAGE = { assessment: 'personal-data-breach', reason: 'Plates.', controllers: ['mobility'] };
const START = { processId: 'breach-notification', answers: { title: 'Lost laptop', summary: 'On a train.' } };

async function problemOf(response: Response): Promise<Record<string, unknown>> {
  expect(response.headers.get('content-type')).toBe('application/problem+json');
  const problem = (await response.json()) as Record<string, unknown>;
  expect(problem).toMatchObject({
    type: `urn:clause8:problem:${String(problem.code)}`,
    title: expect.any(String),
    status: response.status,
    detail: expect.any(String),
  });
  return problem;
}

describe('tasks', () => {
  test('are listed, read, claimed, drafted, completed', async () => {
    const list = (await (await responder.call('GET', '/api/v1/tasks')).json()) as { items: { id: string }[] };
    expect(list.items.map(({ id }) => `/api/v1/tasks/${id}`)).toEqual([task]);
    const detail = (await (await responder.call('GET', task)).json()) as Record<string, unknown>;
    expect(detail).toMatchObject({ mayAct: true, run: { id: runId }, form: { type: 'object' } });
    expect((await responder.call('POST', `${task}/claim`)).status).toBe(200);
    expect((await responder.call('PUT', `${task}/draft`, { answers: { reason: 'Hm' } })).status).toBe(200);
    expect(await (await responder.call('GET', task)).json()).toMatchObject({
      task: { draft: { answers: { reason: 'Hm' } } },
    });
    const done = await responder.call('POST', `${task}/complete`, { answers: TRIAGE });
    expect(await done.json()).toMatchObject({
      result: 'done',
      task: { status: 'done', outcome: 'personal-data-breach' },
    });
  });

  test('are shown without tokens, salts and addresses of the engine', async () => {
    await responder.call('POST', `${task}/complete`, { answers: TRIAGE });
    for (const path of [task, `/api/v1/runs/${runId}`]) {
      const text = await (await responder.call('GET', path)).text();
      expect(text).not.toMatch(/sealedToken|"salt"|"execution"|nextAt|definitionHash/);
    }
  });

  test('name every answer that does not fit', async () => {
    const refused = await responder.call('POST', `${task}/complete`, {
      answers: { assessment: 'x', unknown: 1 },
    });
    expect(refused.status).toBe(422);
    const problem = await problemOf(refused);
    expect(problem.errors).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ field: 'assessment' }),
        expect.objectContaining({ field: 'reason' }),
        expect.objectContaining({ field: 'unknown' }),
      ]),
    );
  });

  test('that are done say by whom and when', async () => {
    await responder.call('POST', `${task}/complete`, { answers: TRIAGE });
    const late = await portal.api('mobility-dpo').call('POST', `${task}/complete`, { answers: TRIAGE });
    expect(late.status).toBe(409);
    expect(await problemOf(late)).toMatchObject({
      code: 'task.already-done',
      detail: expect.stringContaining('responder of mobility on 2026-05-22T14:00:00.000Z'),
    });
  });

  test('that somebody may see but not do answer 403', async () => {
    const refused = await portal.api('lead-dpo').call('POST', `${task}/claim`);
    expect(refused.status).toBe(403);
    expect(await problemOf(refused)).toMatchObject({ code: 'task.not-allowed' });
  });
});

describe('requests that are not right', () => {
  const headers = { 'content-type': 'application/json' };
  const raw = (path: string, init: RequestInit) => {
    const all = new Headers({ authorization: 'Bearer token-mobility-responder', 'idempotency-key': 'k' });
    new Headers(init.headers).forEach((value, name) => {
      all.set(name, value);
    });
    return portal.app.request(`${ORIGIN}${path}`, { ...init, headers: all });
  };

  test.each([
    ['malformed JSON', { body: '{"answers":', headers }, 400, 'request.malformed'],
    [
      'bytes that are no UTF-8',
      { body: new Uint8Array([0x22, 0xff, 0xfe, 0x22]), headers },
      400,
      'request.malformed',
    ],
    ['no body', { headers }, 400, 'request.malformed'],
    ['another type', { body: '{}', headers: { 'content-type': 'text/plain' } }, 415, 'request.content-type'],
    [
      '5 MB',
      { body: JSON.stringify({ answers: { reason: 'x'.repeat(5_000_000) } }), headers },
      413,
      'request.too-large',
    ],
    ['256 KiB and a byte', { body: `"${'x'.repeat(256 * 1024 - 1)}"`, headers }, 413, 'request.too-large'],
    ['a field we do not know', { body: '{"answers":{},"status":"done"}', headers }, 400, 'request.body'],
    ['a list instead of an object', { body: '[]', headers }, 400, 'request.body'],
  ])('%s', async (_, init, status, code) => {
    const response = await raw(`${task}/complete`, { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(await problemOf(response)).toMatchObject({ code });
  });

  test('5 MB without a stated length', async () => {
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(new Uint8Array(64 * 1024).fill(0x20));
      },
    });
    const init: RequestInit & { duplex: 'half' } = { method: 'POST', body, headers, duplex: 'half' };
    expect((await raw(`${task}/complete`, init)).status).toBe(413);
  });

  test('an unknown field is named', async () => {
    const response = await raw(`${task}/complete`, {
      method: 'POST',
      body: '{"answers":{},"status":"done"}',
      headers,
    });
    expect((await problemOf(response)).errors).toEqual([{ field: 'status', message: 'Unknown field.' }]);
  });

  test.each([
    ['GET', '/api/v1/nothing', 404],
    ['GET', '/api/v1/tasks/..%2f..%2fme', 404],
    ['GET', `/api/v1/tasks/${'x'.repeat(400)}`, 404],
    ['DELETE', '/api/v1/me', 405],
    ['GET', '/api/v1/tasks?limit=0', 400],
    ['GET', '/api/v1/tasks?scope=all', 400],
  ])('%s %s', async (method, path, status) => {
    const response = await raw(path, { method });
    expect(response.status).toBe(status);
    await problemOf(response);
  });

  test('a page token of another list names the field', async () => {
    const { store } = portal.city.ports;
    // As the table's adapter refuses a token.
    store.register = () => Promise.reject(new CodedError('store.bad-page-token', 'no token of this list'));
    const response = await portal
      .api('mobility-dpo')
      .call('GET', '/api/v1/registers/breach?organizationId=mobility&after=x');
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({ code: 'request.query', errors: [{ field: 'after' }] });
  });

  test.each(['', 'Bearer', 'Bearer wrong', 'Basic dG9rZW4=', 'Bearer token-nobody'])(
    'authorization %j',
    async (authorization) => {
      const response = await raw('/api/v1/me', { headers: { authorization } });
      expect(response.status).toBe(401);
      expect(response.headers.get('www-authenticate')).toContain('Bearer realm="clause8"');
      await problemOf(response);
    },
  );
});

describe('Idempotency-Key', () => {
  const start = (key: string | undefined, body: unknown = START) =>
    portal.app.request(`${ORIGIN}/api/v1/runs`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: {
        authorization: 'Bearer token-mobility-responder',
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
    });

  test('is required, and the answer says so', async () => {
    const response = await start(undefined);
    expect(response.status).toBe(400);
    expect(await problemOf(response)).toMatchObject({
      code: 'idempotency.key-missing',
      errors: [{ field: 'Idempotency-Key', message: 'Required.' }],
    });
  });

  test('makes the same request one start with one answer', async () => {
    const first = await start('key-1');
    expect(first.status).toBe(201);
    const again = await start('key-1');
    expect(again.status).toBe(201);
    expect(await again.text()).toBe(await first.text());
    const dpo = portal.api('mobility-dpo');
    const runs = (await (await dpo.call('GET', '/api/v1/runs')).json()) as { items: unknown[] };
    expect(runs.items).toHaveLength(2);
  });

  test('does not serve another request, nor another person', async () => {
    await start('key-2');
    const other = await start('key-2', { ...START, answers: { ...START.answers, title: 'Another' } });
    expect(other.status).toBe(422);
    expect(await problemOf(other)).toMatchObject({ code: 'idempotency.other-request' });
    const dpo = await portal
      .api('mobility-dpo')
      .call('POST', '/api/v1/runs', START, { 'idempotency-key': 'key-2' });
    expect(dpo.status).toBe(201);
  });

  test('makes copies wait while the first is under way', async () => {
    const answers = await Promise.all([start('key-3'), start('key-3'), start('key-3')]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const waiting = answers.find(({ status }) => status === 409);
    expect(waiting?.headers.get('retry-after')).toBe('2');
  });

  test('does not repeat our own faults', async () => {
    const { store } = portal.city.ports;
    const saveDefinition = store.saveDefinition.bind(store);
    store.saveDefinition = () => Promise.reject(new Error('no network'));
    expect((await start('key-4')).status).toBe(500);
    store.saveDefinition = saveDefinition;
    expect((await start('key-4')).status).toBe(201);
  });

  test('of a request that died with its host is free again after half a minute', async () => {
    const { store, clock } = portal.city.ports;
    const finish = store.finishIdempotent.bind(store);
    store.finishIdempotent = () => Promise.reject(new Error('gone'));
    expect((await start('key-5')).status).toBe(500);
    store.finishIdempotent = finish;
    expect((await start('key-5')).status).toBe(409);
    clock.advance(30_000);
    const again = await start('key-5');
    expect(again.status).toBe(201);
    const { runId: second } = (await again.json()) as { runId: string };
    // The first try had written before it died: the run is that one.
    const all = await store.partiesOf('mobility', { limit: 100 });
    expect(all.items.map((party) => party.runId).sort()).toEqual([runId, second].sort());
  });

  test('used again after its time for something else starts something else', async () => {
    const first = (await (await start('key-6')).json()) as { runId: string };
    portal.city.ports.clock.advance(25 * 3_600_000);
    const later = await start('key-6', { ...START, answers: { ...START.answers, title: 'Another' } });
    expect(later.status).toBe(201);
    expect(await later.json()).not.toEqual(first);
  });
});

describe('/openapi.json', () => {
  test('describes every route with its requests and problems', async () => {
    const response = await portal.app.request(`${ORIGIN}/openapi.json`);
    const document = (await response.json()) as {
      openapi: string;
      paths: Record<
        string,
        Record<string, { operationId: string; parameters: { name: string }[]; responses: object }>
      >;
    };
    expect(document.openapi).toBe('3.1.0');
    for (const route of API_ROUTES) {
      const operation = document.paths[route.path]?.[route.method];
      expect(operation?.operationId).toBe(route.operationId);
      const names = operation?.parameters.map(({ name }) => name) ?? [];
      for (const [, name] of route.path.matchAll(/\{(\w+)\}/g)) expect(names).toContain(name);
      expect(names.includes('Idempotency-Key')).toBe(route.idempotencyKey);
      expect(Object.keys(operation?.responses ?? {})).toEqual(expect.arrayContaining(['400', '401', '404']));
    }
  });

  test('says of a decision what may be in it', async () => {
    const document = JSON.stringify(await (await portal.app.request(`${ORIGIN}/openapi.json`)).json());
    expect(document).toContain('"shownHash"');
    expect(document).toContain('"additionalProperties":false');
  });
});
