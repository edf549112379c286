import { describe, expect, test } from '@jest/globals';
import { Webhook } from 'standardwebhooks';
import { signStandardWebhookV1a } from '../../../adapters/webhooks/standard-webhook-v1a.ts';
import { signStandardWebhook } from '../../../adapters/webhooks/standard-webhook.ts';
import { EVENT_TYPES } from '../../../core/rules/evidence-event.ts';
import { announcedEvent } from '../../../core/rules/partner/announced-event.ts';
import { announcementId, newAnnouncement, wants } from '../../../core/rules/partner/announcement.ts';
import { ANNOUNCEMENT_TYPES, TYPE_OF_EVENT } from '../../../core/rules/partner/announcement-types.ts';
import { keyOf, keysAt } from '../../../core/rules/partner/endpoint-key.ts';
import { endpointUrlProblem } from '../../../core/rules/partner/endpoint-url.ts';
import { endpointAfter } from '../../../core/rules/partner/endpoint-health.ts';
import { afterTry, WAITS_MS, type Posted } from '../../../core/rules/partner/retry-plan.ts';
import { NOT_ADDRESSES } from './support/ssrf-corpus.ts';
import { sampleAnnouncement, sampleEndpoint } from './support/samples.ts';

const NOW = '2026-05-22T08:00:00.000Z';
const refused = (status: number, retryAfterSeconds?: number): Posted => ({
  ...{ milliseconds: 5, status, answer: 'no' },
  ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }),
});
const minutesUntil = (at: string | undefined) => (Date.parse(at ?? '') - Date.parse(NOW)) / 60_000;

describe('types', () => {
  test('are dotted, of the characters of Standard Webhooks, and every one but the test comes from an event', () => {
    for (const type of Object.keys(ANNOUNCEMENT_TYPES))
      expect(type).toMatch(/^[a-zA-Z0-9_]+\.[a-zA-Z0-9_]+$/);
    const ofRuns = ['run.started', 'run.stopped', 'run.failed'];
    expect(new Set([...Object.values(TYPE_OF_EVENT), ...ofRuns, 'endpoint.test'])).toEqual(
      new Set(Object.keys(ANNOUNCEMENT_TYPES)),
    );
  });

  test('events that are no business of partners, and those without the ids they need, are not announced', () => {
    for (const type of EVENT_TYPES) {
      const event = { ...sampleEvent, type };
      const isOfRun = ['run-ended', 'stop-asked', 'stop-undone'].includes(type);
      const isOfProduct = type.startsWith('product-');
      expect(announcedEvent(event) !== undefined).toBe(isOfRun || isOfProduct);
    }
  });

  test.each([
    ['completed', 'run.completed'],
    ['stopped', 'run.stopped'],
    ['failed', 'run.failed'],
  ])('a run that ended as %s is %s', (status, type) => {
    expect(announcedEvent({ ...sampleEvent, type: 'run-ended', data: { status } })).toMatchObject({ type });
  });
});

const sampleEvent = {
  ...{ runId: 'run-1', seq: 3, at: NOW, type: 'run-ended' as const, data: {} },
  ...{ actor: { kind: 'system' as const, name: 'x' }, prev: '', hash: '' },
};

describe('announcements', () => {
  test('the same event is the same id for an endpoint, without a dot, and another for another endpoint', () => {
    const id = announcementId('end-1', 'run-1', 3);
    expect(id).toMatch(/^evt_[0-9a-f]{40}$/);
    expect(announcementId('end-1', 'run-1', 3)).toBe(id);
    const others = [announcementId('end-2', 'run-1', 3), announcementId('end-1', 'run-1', 4)];
    expect(new Set([id, ...others, announcementId('end-1', 'run-13', 0)]).size).toBe(4);
  });

  test('stay below 3.5 KB however many products and however long the ids are', () => {
    const long = 'x'.repeat(64);
    const products = Array.from({ length: 300 }, (_, place) => `${long}/${place}`);
    const { body } = newAnnouncement(
      sampleEndpoint({ organizationId: long }),
      {
        ...{ id: 'evt_1', type: 'product.published', at: NOW },
        data: { run: long, process: long, sequence: 99_999, products, link: `https://${long}/${long}` },
      },
      NOW,
    );
    expect(Buffer.byteLength(body)).toBeLessThan(3500);
  });

  test('go to endpoints that are on, want the type and were there', () => {
    expect(wants(sampleEndpoint(), 'task.opened', NOW)).toBe(true);
    expect(wants(sampleEndpoint({ types: ['task.opened'] }), 'task.opened', NOW)).toBe(true);
    expect(wants(sampleEndpoint({ types: ['run.started'] }), 'task.opened', NOW)).toBe(false);
    expect(wants(sampleEndpoint({ enabled: false }), 'task.opened', NOW)).toBe(false);
    expect(wants(sampleEndpoint({ createdAt: '2026-05-22T08:00:00.001Z' }), 'task.opened', NOW)).toBe(false);
  });
});

describe('the retry plan', () => {
  test('is ten tries over 75 hours and 35 minutes, then the message is dead', () => {
    let one = sampleAnnouncement();
    const waits: number[] = [];
    for (let count = 0; count < 9; count += 1) {
      one = afterTry(one, refused(500), NOW, 0);
      expect(one).toMatchObject({ status: 'waiting', tries: count + 1 });
      expect(one.ready).toBeUndefined();
      waits.push(minutesUntil(one.nextAt));
    }
    expect(waits).toEqual([5 / 60, 5, 30, 120, 300, 600, 840, 1200, 1440]);
    expect(Math.floor(WAITS_MS.reduce((sum, wait) => sum + wait, 0) / 60_000)).toBe(75 * 60 + 35);
    one = afterTry(one, refused(500), NOW, 0);
    expect(one).toMatchObject({ status: 'dead', tries: 10 });
    expect(one.nextAt).toBeUndefined();
    expect(one.attempts).toHaveLength(10);
  });

  test('adds up to a tenth by chance', () => {
    const second = { ...sampleAnnouncement(), tries: 1 };
    expect(minutesUntil(afterTry(second, refused(503), NOW, 0).nextAt)).toBe(5);
    expect(minutesUntil(afterTry(second, refused(503), NOW, 0.999).nextAt)).toBeCloseTo(5.5, 1);
  });

  test.each([
    ['a longer time is waited', 429, 3600, 60],
    ['a shorter time than ours changes nothing', 503, 60, 5],
    ['more than a day is not waited for', 502, 999_999, 24 * 60],
  ])('Retry-After: %s', (_, status, seconds, minutes) => {
    const second = { ...sampleAnnouncement(), tries: 1 };
    expect(minutesUntil(afterTry(second, refused(status, seconds), NOW, 0).nextAt)).toBe(minutes);
  });

  test.each([200, 202, 299])('%d is taken', (status) => {
    expect(afterTry(sampleAnnouncement(), refused(status), NOW, 0)).toMatchObject({ status: 'delivered' });
  });

  test.each([199, 301, 302, 307, 400, 404, 429, 500])('%d is not', (status) => {
    expect(afterTry(sampleAnnouncement(), refused(status), NOW, 0)).toMatchObject({ status: 'waiting' });
  });

  test('410 ends it and switches the endpoint off', () => {
    expect(afterTry(sampleAnnouncement(), refused(410), NOW, 0)).toMatchObject({ status: 'dead' });
    expect(endpointAfter(sampleEndpoint(), refused(410), NOW)).toMatchObject({
      ...{ enabled: false, disabledBecause: 'gone' },
    });
  });

  test('five days of failures switch it off; a success in between forgets them', () => {
    const failing = endpointAfter(sampleEndpoint(), { milliseconds: 1, error: 'timeout' }, NOW);
    expect(failing).toMatchObject({ failingSince: NOW, enabled: true });
    if (failing === undefined) throw new Error('unchanged');
    expect(endpointAfter(failing, refused(500), '2026-05-27T07:59:59.999Z')).toMatchObject({ enabled: true });
    expect(endpointAfter(failing, refused(500), '2026-05-27T08:00:00.000Z')).toMatchObject({
      ...{ enabled: false, disabledBecause: 'failing' },
    });
    const well = endpointAfter(failing, refused(204), '2026-05-27T08:00:00.000Z');
    expect(well?.failingSince).toBeUndefined();
    expect(endpointAfter(sampleEndpoint(), refused(204), NOW)).toBeUndefined();
  });

  test('keeps the twenty newest tries', () => {
    let one = sampleAnnouncement();
    for (let count = 0; count < 30; count += 1)
      one = afterTry({ ...one, tries: 0 }, refused(500 + count), NOW, 0);
    expect(one.attempts).toHaveLength(20);
    expect(one.attempts.at(-1)?.status).toBe(529);
  });
});

describe('addresses', () => {
  test.each(NOT_ADDRESSES)('%s is refused', (address) => {
    expect(endpointUrlProblem(address, { loopback: false })).toEqual(expect.any(String));
  });

  test.each([
    'https://partner.example.org/hook',
    'https://partner.example.org:443/hook?tenant=1',
    'https://partner.example.org:8443/',
    'https://xn--mnchen-3ya.example.org/',
  ])('%s is taken', (address) => {
    expect(endpointUrlProblem(address, { loopback: false })).toBeUndefined();
  });

  test('this machine is an address only where a setting says so, and nothing else becomes one by it', () => {
    expect(endpointUrlProblem('http://localhost:3000/x', { loopback: true })).toBeUndefined();
    expect(endpointUrlProblem('http://127.0.0.1:3000/x', { loopback: true })).toBeUndefined();
    for (const other of [
      'http://169.254.169.254/',
      'http://10.0.0.1/',
      'http://partner.example.org/',
      'ftp://localhost/',
    ])
      expect(endpointUrlProblem(other, { loopback: true })).toEqual(expect.any(String));
  });
});

describe('keys', () => {
  const seed = Buffer.from('6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbc=', 'base64').toString('base64url');
  const message = { id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestamp: '1614265330' };
  const rawBody = Buffer.from('{"test": 2432232314}');

  test('v1a: the seed of the published vector gives its keys and its signature', () => {
    const key = keyOf('v1a', seed);
    expect(key.publicKey).toBe('whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=');
    expect(key.secret).toBe(
      'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==',
    );
    expect(signStandardWebhookV1a({ secretKey: key.secret, ...message, rawBody })).toBe(
      'v1a,hnO3f9T8Ytu9HwrXslvumlUpqtNVqkhqw/enGzPCXe5BdqzCInXqYXFymVJaA7AZdpXwVLPo3mNl8EM+m7TBAg==',
    );
    expect(key.kid).toMatch(/^key_[0-9a-f]{20}$/);
  });

  test('v1: the reference library takes what our secret signs, beside the signature of an older one', () => {
    const key = keyOf('v1', seed);
    const older = keyOf('v1', Buffer.alloc(32, 7).toString('base64url'));
    expect(key.publicKey).toBeUndefined();
    const timestamp = String(Math.floor(Date.now() / 1000));
    const signatures = [older, key].map(({ secret }) =>
      signStandardWebhook({ secret, id: message.id, timestamp, rawBody }),
    );
    const headers = {
      ...{ 'webhook-id': message.id, 'webhook-timestamp': timestamp },
      'webhook-signature': signatures.join(' '),
    };
    expect(new Webhook(key.secret).verify(rawBody.toString(), headers)).toEqual({ test: 2432232314 });
    expect(new Webhook(older.secret).verify(rawBody.toString(), headers)).toEqual({ test: 2432232314 });
    const other = keyOf('v1', Buffer.alloc(32, 9).toString('base64url'));
    expect(() => new Webhook(other.secret).verify(rawBody.toString(), headers)).toThrow();
  });

  test('two sign until the overlap ends', () => {
    const { current } = sampleEndpoint();
    const previous = { ...current, kid: 'key_old', until: NOW };
    const kids = (at: string) => keysAt({ current, previous }, at).map(({ kid }) => kid);
    expect(kids('2026-05-22T07:59:59.999Z')).toEqual(['key_1', 'key_old']);
    expect(kids(NOW)).toEqual(['key_1']);
  });
});
