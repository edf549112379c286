import { describe, expect, test } from '@jest/globals';
import { signStandardWebhook } from '../../../adapters/webhooks/standard-webhook.ts';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import { rotateSecret } from '../../../core/actions/rotate-secret.ts';
import { createIncidentWebhookHandler } from '../../../functions/incident-webhook/incident-webhook-handler.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined, START, World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const SECRET = 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw';
const NOW_SECONDS = Date.parse(START) / 1000;
const INCIDENT = {
  type: 'incident.created',
  timestamp: START,
  data: {
    id: 'INC-2026-0417',
    title: 'Open bucket',
    summary: 'A bucket was open.',
    detectedAt: START,
    severity: 'high',
  },
};

interface Sent {
  body?: string | Buffer;
  id?: string;
  seconds?: number | string;
  secret?: string;
  signature?: string;
  source?: string;
  organization?: string;
}

async function endpoint() {
  const world = await World.create(breachNotification);
  const { log, lines } = memoryLog();
  const handler = createIncidentWebhookHandler({ ...world.ports, log });
  const send = async (sent: Sent = {}) => {
    const { id = 'msg_1', secret = SECRET, organization = 'mobility', source = 'src-1' } = sent;
    const rawBody = Buffer.from(sent.body ?? JSON.stringify(INCIDENT));
    const timestamp = String(sent.seconds ?? NOW_SECONDS);
    const signature = sent.signature ?? signStandardWebhook({ secret, id, timestamp, rawBody });
    const answer = await handler({
      headers: {
        'content-type': 'application/json',
        'webhook-id': id,
        'webhook-timestamp': timestamp,
        'webhook-signature': signature,
      },
      body: rawBody.toString('base64'),
      isBase64Encoded: true,
      pathParameters: { organization, source },
    });
    const body: unknown = JSON.parse(answer.body);
    return { status: answer.statusCode, type: answer.headers['content-type'], body };
  };
  /** What the relay does: accepted deliveries are taken. */
  const settle = async () => {
    for (const { work } of await world.outbox())
      if (work.kind === 'take-delivery') await takeDelivery(world.ports, work);
  };
  /** Delivers and takes; answers the run. */
  const runOf = async (sent: Sent = {}) => {
    await send(sent);
    await settle();
    return defined((await world.ports.store.delivery('src-1', sent.id ?? 'msg_1'))?.runId, 'run');
  };
  return { world, handler, send, settle, runOf, lines };
}

describe('the incident webhook', () => {
  test('202 for a new incident, 200 with the run for the same again, 202 with it for another alert', async () => {
    const { world, send, settle, runOf } = await endpoint();
    expect(await send()).toMatchObject({
      status: 202,
      type: 'application/json',
      body: { result: 'accepted' },
    });
    expect(await send()).toMatchObject({ status: 200, body: { result: 'duplicate' } });
    await settle();
    const run = await runOf();
    expect(await world.ports.store.run(run)).toMatchObject({
      title: 'Open bucket',
      data: { incident: { key: 'INC-2026-0417', severityHint: 'high' } },
    });
    expect(await send()).toMatchObject({ status: 200, body: { result: 'duplicate', run } });
    expect(await send({ id: 'msg_2' })).toMatchObject({ status: 202, body: { result: 'attached', run } });
  });

  test('100 copies at once: one 202, 99 times 200, one run', async () => {
    const { world, send, settle } = await endpoint();
    const answers = await Promise.all(Array.from({ length: 100 }, () => send()));
    await settle();
    expect(answers.filter(({ status }) => status === 202)).toHaveLength(1);
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(99);
    expect((await world.ports.store.partiesOf('mobility', { limit: 10 })).items).toHaveLength(1);
  });

  test('a body that came as text is taken as the same bytes', async () => {
    const { handler } = await endpoint();
    const body = JSON.stringify({ ...INCIDENT, data: { ...INCIDENT.data, title: 'Öffentlicher Speicher' } });
    const timestamp = String(NOW_SECONDS);
    const signature = signStandardWebhook({ secret: SECRET, id: 'm', timestamp, rawBody: Buffer.from(body) });
    const headers = { 'webhook-id': 'm', 'webhook-timestamp': timestamp, 'webhook-signature': signature };
    const answer = await handler({
      headers,
      body,
      pathParameters: { organization: 'mobility', source: 'src-1' },
    });
    expect(answer.statusCode).toBe(202);
  });

  test('409 for the same id with another body', async () => {
    const { send, lines } = await endpoint();
    await send();
    const body = JSON.stringify({ ...INCIDENT, timestamp: '2026-05-22T07:00:00.000Z' });
    expect(await send({ body })).toMatchObject({
      status: 409,
      type: 'application/problem+json',
      body: { code: 'webhook.different-body' },
    });
    expect(lines.map(({ level, message }) => `${level}: ${message}`)).toContain(
      'warn: incident webhook: same delivery id with another body',
    );
  });

  test.each([
    ['another secret', { secret: 'whsec_' + Buffer.alloc(32, 1).toString('base64') }],
    ['no signature', { signature: '' }],
    ['a signature of another version', { signature: 'v2,abc' }],
    ['301 seconds old', { seconds: NOW_SECONDS - 301 }],
    ['301 seconds ahead', { seconds: NOW_SECONDS + 301 }],
    ['a timestamp that is no number', { seconds: `${NOW_SECONDS}abc` }],
    ['an id that could move the borders', { id: 'a.b' }],
  ])('401 for %s, and nothing is kept', async (_, sent) => {
    const { world, send } = await endpoint();
    expect(await send(sent)).toMatchObject({ status: 401, body: { code: 'webhook.bad-signature' } });
    expect(await world.outbox()).toEqual([]);
  });

  test.each([-300, 300])('%d seconds is within the window', async (offset) => {
    const { send } = await endpoint();
    expect(await send({ seconds: NOW_SECONDS + offset })).toMatchObject({ status: 202 });
  });

  test('the signature is checked before anything is read', async () => {
    const { send } = await endpoint();
    expect(await send({ body: '{ this is no json', signature: 'v1,AAAA' })).toMatchObject({ status: 401 });
  });

  test('whoever cannot sign cannot tell which sources there are', async () => {
    const { send } = await endpoint();
    const unsigned = await send({ signature: 'v1,AAAA' });
    expect(unsigned).toMatchObject({ status: 401, body: { code: 'webhook.bad-signature' } });
    expect(await send({ source: 'src-2' })).toEqual(unsigned);
    expect(await send({ organization: 'transit' })).toEqual(unsigned);
  });

  test('410 for a disabled source, to those who can sign for it', async () => {
    const { world, send } = await endpoint();
    const before = defined(await world.ports.store.source('src-1'), 'source');
    await world.ports.store.commit({
      writes: [{ entity: 'source', before, after: { ...before, enabled: false, version: 2 } }],
      events: [],
    });
    expect(await send()).toMatchObject({ status: 410 });
    expect(await send({ signature: 'v1,AAAA' })).toMatchObject({ status: 401 });
  });

  test('413 beyond 256 KB, without looking at the signature', async () => {
    const { send } = await endpoint();
    expect(await send({ body: Buffer.alloc(256 * 1024 + 1, 97), signature: 'v1,AAAA' })).toMatchObject({
      status: 413,
    });
    expect(await send({ body: Buffer.alloc(5 * 1024 * 1024, 97), signature: 'v1,AAAA' })).toMatchObject({
      status: 413,
    });
  });

  test.each([
    ['no JSON', '{ "type": '],
    ['no UTF-8', Buffer.from([0x7b, 0xff, 0x7d])],
    ['nothing', ''],
    ['nested without end', '['.repeat(100_000)],
  ])('400 for %s', async (_, body) => {
    const { send } = await endpoint();
    expect(await send({ body })).toMatchObject({ status: 400, body: { code: 'webhook.not-json' } });
  });

  test('400 names each field that is wrong', async () => {
    const { send } = await endpoint();
    const body = JSON.stringify({ ...INCIDENT, type: 'incident.closed', data: { id: '', title: 'x' } });
    const refused = await send({ body });
    expect(refused.status).toBe(400);
    const fields = (refused.body as { errors: { field: string }[] }).errors.map(({ field }) => field);
    expect(fields.sort()).toEqual(['data.id', 'data.summary', 'type']);
  });

  test('after a rotation both secrets are taken for a day, then only the new one', async () => {
    const { world, send } = await endpoint();
    const rotated = await rotateSecret(world.ports, {
      person: await world.person('mobility-dpo'),
      sourceId: 'src-1',
    });
    if (rotated.result !== 'rotated') throw new Error(rotated.result);
    const secret = defined(rotated.secret, 'secret');
    const until = defined(rotated.previousUntil, 'end');
    expect(await send({ id: 'old' })).toMatchObject({ status: 202 });
    expect(await send({ id: 'new', secret })).toMatchObject({ status: 202 });
    world.ports.clock.set(until);
    const seconds = Date.parse(until) / 1000;
    expect(await send({ id: 'late', seconds })).toMatchObject({ status: 401 });
    expect(await send({ id: 'later', seconds, secret })).toMatchObject({ status: 202 });
  });

  test('500 when we fail, so that the sender comes again; nothing of the body is logged', async () => {
    const { world, send, lines } = await endpoint();
    const commit = world.ports.store.commit.bind(world.ports.store);
    world.ports.store.commit = () => Promise.reject(new Error('table unreachable'));
    expect(await send()).toMatchObject({ status: 500, body: { code: 'webhook.failed' } });
    world.ports.store.commit = commit;
    expect(await send()).toMatchObject({ status: 202 });
    expect(JSON.stringify(lines)).not.toContain('bucket');
  });

  test('keeps the alert with its secrets masked', async () => {
    const { world, send } = await endpoint();
    const extra = {
      password: 'hunter2',
      note: 'Authorization: Bearer abcdefgh12345678',
      url: 'https://user:pw@host/x',
      nested: [{ apiKey: 'k' }],
      credentials: { user: 'u', value: 'subtree-1' },
      tokens: ['subtree-2', ['subtree-3']],
      secretaryNote: null,
      said: 'The secretary: Bob. No token was lost.',
      log: 'DB_PASSWORD="word one" and client-secret = word-two',
    };
    await send({ body: JSON.stringify({ ...INCIDENT, extra }) });
    const kept = await world.ports.store.alert('src-1', 'msg_1');
    expect(kept?.body).toContain('A bucket was open.');
    expect(kept?.body).toContain('The secretary: Bob. No token was lost.');
    for (const secret of ['hunter2', 'abcdefgh12345678', 'user:pw', '"k"', 'subtree', 'word one', 'word-two'])
      expect(kept?.body).not.toContain(secret);
  });

  test('no secret reaches the run either', async () => {
    const { world, runOf } = await endpoint();
    const data = {
      ...INCIDENT.data,
      title: 'Key AKIAABCDEFGHIJKLMNOP',
      summary: 'password: hunter2 was used',
    };
    const run = await world.ports.store.run(await runOf({ body: JSON.stringify({ ...INCIDENT, data }) }));
    expect(run).toMatchObject({
      title: 'Key [masked]',
      data: { incident: { title: 'Key [masked]', summary: 'password: [masked] was used' } },
    });
    const entries = await world.ports.store.register('mobility', 'alert', { limit: 10 });
    expect(JSON.stringify([run, entries])).not.toMatch(/AKIA|hunter2/);
  });

  test('hostile texts cost no time', async () => {
    const { send } = await endpoint();
    const extra = [
      'eyJ-'.repeat(20_000),
      'a.'.repeat(40_000),
      'xoxb-'.repeat(10_000),
      'secret-'.repeat(5_000),
    ];
    const started = performance.now();
    expect(await send({ body: JSON.stringify({ ...INCIDENT, extra }) })).toMatchObject({ status: 202 });
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
