import { describe, expect, test } from '@jest/globals';
import { slackSettings } from '../../../functions/runtime/slack.ts';
import { createSlackIngressHandler } from '../../../functions/slack-ingress/slack-ingress-handler.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { SlackWorld } from '../slack/support/slack-world.ts';

const JSON_TYPE = 'application/json';
const EVENT = JSON.stringify({
  type: 'event_callback',
  event_id: 'Ev1',
  team_id: 'TMOBILITY',
  event: { type: 'app_home_opened', user: 'U1', tab: 'home' },
});

async function door() {
  return SlackWorld.create(process([taskStep('write')]));
}

describe('S2: what is not signed as agreed', () => {
  test('is answered with 401 and nothing else, whatever is wrong', async () => {
    const slack = await door();
    const refused = { status: 401, body: '' };
    expect(await slack.send(EVENT, { contentType: JSON_TYPE, secret: 'x'.repeat(32) })).toEqual(refused);
    expect(await slack.send(EVENT, { contentType: JSON_TYPE, signature: '' })).toEqual(refused);
    expect(await slack.send('{', { contentType: JSON_TYPE, signature: 'v0=00' })).toEqual(refused);
    expect(await slack.send('payload=%7B', { signature: 'v0=' })).toEqual(refused);
    for (const seconds of ['1614265330abc', '', '-5', '99999999999999999999'])
      expect(await slack.send(EVENT, { contentType: JSON_TYPE, seconds })).toEqual(refused);
    expect(await slack.world.outbox()).toEqual([]);
  });

  test('S3: five minutes in both directions, not a second more', async () => {
    const slack = await door();
    const now = Math.floor(Date.parse(slack.world.ports.now()) / 1000);
    const at = async (seconds: number) =>
      (await slack.send(EVENT, { contentType: JSON_TYPE, seconds: now + seconds })).status;
    expect([await at(-301), await at(-300), await at(300), await at(301)]).toEqual([401, 200, 200, 401]);
  });
});

describe('S4: bodies', () => {
  test('UTF-8, base64, charset and gzip headers, too large, malformed and of the wrong type', async () => {
    const slack = await door();
    const challenge = '{"type":"url_verification","challenge":"Grüße 🗝"}';
    const answer = { status: 200, body: JSON.stringify({ challenge: 'Grüße 🗝' }) };
    expect(await slack.send(challenge, { contentType: JSON_TYPE })).toEqual(answer);
    expect(await slack.send(challenge, { contentType: `${JSON_TYPE}; charset=utf-8`, base64: true })).toEqual(
      answer,
    );
    const status = async (body: string, more = {}) => (await slack.send(body, more)).status;
    expect(await status('{', { contentType: JSON_TYPE })).toBe(400);
    expect(await status('[]', { contentType: JSON_TYPE })).toBe(400);
    expect(await status('payload=%7B')).toBe(400);
    expect(await status('payload=%7B%7D')).toBe(400);
    expect(await status('a=b', { contentType: 'text/plain' })).toBe(400);
    expect(await status('', { contentType: JSON_TYPE })).toBe(400);
    expect(await status('x'.repeat(257 * 1024), { contentType: JSON_TYPE })).toBe(413);
    const raw = Buffer.from([0x1f, 0x8b, 0xff]);
    expect(
      await status('', {
        contentType: JSON_TYPE,
        raw,
        base64: true,
        headers: { 'content-encoding': 'gzip' },
      }),
    ).toBe(400);
    expect(slack.log.lines.filter(({ level }) => level === 'error')).toEqual([]);
  });

  test('the unsigned probe is answered, and does nothing', async () => {
    const slack = await door();
    expect(await slack.send('ssl_check=1', { signature: '' })).toEqual({ status: 200, body: '' });
    expect((await slack.send('ssl_check=true', { signature: '' })).status).toBe(401);
  });
});

describe('S5: secrets', () => {
  test('empty and short ones are refused at the start; none at all means that Slack is off', async () => {
    const part = { SLACK_CLIENT_ID: '1.2', SLACK_CLIENT_SECRET: 'c'.repeat(32) };
    expect(() => slackSettings({ ...part, SLACK_SIGNING_SECRET: '' })).toThrow('missing or too short');
    expect(() => slackSettings({ ...part, SLACK_SIGNING_SECRET: 'short' })).toThrow('missing or too short');
    const off = slackSettings({});
    const { world, log } = await door();
    const handler = createSlackIngressHandler({ ...world.ports, settings: off, log: log.log });
    expect((await handler({ headers: {}, body: EVENT })).statusCode).toBe(404);
  });
});

describe('S6, S7: deliveries that come again', () => {
  test('a hundred at once have one effect', async () => {
    const slack = await door();
    const sent = await Promise.all(
      Array.from({ length: 100 }, () => slack.send(EVENT, { contentType: JSON_TYPE })),
    );
    expect(sent.every(({ status }) => status === 200)).toBe(true);
    expect(await slack.world.outbox()).toHaveLength(1);
    const results = slack.log.lines.map(({ result }) => result);
    expect(results.filter((result) => result === 'taken')).toHaveLength(1);
    expect(results.filter((result) => result === 'duplicate')).toHaveLength(99);
  });

  test('the same id with another body is refused, with an alarm', async () => {
    const slack = await door();
    await slack.event('Ev9', { type: 'app_home_opened', user: 'U1' });
    expect((await slack.event('Ev9', { type: 'app_uninstalled' })).status).toBe(409);
    expect(slack.log.lines.at(-1)).toMatchObject({ level: 'error', result: 'different-body' });
    expect(await slack.world.outbox()).toHaveLength(1);
  });

  test('events that nobody asked for, and buttons that only opened a page, are acknowledged and dropped', async () => {
    const slack = await door();
    expect((await slack.event('Ev2', { type: 'message' })).status).toBe(200);
    expect((await slack.press('mobility-dpo', { action_id: 'open' })).status).toBe(200);
    expect(await slack.world.outbox()).toEqual([]);
  });
});

test('nothing goes out before the answer, but for a dialog', async () => {
  const slack = await door();
  await slack.link('mobility-contact');
  await slack.command('mobility-contact', 'tasks');
  expect(slack.slack.calls).toEqual([]);
  await slack.command('mobility-contact', 'delegate');
  expect(slack.slack.calls).toEqual(['openView']);
  expect(slack.faults()).toEqual([]);
});
