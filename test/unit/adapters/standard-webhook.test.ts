import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { newSecret, secretKey } from '../../../adapters/webhooks/secrets.ts';
import {
  signStandardWebhookV1a,
  verifyStandardWebhookV1a,
} from '../../../adapters/webhooks/standard-webhook-v1a.ts';
import { signStandardWebhook, verifyStandardWebhook } from '../../../adapters/webhooks/standard-webhook.ts';
import vectors from '../../vectors/standard-webhooks.json' with { type: 'json' };

const [v1, v1a] = vectors;
if (v1?.secret === undefined || v1a?.publicKey === undefined) throw new Error('vectors are missing');
const { secret } = v1;
const { publicKey, secretKey: privateKey } = v1a;
const SENT_AT = 1614265330;

const message = {
  id: v1.id as string | undefined,
  timestamp: v1.timestamp as string | undefined,
  rawBody: Buffer.from(v1.body),
  signatureHeader: v1.signature as string | undefined,
  now: instant(SENT_AT),
};
const messageV1a = { ...message, signatureHeader: v1a.signature as string | undefined };

const SCHEMES = [
  {
    scheme: 'v1',
    good: message,
    verify: (changed: Partial<typeof message>) =>
      verifyStandardWebhook({ secrets: [secret], ...message, ...changed }),
  },
  {
    scheme: 'v1a',
    good: messageV1a,
    verify: (changed: Partial<typeof message>) =>
      verifyStandardWebhookV1a({ publicKeys: [publicKey], ...messageV1a, ...changed }),
  },
];

describe.each(SCHEMES)('Standard Webhooks $scheme', ({ scheme, good, verify }) => {
  test('takes the published vector', () => {
    expect(verify({})).toEqual({ result: 'ok' });
  });

  test('refuses a body with any one byte changed, cut or added', () => {
    const body = Buffer.from(v1.body);
    for (let at = 0; at < body.length; at += 1) {
      const changed = Buffer.from(body);
      changed[at] = (changed[at] ?? 0) ^ 1;
      expect(verify({ rawBody: changed })).toEqual({ result: 'refused', reason: 'wrong-signature' });
    }
    for (const rawBody of [
      body.subarray(1),
      body.subarray(0, -1),
      Buffer.concat([body, Buffer.from(' ')]),
      Buffer.alloc(0),
    ])
      expect(verify({ rawBody })).toEqual({ result: 'refused', reason: 'wrong-signature' });
  });

  test('refuses a header, an id or a timestamp with any one byte changed', () => {
    const header = good.signatureHeader ?? '';
    for (let at = 0; at < header.length; at += 1)
      expect(verify({ signatureHeader: flipped(header, at) }).result).toBe('refused');
    for (let at = 0; at < v1.id.length; at += 1)
      expect(verify({ id: flipped(v1.id, at) }).result).toBe('refused');
    for (let at = 0; at < v1.timestamp.length; at += 1) {
      const timestamp = flipped(v1.timestamp, at);
      const now = /^\d+$/.test(timestamp) ? instant(Number(timestamp)) : good.now;
      expect(verify({ timestamp, now }).result).toBe('refused');
    }
  });

  test.each([
    [-301, 'too-new'],
    [-300, 'ok'],
    [0, 'ok'],
    [300, 'ok'],
    [301, 'too-old'],
  ])('%i seconds after the timestamp: %s', (age, expected) => {
    const outcome = verify({ now: instant(SENT_AT + age) });
    expect(outcome.result === 'ok' ? 'ok' : outcome.reason).toBe(expected);
  });

  test.each([
    ['1614265330abc', 'bad-timestamp'],
    ['', 'no-timestamp'],
    [undefined, 'no-timestamp'],
    ['-1614265330', 'bad-timestamp'],
    ['+1614265330', 'bad-timestamp'],
    ['01614265330', 'bad-timestamp'],
    ['1614265330.0', 'bad-timestamp'],
    ['1.614265330e9', 'bad-timestamp'],
    [' 1614265330', 'bad-timestamp'],
    ['99999999999999999999', 'bad-timestamp'],
    ['１６１４２６５３３０', 'bad-timestamp'],
  ])('refuses the timestamp %j', (timestamp, reason) => {
    expect(verify({ timestamp })).toEqual({ result: 'refused', reason });
  });

  test.each([
    [undefined, 'no-id'],
    ['', 'no-id'],
    ['msg.1', 'bad-id'],
    ['msg 1', 'bad-id'],
    ['x'.repeat(257), 'bad-id'],
  ])('refuses the id %j', (id, reason) => {
    expect(verify({ id })).toEqual({ result: 'refused', reason });
  });

  test('an id with a dot cannot move the border to the timestamp', () => {
    const [head, ...rest] = v1.body;
    expect(
      verify({ id: `${v1.id}.${v1.timestamp}`, timestamp: head, rawBody: Buffer.from(rest.join('')) }).result,
    ).toBe('refused');
  });

  test.each([undefined, '', ' ', 'v1', 'v1,', 'v1a,', 'v2,abc', ','])(
    'refuses the signature header %j',
    (signatureHeader) => {
      expect(verify({ signatureHeader }).result).toBe('refused');
    },
  );

  test('refuses the right digest under another version, or under none', () => {
    const digest = (good.signatureHeader ?? '').slice(scheme.length + 1);
    for (const signatureHeader of [`v2,${digest}`, digest, `${scheme}=${digest}`, `${scheme}, ${digest}`])
      expect(verify({ signatureHeader }).result).toBe('refused');
  });

  test('takes a good signature among others', () => {
    const others = [
      'v1,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=',
      'v2,Ceo5qEr07ixe2NLpvHk3FH9bwy/WavXrAFQ/9tdO6mc=',
      'v1a,AAAA',
    ];
    expect(verify({ signatureHeader: [...others, good.signatureHeader].join(' ') })).toEqual({
      result: 'ok',
    });
    expect(verify({ signatureHeader: [good.signatureHeader, ...others].join(' ') })).toEqual({
      result: 'ok',
    });
    expect(verify({ signatureHeader: others.join(' ') }).result).toBe('refused');
  });

  test('never throws, whatever the sender writes', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.string(),
        fc.uint8Array(),
        (id, timestamp, signatureHeader, rawBody) => {
          expect(verify({ id, timestamp, signatureHeader, rawBody: Buffer.from(rawBody) }).result).toBe(
            'refused',
          );
        },
      ),
    );
  });
});

describe('secrets of Standard Webhooks v1', () => {
  test('what is signed here is the published vector, byte for byte', () => {
    expect(
      signStandardWebhook({ secret, id: v1.id, timestamp: v1.timestamp, rawBody: Buffer.from(v1.body) }),
    ).toBe(v1.signature);
    expect(
      signStandardWebhookV1a({
        secretKey: privateKey,
        id: v1a.id,
        timestamp: v1a.timestamp,
        rawBody: Buffer.from(v1a.body),
      }),
    ).toBe(v1a.signature);
  });

  test('during a rotation both secrets are taken, afterwards only the new one', () => {
    const renewed = newSecret();
    const signedBy = (by: string) =>
      signStandardWebhook({ secret: by, id: v1.id, timestamp: v1.timestamp, rawBody: message.rawBody });
    const verify = (secrets: string[], signatureHeader: string) =>
      verifyStandardWebhook({ ...message, secrets, signatureHeader }).result;
    expect(verify([renewed, secret], signedBy(secret))).toBe('ok');
    expect(verify([renewed, secret], signedBy(renewed))).toBe('ok');
    expect(verify([renewed, secret], `${signedBy(secret)} ${signedBy(renewed)}`)).toBe('ok');
    expect(verify([renewed], signedBy(secret))).toBe('refused');
    expect(verify([renewed], `${signedBy(secret)} ${signedBy(renewed)}`)).toBe('ok');
  });

  test("another tenant's secret is refused", () => {
    expect(verifyStandardWebhook({ ...message, secrets: [newSecret()] })).toEqual({
      result: 'refused',
      reason: 'wrong-signature',
    });
  });

  test.each([
    '',
    'whsec_',
    'MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'whsec_c2hvcnQ=',
    `whsec_${Buffer.alloc(23, 1).toString('base64')}`,
    `whsec_${Buffer.alloc(65, 1).toString('base64')}`,
    'whsec_!!!!r8GKYqrTwjUPD8ILPZIo2LaLaSw',
    'WHSEC_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw',
  ])('the secret %j is unusable, and nothing is checked with it', (unusable) => {
    const verify = () => verifyStandardWebhook({ ...message, secrets: [unusable] });
    expect(verify).toThrow(expect.objectContaining({ name: 'webhook.bad-secret' }));
  });

  test('no secret, or one unusable among others, is a fault of ours', () => {
    for (const secrets of [[], [secret, '']])
      expect(() => verifyStandardWebhook({ ...message, secrets })).toThrow(
        expect.objectContaining({ name: 'webhook.bad-secret' }),
      );
    for (const publicKeys of [[], ['whpk_'], ['whpk_AAAA'], [secret]])
      expect(() => verifyStandardWebhookV1a({ ...messageV1a, publicKeys })).toThrow(
        expect.objectContaining({ name: 'webhook.bad-secret' }),
      );
  });

  test('a new secret is 32 random bytes', () => {
    const made = [newSecret(), newSecret()];
    expect(made.map((each) => secretKey(each).length)).toEqual([32, 32]);
    expect(made[0]).not.toBe(made[1]);
  });
});

function instant(seconds: number): string {
  return new Date(seconds * 1000).toISOString();
}

/** The text with the lowest bit of one character flipped. */
function flipped(text: string, at: number): string {
  return text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ 1) + text.slice(at + 1);
}
