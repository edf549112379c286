import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import * as z from 'zod';
import { checkDelivery } from '../../../adapters/webhooks/check-delivery.ts';
import { signDelivery } from '../../../adapters/webhooks/sign-delivery.ts';
import { SENDER_KINDS, SENDERS, type Scheme } from '../../../core/rules/incident-sources/senders.ts';

const Vector = z.object({
  kind: z.enum(SENDER_KINDS),
  secret: z.string(),
  body: z.string(),
  header: z.string(),
  signature: z.string(),
  timestampHeader: z.string().exactOptional(),
  timestamp: z.string().exactOptional(),
  refused: z.array(z.string()).exactOptional(),
});
const VECTORS = z.array(Vector).parse(read('../../vectors/webhooks/signatures.json'));
const Published = z.array(
  z.object({
    scheme: z.string(),
    secret: z.string().optional(),
    publicKey: z.string().optional(),
    id: z.string().optional(),
    timestamp: z.string(),
    body: z.string(),
    signature: z.string(),
  }),
);
const SENT_AT = 1614265330;

/** A delivery that is right, in every scheme and with every set of headers. */
interface Good {
  name: string;
  scheme: Scheme;
  secret: string;
  headers: Record<string, string>;
  body: string;
  timestampHeader?: string;
  refused?: string[];
}

const GOOD: Good[] = [
  ...VECTORS.map(({ kind, header, signature, timestampHeader, timestamp, ...more }): Good => ({
    name: timestampHeader === undefined ? kind : `${kind} with a time`,
    scheme: SENDERS[kind].scheme,
    headers: {
      [header]: signature,
      ...(timestampHeader === undefined ? {} : { [timestampHeader]: timestamp ?? '' }),
    },
    ...more,
    ...(timestampHeader === undefined ? {} : { timestampHeader }),
  })),
  ...Published.parse(read('../../vectors/signatures.json'))
    .filter(({ scheme }) => scheme.startsWith('standard-webhooks-'))
    .flatMap(({ scheme, secret, publicKey, id = '', timestamp, body, signature }) =>
      ['webhook', 'svix'].map((prefix): Good => ({
        name: `${scheme} as ${prefix}-…`,
        scheme: scheme.endsWith('v1a') ? 'standard-v1a' : 'standard-v1',
        secret: secret ?? publicKey ?? '',
        headers: {
          [`${prefix}-id`]: id,
          [`${prefix}-timestamp`]: timestamp,
          [`${prefix}-signature`]: signature,
        },
        body,
      })),
    ),
  {
    name: 'bearer',
    scheme: 'bearer',
    secret: 'a-token-that-nobody-can-guess',
    headers: { authorization: 'Bearer a-token-that-nobody-can-guess' },
    body: '{}',
  },
];

function check(good: Good, changed: { headers?: object; body?: Buffer; secret?: string; at?: number } = {}) {
  const { scheme, timestampHeader } = good;
  return checkDelivery(
    {
      scheme,
      headers: { ...good.headers, ...changed.headers },
      rawBody: changed.body ?? Buffer.from(good.body),
      now: new Date((changed.at ?? SENT_AT) * 1000).toISOString(),
      ...(timestampHeader === undefined ? {} : { timestampHeader }),
    },
    [changed.secret ?? good.secret],
  );
}

function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}

describe.each(GOOD.map((good) => [good.name, good] as const))('the scheme of %s', (_, good) => {
  test('takes the vector, and says which secret it was', () => {
    expect(check(good)).toEqual({ result: 'ok', secret: 0 });
  });

  test('refuses a body with any one byte changed, cut or added, unless only a token is shown', () => {
    const body = Buffer.from(good.body);
    const changed = Array.from(body, (byte, at) => {
      const copy = Buffer.from(body);
      copy[at] = byte ^ 1;
      return copy;
    });
    for (const each of [
      ...changed,
      body.subarray(1),
      Buffer.concat([body, Buffer.from(' ')]),
      Buffer.alloc(0),
    ])
      expect(check(good, { body: each }).result).toBe(good.scheme === 'bearer' ? 'ok' : 'refused');
  });

  test('refuses every header with any one character changed, empty, or absent', () => {
    for (const [name, value] of Object.entries(good.headers)) {
      const changes = [...Array.from(value, (__, at) => flipped(value, at)), '', undefined];
      for (const changed of changes) {
        // "bearer" may be written in any letters.
        const same = good.scheme === 'bearer' && changed?.toLowerCase() === value.toLowerCase();
        if (!same) expect(check(good, { headers: { [name]: changed } }).result).toBe('refused');
      }
    }
  });

  test('refuses another secret, and what must be refused', () => {
    const other = good.secret.startsWith('whsec_')
      ? `whsec_${Buffer.alloc(32, 7).toString('base64')}`
      : good.secret.startsWith('whpk_')
        ? `whpk_${Buffer.alloc(32, 7).toString('base64')}`
        : `${good.secret}x`;
    expect(check(good, { secret: other }).result).toBe('refused');
    const [header = ''] = Object.keys(good.headers).filter((name) => /signature|authorization/.test(name));
    for (const refused of good.refused ?? [])
      expect(check(good, { headers: { [header]: refused } })).toEqual({
        result: 'refused',
        reason: 'wrong-signature',
      });
    const value = good.headers[header] ?? '';
    const bare = value.replace(/^(v1a?,|v1=|sha256=|Bearer )/, '');
    for (const wrong of [
      `v2,${bare}`,
      `v2=${bare}`,
      `sha1=${bare}`,
      `Basic ${bare}`,
      `${value} x`,
      `x${value}`,
    ])
      if (good.scheme !== 'standard-v1' && good.scheme !== 'standard-v1a')
        expect(check(good, { headers: { [header]: wrong } }).result).toBe('refused');
    if (bare !== value) expect(check(good, { headers: { [header]: bare } }).result).toBe('refused');
  });

  test('the old and the new secret are both taken, by whichever signed', () => {
    const other = signingSecret(good.scheme, 9);
    const { scheme, timestampHeader } = good;
    const delivery = {
      scheme,
      headers: good.headers,
      rawBody: Buffer.from(good.body),
      now: new Date(SENT_AT * 1000).toISOString(),
      ...(timestampHeader === undefined ? {} : { timestampHeader }),
    };
    expect(checkDelivery(delivery, [other, good.secret])).toEqual({ result: 'ok', secret: 1 });
    expect(checkDelivery(delivery, [other]).result).toBe('refused');
  });

  test.each([['', 'short', '   ']])('an unusable secret is our fault, not the sender’s: %j', (secret) => {
    expect(() => check(good, { secret })).toThrow(expect.objectContaining({ name: 'webhook.bad-secret' }));
  });

  test('no secret at all is our fault too', () => {
    const delivery = { scheme: good.scheme, headers: good.headers, rawBody: Buffer.from(''), now: '' };
    expect(() => checkDelivery(delivery, [])).toThrow(
      expect.objectContaining({ name: 'webhook.bad-secret' }),
    );
  });

  test('never throws, whatever the sender writes', () => {
    const names = Object.keys(good.headers);
    fc.assert(
      fc.property(fc.array(fc.string(), { minLength: 3, maxLength: 3 }), fc.uint8Array(), (values, body) => {
        const headers = Object.fromEntries(names.map((name, at) => [name, values[at] ?? '']));
        expect(check(good, { headers, body: Buffer.from(body) }).result).toBe('refused');
      }),
    );
  });
});

/** Those in which the time is signed. */
const TIMED = GOOD.filter(({ headers }) => Object.keys(headers).some((name) => name.includes('timestamp')));

describe.each(TIMED.map((good) => [good.name, good] as const))('the time of %s', (_, good) => {
  const [header = ''] = Object.keys(good.headers).filter((name) => name.includes('timestamp'));

  test.each([
    [-301, 'refused'],
    [-300, 'ok'],
    [0, 'ok'],
    [300, 'ok'],
    [301, 'refused'],
  ])('%i seconds later: %s', (age, result) => {
    expect(check(good, { at: SENT_AT + age }).result).toBe(result);
  });

  test.each(['1614265330abc', '', '-1614265330', '99999999999999999999', '1614265330.0', ' 1614265330'])(
    'refuses the time %j',
    (timestamp) => {
      expect(check(good, { headers: { [header]: timestamp } }).result).toBe('refused');
    },
  );
});

test('PagerDuty: one good signature among others is enough, with spaces or without', () => {
  const pagerDuty = VECTORS.find(({ kind }) => kind === 'pagerduty');
  const good = GOOD.find(({ name }) => name === 'pagerduty');
  if (pagerDuty === undefined || good === undefined) throw new Error('no vector');
  const other = pagerDuty.refused?.[0] ?? '';
  for (const list of [
    `${other},${pagerDuty.signature}`,
    `${pagerDuty.signature}, ${other}`,
    ` ${other} , ${pagerDuty.signature} `,
  ])
    expect(check(good, { headers: { 'x-pagerduty-signature': list } }).result).toBe('ok');
  const many = [...Array.from({ length: 10 }, () => other), pagerDuty.signature].join(',');
  expect(check(good, { headers: { 'x-pagerduty-signature': many } }).result).toBe('refused');
});

test('headers of Standard Webhooks and of Svix are not mixed', () => {
  const good = GOOD.find(({ name }) => name === 'standard-webhooks-v1 as webhook-…');
  if (good === undefined) throw new Error('no vector');
  const { 'webhook-signature': signature = '', ...rest } = good.headers;
  const mixed = { ...good, headers: { ...rest, 'svix-signature': signature } };
  expect(check(mixed).result).toBe('refused');
});

test.each(Object.values(SENDERS).map(({ scheme }) => scheme))('what %s signs, it checks', (scheme) => {
  if (scheme === 'aws-event') {
    expect(signDelivery({ scheme }, { secret: 's', id: 'm', now: '', rawBody: Buffer.from('') })).toEqual({});
    return;
  }
  const rawBody = Buffer.from('{"a":"ü"}');
  const now = '2026-05-22T08:00:00.000Z';
  const pair = scheme === 'standard-v1a' ? PAIR : undefined;
  const secret = pair?.secret ?? signingSecret(scheme, 3);
  for (const timestampHeader of scheme === 'grafana' ? [undefined, 'x-time'] : [undefined]) {
    const more = timestampHeader === undefined ? {} : { timestampHeader };
    const headers = signDelivery({ scheme, ...more }, { secret, id: 'msg_1', now, rawBody });
    expect(checkDelivery({ scheme, headers, rawBody, now, ...more }, [pair?.open ?? secret])).toEqual({
      result: 'ok',
      secret: 0,
    });
  }
});

const PAIR = {
  secret: 'whsk_6Xb/dCcHpPea21PS1N9VY/NZW723CEc77N4rJCubMbfVKIDij2HKpMKkioLlX0dRqSKJp4AJ6p9lMicMFs6Kvg==',
  open: 'whpk_1SiA4o9hyqTCpIqC5V9HUakiiaeACeqfZTInDBbOir4=',
};

function signingSecret(scheme: Scheme, seed: number): string {
  if (scheme === 'standard-v1') return `whsec_${Buffer.alloc(32, seed).toString('base64')}`;
  if (scheme === 'standard-v1a') return `whpk_${Buffer.alloc(32, seed).toString('base64')}`;
  return `a-secret-long-enough-to-be-one-${seed}`;
}

function read(path: string): unknown {
  return JSON.parse(readFileSync(new URL(path, import.meta.url), 'utf8'));
}
