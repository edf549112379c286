import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { isSslCheck, readSlack } from '../../../adapters/slack/read-slack.ts';
import { readSlackSettings } from '../../../adapters/slack/slack-settings.ts';
import { isSignedBySlack, signForSlack, signingSecret } from '../../../adapters/slack/verify-slack.ts';

/** The example of Slack's own documentation. */
interface Vector {
  secret: string;
  timestamp: string;
  body: string;
  signature: string;
}
const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/slack-signatures.json', import.meta.url), 'utf8'),
) as Vector[];
const [vector] = vectors;
if (vector === undefined) throw new Error('no vector');
const { secret, timestamp, signature } = vector;
const rawBody = Buffer.from(vector.body);
const at = (seconds: number) => new Date((Number(timestamp) + seconds) * 1000).toISOString();
const good = { timestamp, signature, rawBody, now: at(0) };

describe('signature of Slack (v0)', () => {
  test('the official example is accepted, and made again bit for bit', () => {
    expect(isSignedBySlack(secret, good)).toBe(true);
    expect(signForSlack(secret, timestamp, rawBody)).toBe(signature);
  });

  test.each([
    [-301, false],
    [-300, true],
    [0, true],
    [300, true],
    [301, false],
    [10 * 365 * 86_400, false],
  ])('a request %d s away', (seconds, accepted) => {
    expect(isSignedBySlack(secret, { ...good, now: at(seconds) })).toBe(accepted);
  });

  test.each([
    '1531420618abc',
    ' 1531420618',
    '+1531420618',
    '1531420618.0',
    '',
    '-1',
    '15314206180000000000',
    '١٥٣١',
  ])('the time "%s" is none, however it is signed', (given) => {
    const signed = signForSlack(secret, given, rawBody);
    expect(isSignedBySlack(secret, { ...good, timestamp: given, signature: signed })).toBe(false);
  });

  test('each flipped byte of the body, each changed digit of the signature and another secret are refused', () => {
    for (let place = 0; place < rawBody.length; place += 1) {
      const flipped = Buffer.from(rawBody);
      flipped[place] = (flipped[place] ?? 0) ^ 1;
      expect(isSignedBySlack(secret, { ...good, rawBody: flipped })).toBe(false);
    }
    for (let place = 0; place < signature.length; place += 1) {
      const other = signature[place] === '0' ? '1' : '0';
      const changed = signature.slice(0, place) + other + signature.slice(place + 1);
      expect(isSignedBySlack(secret, { ...good, signature: changed })).toBe(false);
    }
    expect(isSignedBySlack(`${secret}x`, good)).toBe(false);
    expect(isSignedBySlack(secret, { ...good, signature: signature.toUpperCase() })).toBe(false);
    expect(isSignedBySlack(secret, { ...good, signature: undefined })).toBe(false);
    expect(isSignedBySlack(secret, { ...good, timestamp: undefined })).toBe(false);
  });

  test.each(['', '   ', 'short', undefined])('the secret "%s" does not start', (text) => {
    expect(() => signingSecret(text)).toThrow('signing secret');
  });

  test('settings are there whole, or not at all', () => {
    const whole = { clientId: '1.2', clientSecret: 'c'.repeat(32), signingSecret: secret };
    expect(readSlackSettings(whole)).toMatchObject({ url: 'https://slack.com' });
    expect(readSlackSettings({})).toBeUndefined();
    expect(readSlackSettings({ none: 'made by the template' })).toBeUndefined();
    for (const name of Object.keys(whole))
      expect(() => readSlackSettings({ ...whole, [name]: '' })).toThrow('missing or too short');
  });
});

describe('what Slack sends', () => {
  const FORM = 'application/x-www-form-urlencoded';
  test.each([
    [FORM, 'command=%2Fclause8&text=tasks', 'command'],
    [`${FORM}; charset=utf-8`, 'command=%2Fclause8&text=', 'command'],
    [`${FORM};charset=ISO-8859-1`, 'payload=%7B%22type%22%3A%22block_actions%22%7D', 'interaction'],
    ['application/json', '{"type":"event_callback","event":{}}', 'event'],
    [
      'Application/JSON; charset=utf-8',
      '{"type":"url_verification","challenge":"Grüße"}',
      'url-verification',
    ],
    ['application/json', '{"type":"something"}', 'unreadable'],
    ['application/json', '[1]', 'unreadable'],
    ['application/json', '{', 'unreadable'],
    [FORM, 'payload=%7B', 'unreadable'],
    [FORM, 'a=b', 'unreadable'],
    ['text/plain', '{"type":"event_callback"}', 'unreadable'],
    [undefined, '{}', 'unreadable'],
  ])('%s %s', (contentType, body, kind) => {
    expect(readSlack(Buffer.from(body), contentType).kind).toBe(kind);
  });

  test('bytes that are no UTF-8 are unreadable', () => {
    expect(readSlack(Buffer.from([0xff, 0xfe]), 'application/json').kind).toBe('unreadable');
  });

  test.each([
    ['ssl_check=1', true],
    ['ssl_check=1&token=x', true],
    ['ssl_check=true', false],
    ['ssl_check=11', false],
    ['ssl_check=1&ssl_check=1', false],
    ['ssl_check=1&command=%2Fclause8', false],
    ['ssl_check=1&payload=%7B%7D', false],
  ])('the unsigned probe is exactly that: %s', (body, probe) => {
    expect(isSslCheck(Buffer.from(body), FORM)).toBe(probe);
  });
});
