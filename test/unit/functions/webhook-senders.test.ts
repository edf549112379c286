import { gzipSync } from 'node:zlib';
import { describe, expect, test } from '@jest/globals';
import { signDelivery } from '../../../adapters/webhooks/sign-delivery.ts';
import { createSource } from '../../../core/actions/create-source.ts';
import { takeDelivery } from '../../../core/actions/incident/take-delivery.ts';
import { rotateSecret } from '../../../core/actions/rotate-secret.ts';
import { sampleOf } from '../../../core/rules/incident-sources/samples.ts';
import { SENDER_KINDS, SENDERS, type SenderKind } from '../../../core/rules/incident-sources/senders.ts';
import type { Source } from '../../../core/rules/source.ts';
import { createIncidentWebhookHandler } from '../../../functions/incident-webhook/incident-webhook-handler.ts';
import { breachNotification } from '../../../workflows/breach-notification/process.ts';
import { defined, START, World } from '../actions/support/world.ts';
import { memoryLog } from './support/memory-log.ts';

const KINDS = SENDER_KINDS.filter((kind) => kind !== 'aws');
/** What the other side makes: its secret, and what is entered here. */
const KEY_PAIR = {
  signs: 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==',
  entered: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
};
const THEIRS: Partial<Record<SenderKind, { signs: string; entered: string }>> = {
  pagerduty: same('pagerduty-secret-0123456789abcdef'),
  'incident-io': same(`whsec_${Buffer.alloc(32, 5).toString('base64')}`),
  'standard-v1a': KEY_PAIR,
  'cloudevents-v1a': KEY_PAIR,
};

function same(secret: string) {
  return { signs: secret, entered: secret };
}

interface Sent {
  headers?: Record<string, string | undefined>;
  body?: string | Buffer;
  id?: string;
  secret?: string;
  /** Sent with the signature of the sample's own body. */
  forged?: true;
}

async function sender(kind: SenderKind) {
  const world = await World.create(breachNotification);
  const { log, lines } = memoryLog();
  const handler = createIncidentWebhookHandler({ ...world.ports, log });
  const created = await createSource(world.ports, {
    person: await world.person('mobility-dpo'),
    organizationId: 'mobility',
    name: kind,
    sender: kind,
    ...(THEIRS[kind] === undefined ? {} : { secret: THEIRS[kind].entered }),
    ...(kind === 'grafana' ? { timestampHeader: 'X-Grafana-Alerting-Timestamp' } : {}),
  });
  if (created.result !== 'created') throw new Error(created.result);
  const { source } = created;
  const secret = THEIRS[kind]?.signs ?? defined(created.secret, 'secret');
  const post = async (headers: Record<string, string | undefined>, body: Buffer) => {
    const answer = await handler({
      headers,
      body: body.toString('base64'),
      isBase64Encoded: true,
      pathParameters: { organization: 'mobility', source: source.id },
    });
    return { status: answer.statusCode, headers: answer.headers, body: JSON.parse(answer.body) as unknown };
  };
  const send = async ({ headers = {}, body, id = 'msg_1', secret: by = secret, forged }: Sent = {}) => {
    const sample = sampleOf(kind, { id: 'INC-1', at: START });
    const rawBody = Buffer.from(body ?? sample.body);
    const signed = forged === true ? Buffer.from(sample.body) : rawBody;
    const signature = signDelivery(schemeOf(source), {
      secret: by,
      id,
      now: world.ports.now(),
      rawBody: signed,
    });
    return post({ ...sample.headers, ...signature, ...headers }, rawBody);
  };
  const settle = async () => {
    for (const { work } of await world.outbox())
      if (work.kind === 'take-delivery') await takeDelivery(world.ports, work);
  };
  const deliveries = async () => (await world.ports.store.deliveries(source.id, { limit: 50 })).items;
  const notes = async () =>
    Object.fromEntries(
      (await world.ports.store.sourceNotes(source.id)).map(({ what, count }) => [what, count]),
    );
  return { world, source, handler, send, post, settle, deliveries, notes, lines };
}

function schemeOf({ sender: kind = 'standard', timestampHeader }: Source) {
  const { scheme } = SENDERS[kind];
  return { scheme, ...(timestampHeader === undefined ? {} : { timestampHeader }) };
}

const statusOf = (kind: SenderKind) => (kind === 'pagerduty' ? 403 : 401);

describe.each(KINDS)('a source of kind %s', (kind) => {
  test('is taken in, once, and starts one run', async () => {
    const { world, send, settle, deliveries, notes, source } = await sender(kind);
    expect(await send()).toMatchObject({ status: 202, body: { result: 'accepted' } });
    await settle();
    const runId = defined((await deliveries())[0]?.runId, 'run');
    expect(await send()).toMatchObject({ status: 200, body: { result: 'duplicate', run: runId } });
    expect(await deliveries()).toHaveLength(1);
    expect(await notes()).toEqual({ duplicate: 1, [`secret:${source.current.since}`]: 1 });
    const incident = (await world.ports.store.run(runId))?.data.incident as { unauthenticated?: true };
    expect(incident.unauthenticated).toBe(SENDERS[kind].scheme === 'bearer' ? true : undefined);
  });

  test('another secret, another body, no signature: one answer for all, nothing kept, the reason is counted', async () => {
    const { send, post, deliveries, notes } = await sender(kind);
    const other =
      kind === 'standard-v1a' || kind === 'cloudevents-v1a'
        ? `whsk_${Buffer.alloc(64, 3).toString('base64')}`
        : SENDERS[kind].scheme === 'standard-v1'
          ? `whsec_${Buffer.alloc(32, 3).toString('base64')}`
          : 'another-secret-that-is-long-enough';
    const { headers, body } = sampleOf(kind, { id: 'INC-1', at: START });
    const refused = [await send({ secret: other }), await post(headers, Buffer.from(body))];
    if (SENDERS[kind].scheme !== 'bearer') refused.push(await send({ forged: true, body: '{"other":1}' }));
    for (const each of refused) expect(each).toEqual(refused[0]);
    expect(refused[0]).toMatchObject({
      status: statusOf(kind),
      body: { code: 'webhook.bad-signature', title: 'Not signed as agreed', status: statusOf(kind) },
    });
    expect(await deliveries()).toEqual([]);
    expect(Object.keys(await notes()).every((what) => what.startsWith('refused:'))).toBe(true);
  });
});

/** One sender for each way to sign. */
const ONE_A_SCHEME = KINDS.filter(
  (kind) => KINDS.find((other) => SENDERS[other].scheme === SENDERS[kind].scheme) === kind,
);

describe.each(ONE_A_SCHEME)('signed as by %s', (kind) => {
  test('the body is not looked at before the signature', async () => {
    const { send, post } = await sender(kind);
    const hostile = [Buffer.from('{ no json'), Buffer.from([0xff, 0xfe]), Buffer.from('['.repeat(100_000))];
    for (const body of hostile) {
      expect((await post({ 'content-type': 'application/json' }, body)).status).toBe(statusOf(kind));
      expect(await send({ body })).toMatchObject({ status: 400, body: { code: 'webhook.not-json' } });
    }
  });

  test.each<[string, Sent, number]>([
    ['compressed', { headers: { 'content-encoding': 'gzip' }, body: gzipSync('{}') }, 415],
    ['said to be compressed', { headers: { 'content-encoding': 'gzip' } }, 415],
    ['of another charset', { headers: { 'content-type': 'application/json; charset=utf-16' } }, 415],
    [
      'a form',
      { headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'payload=%7B%7D' },
      415,
    ],
    ['deep', { body: `${'['.repeat(50_000)}${']'.repeat(50_000)}` }, 400],
    ['of the wrong shape', { body: '[7]' }, 400],
    ['nothing but null', { body: 'null' }, 400],
    ['too large', { body: Buffer.alloc(256 * 1024 + 1, 97) }, 413],
  ])('a body that is %s is the sender’s fault', async (name, sent, status) => {
    const { send, deliveries } = await sender(kind);
    const answer = await send(sent);
    expect(answer.status).toBe(status);
    expect(answer.headers['content-type']).toBe('application/problem+json');
    expect(await deliveries()).toEqual([]);
    expect(name).not.toBe('');
  });

  test('UTF-8, said in capitals or not at all, is taken as it is', async () => {
    const { send } = await sender(kind);
    const { headers } = sampleOf(kind, { id: 'INC-1', at: START });
    const type = headers['content-type'] ?? '';
    expect((await send({ headers: { 'content-type': `${type}; charset=UTF-8` } })).status).toBe(202);
  });

  test('paused it refuses whoever can sign, and resumes', async () => {
    const { world, source, send } = await sender(kind);
    const before = defined(await world.ports.store.source(source.id), 'source');
    const paused = { ...before, enabled: false, version: 2 };
    await world.ports.store.commit({ writes: [{ entity: 'source', before, after: paused }], events: [] });
    expect((await send()).status).toBe(410);
    const after = { ...paused, enabled: true, version: 3 };
    await world.ports.store.commit({ writes: [{ entity: 'source', before: paused, after }], events: [] });
    expect((await send()).status).toBe(202);
  });
});

describe('what is particular', () => {
  test('before its secret is entered, PagerDuty is answered as where there is no source, and it is counted', async () => {
    const world = await World.create(breachNotification);
    const { log } = memoryLog();
    const handler = createIncidentWebhookHandler({ ...world.ports, log });
    const person = await world.person('mobility-dpo');
    const created = await createSource(world.ports, {
      ...{ person, organizationId: 'mobility', name: 'Pager', sender: 'pagerduty' },
    });
    if (created.result !== 'created') throw new Error(created.result);
    expect(created).not.toHaveProperty('secret');
    const send = async (to = created.source.id, secret = 'pagerduty-secret-0123456789abcdef') => {
      const { headers, body } = sampleOf('pagerduty', { id: 'P1', at: START });
      const rawBody = Buffer.from(body);
      const signed = signDelivery({ scheme: 'pagerduty' }, { secret, id: '', now: START, rawBody });
      return handler({
        headers: { ...headers, ...signed },
        body,
        pathParameters: { organization: 'mobility', source: to },
      });
    };
    const unknown = await send('src-0');
    expect(unknown).toMatchObject({ statusCode: 401 });
    expect(await send()).toEqual(unknown);
    expect(await send(created.source.id, 'x'.repeat(30))).toEqual(unknown);
    expect(await world.ports.store.sourceNotes(created.source.id)).toMatchObject([
      { what: 'refused:no-secret-yet', count: 2, lastAt: START },
    ]);
    const rotate = (secret: string) =>
      rotateSecret(world.ports, { person, sourceId: created.source.id, secret });
    expect(await rotate('short')).toMatchObject({ result: 'invalid', problems: [{ field: 'secret' }] });
    const rotated = await rotate('pagerduty-secret-0123456789abcdef');
    expect(rotated).not.toHaveProperty('secret');
    expect(rotated).toMatchObject({ result: 'rotated' });
    expect(await world.ports.store.source(created.source.id)).not.toHaveProperty('previous');
    expect((await send()).statusCode).toBe(202);
  });

  test('our own fault is a 5xx: a secret that cannot be opened', async () => {
    const { world, send } = await sender('pagerduty');
    world.ports.vault.open = () => Promise.reject(new Error('key disabled'));
    expect((await send()).status).toBe(500);
  });

  test('a batch of CloudEvents: each event once, whatever batch it comes in', async () => {
    const { send, deliveries, settle, world } = await sender('cloudevents');
    const event = (id: string, incident: string) => ({
      ...{ specversion: '1.0', id, source: '/siem', type: 'incident.created', time: START },
      data: { id: incident, title: 'Export', summary: 'Rows were exported.' },
    });
    const batch = (id: string, ...events: object[]) =>
      send({
        id,
        body: JSON.stringify(events),
        headers: { 'content-type': 'application/cloudevents-batch+json' },
      });
    expect(await batch('b1', event('1', 'A'), event('2', 'B'))).toMatchObject({
      status: 202,
      body: { result: 'accepted', events: 2 },
    });
    expect(await batch('b2', event('2', 'B'), event('3', 'A'))).toMatchObject({ status: 202 });
    expect(await batch('b3', event('1', 'A'), event('3', 'A'))).toMatchObject({ status: 200 });
    expect((await batch('b4', { ...event('1', 'A'), type: 'other' })).status).toBe(409);
    await settle();
    await settle();
    expect(await deliveries()).toHaveLength(3);
    expect((await world.ports.store.partiesOf('mobility', { limit: 9 })).items).toHaveLength(2);
  });

  test('of a CloudEvent whose attributes stand in headers, the id that is signed counts', async () => {
    const { send, deliveries } = await sender('cloudevents');
    const binary = (id: string) =>
      send({
        headers: {
          ...{ 'content-type': 'application/json', 'ce-specversion': '1.0', 'ce-source': '/siem' },
          ...{ 'ce-type': 'incident.created', 'ce-id': id },
        },
        body: '{"id":"A","title":"Export"}',
      });
    expect((await binary('1')).status).toBe(202);
    expect((await binary('1')).status).toBe(200);
    expect((await binary('2')).status).toBe(409);
    expect(await deliveries()).toMatchObject([{ deliveryId: 'msg_1' }]);
  });

  test('what is signed and still no alert is the sender’s fault: too deep, or a type that no list has', async () => {
    const deep = '['.repeat(20_000) + ']'.repeat(20_000);
    const said = { specversion: '1.0', id: '1', source: '/siem', type: 'incident.created' };
    const cloud = await sender('cloudevents');
    expect(
      await cloud.send({
        headers: { 'content-type': 'application/cloudevents+json' },
        body: JSON.stringify({ ...said, data: 0 }).replace('"data":0', `"data":${deep}`),
      }),
    ).toMatchObject({ status: 400, body: { errors: [{ field: '(body)' }] } });
    const hub = await sender('github');
    expect((await hub.send({ headers: { 'x-github-event': 'constructor' } })).body).toEqual({
      result: 'ignored',
    });
    const own = await sender('standard');
    const { body } = sampleOf('standard', { id: 'INC-1', at: START });
    const odd = body.replace('incident.created', 'constructor');
    expect(await own.send({ body: odd })).toMatchObject({
      status: 400,
      body: { errors: [{ field: 'type' }] },
    });
    expect([await cloud.deliveries(), await hub.deliveries(), await own.deliveries()]).toEqual([[], [], []]);
  });

  test('groups of alerts are named by each Alertmanager for itself: of two sources they are two incidents', async () => {
    const { send, deliveries, source } = await sender('alertmanager');
    await send();
    expect((await deliveries())[0]?.incidentKey).toMatch(new RegExp(`^alertmanager:.+@${source.id}$`));
  });

  test('the same event of a sender under a new id that nobody signed is the same delivery', async () => {
    for (const kind of ['github', 'jira', 'pagerduty'] as const) {
      const { send } = await sender(kind);
      const under = (id: string) =>
        send({
          headers: {
            'x-github-delivery': id,
            'x-webhook-id': id,
            'x-atlassian-webhook-identifier': id,
          },
        });
      expect((await under('1')).status).toBe(202);
      expect((await under('2')).status).toBe(200);
    }
  });

  test('a ping is answered and kept nowhere', async () => {
    const { send, deliveries, notes } = await sender('github');
    const answer = await send({ headers: { 'x-github-event': 'ping' }, body: '{"zen":"Keep it simple."}' });
    expect(answer).toMatchObject({ status: 200, body: { result: 'ignored' } });
    expect(await deliveries()).toEqual([]);
    expect(await notes()).toMatchObject({ ignored: 1 });
  });

  test('a conflict is counted and logged for the alarm', async () => {
    const { send, notes, lines } = await sender('pagerduty');
    await send();
    const { body } = sampleOf('pagerduty', { id: 'INC-1', at: START });
    expect((await send({ body: body.replace('high', 'low') })).status).toBe(409);
    expect(await notes()).toMatchObject({ conflict: 1 });
    expect(lines.map(({ message }) => message)).toContain(
      'incident webhook: same delivery id with another body',
    );
  });

  test('the handshake of CloudEvents answers the same wherever it is asked', async () => {
    const { handler, source } = await sender('cloudevents');
    const ask = (id: string, headers: Record<string, string>) =>
      handler({
        headers,
        pathParameters: { organization: 'mobility', source: id },
        requestContext: { http: { method: 'OPTIONS' } },
      });
    const origin = { 'WebHook-Request-Origin': 'eventemitter.example.com', 'webhook-request-rate': '100' };
    const known = await ask(source.id, origin);
    expect(known).toMatchObject({
      statusCode: 200,
      headers: {
        allow: 'POST',
        'webhook-allowed-origin': 'eventemitter.example.com',
        'webhook-allowed-rate': '600',
      },
      body: '',
    });
    expect(await ask('nobody', origin)).toEqual(known);
    for (const wrong of [{}, { 'webhook-request-origin': 'a\nb' }, { 'webhook-request-origin': '' }])
      expect((await ask(source.id, wrong)).statusCode).toBe(400);
  });
});
