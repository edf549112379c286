import { describe, expect, test } from '@jest/globals';
import { sealedTokens, slackToken } from '../../../core/actions/slack/slack-token.ts';
import { throughSlack } from '../../../core/actions/slack/through-slack.ts';
import { SlackError } from '../../../core/rules/slack/slack-error.ts';
import { process, taskStep } from '../actions/support/processes.ts';
import { SlackWorld, TEAM } from './support/slack-world.ts';

/** An install whose token lives so much longer. */
async function withToken(hours: number) {
  const slack = await SlackWorld.create(process([taskStep('write')]));
  const place = { id: TEAM, organizationId: 'mobility' };
  const given = { token: 'old', refreshToken: 'refresh-0', expiresInSeconds: hours * 3600 };
  await slack.changeInstall(await sealedTokens(slack.world.ports, place, given));
  return slack;
}

test('a token that lives on is used as it is', async () => {
  const slack = await withToken(3);
  expect(await slackToken(slack.world.ports, TEAM)).toBe('old');
  expect(slack.slack.renewed).toEqual([]);
});

test('one that ends soon is renewed once, however many need it at once, and stored before it is used', async () => {
  const slack = await withToken(1);
  const tokens = await Promise.all(Array.from({ length: 20 }, () => slackToken(slack.world.ports, TEAM)));
  expect(slack.slack.renewed).toEqual(['refresh-0']);
  expect(tokens.filter((token) => token !== 'old' && token !== 'token-1')).toEqual([]);
  expect(await slackToken(slack.world.ports, TEAM)).toBe('token-1');
  const install = await slack.world.ports.store.slackInstall(TEAM);
  expect(install?.renewingSince).toBeUndefined();
  expect(JSON.stringify(install)).not.toMatch(/"token-1"|"refresh-1"/);
});

test('one that has ended makes the others wait for the new one', async () => {
  const slack = await withToken(0);
  const tokens = await Promise.all(Array.from({ length: 10 }, () => slackToken(slack.world.ports, TEAM)));
  expect(new Set(tokens)).toEqual(new Set(['token-1']));
  expect(slack.slack.renewed).toEqual(['refresh-0']);
});

test('a renewal that fails leaves what still lives in use, and says what is wrong when nothing does', async () => {
  const alive = await withToken(1);
  alive.slack.down(new SlackError('no_answer'));
  expect(await slackToken(alive.world.ports, TEAM)).toBe('old');
  const ended = await withToken(0);
  ended.slack.down(new SlackError('invalid_refresh_token'));
  await expect(slackToken(ended.world.ports, TEAM)).rejects.toMatchObject({ name: 'slack.install-gone' });
});

const install = async ({ world }: SlackWorld) => world.ports.store.slackInstall(TEAM);
const hours = (slack: SlackWorld, number: number) => {
  slack.world.ports.clock.advance(number * 3_600_000);
};
const mailsOf = ({ world }: SlackWorld) =>
  world.ports.mailer.sent.map(({ to, subject, text }) => ({ to: to.email, subject, text }));

describe('a renewal keeps what it was given', () => {
  test('although others change the install meanwhile', async () => {
    const slack = await withToken(1);
    const { ports } = slack.world;
    const renew = ports.slack.renew.bind(ports.slack);
    ports.slack.renew = async (refreshToken) => {
      const tokens = await renew(refreshToken);
      await slack.changeInstall({ channelId: 'C1' });
      return tokens;
    };
    expect(await slackToken(ports, TEAM)).toBe('token-1');
    expect(await install(slack)).toMatchObject({ channelId: 'C1' });
    hours(slack, 11);
    expect(await slackToken(ports, TEAM)).toBe('token-2');
    expect(slack.slack.renewed).toEqual(['refresh-0', 'refresh-1']);
  });

  test('although the store fails for a moment', async () => {
    const slack = await withToken(1);
    const { ports } = slack.world;
    const commit = ports.store.commit.bind(ports.store);
    let faults = 0;
    ports.store.commit = async (transaction) => {
      if (slack.slack.renewed.length > 0 && faults < 2) {
        faults += 1;
        throw new Error('throttled');
      }
      return commit(transaction);
    };
    expect(await slackToken(ports, TEAM)).toBe('token-1');
    expect(faults).toBe(2);
    expect(await slackToken(ports, TEAM)).toBe('token-1');
    expect((await install(slack))?.renewingSince).toBeUndefined();
  });

  test('although others are faster many times over', async () => {
    const slack = await withToken(1);
    const { ports } = slack.world;
    const commit = ports.store.commit.bind(ports.store);
    let overtaken = 0;
    ports.store.commit = async (transaction) => {
      if (slack.slack.renewed.length > 0 && overtaken < 12) {
        overtaken += 1;
        return 'conflict';
      }
      return commit(transaction);
    };
    expect(await slackToken(ports, TEAM)).toBe('token-1');
    hours(slack, 11);
    expect(await slackToken(ports, TEAM)).toBe('token-2');
    expect(slack.slack.renewed).toEqual(['refresh-0', 'refresh-1']);
  });

  test.each([
    ['still lives', 1],
    ['has ended', 0],
  ])('although somebody took the renewer for dead, while the old token %s', async (_life, life) => {
    const slack = await withToken(life);
    const { ports } = slack.world;
    const renew = ports.slack.renew.bind(ports.slack);
    ports.slack.renew = async (refreshToken) => {
      const tokens = await renew(refreshToken);
      ports.slack.renew = renew;
      ports.clock.advance(31_000);
      await slackToken(ports, TEAM).catch(() => undefined);
      return tokens;
    };
    expect(await slackToken(ports, TEAM)).toBe('token-1');
    expect(await install(slack)).not.toHaveProperty('refreshLostAt');
    expect(await install(slack)).not.toHaveProperty('endedAt');
    await slack.deliver();
    expect(mailsOf(slack)).toEqual([]);
    hours(slack, 11);
    expect(await slackToken(ports, TEAM)).toBe('token-2');
  });

  test('and takes nothing from a workspace that was connected again meanwhile', async () => {
    const slack = await withToken(1);
    const { ports } = slack.world;
    const renew = ports.slack.renew.bind(ports.slack);
    ports.slack.renew = async (refreshToken) => {
      const tokens = await renew(refreshToken);
      const place = { id: TEAM, organizationId: 'mobility' };
      const again = { token: 'new', refreshToken: 'refresh-new', expiresInSeconds: 43_200 };
      await slack.changeInstall(await sealedTokens(ports, place, again));
      return tokens;
    };
    await slackToken(ports, TEAM);
    expect(await slackToken(ports, TEAM)).toBe('new');
  });
});

test('what Slack says of a token ends no connection that was made after it was used', async () => {
  const slack = await withToken(3);
  const { ports } = slack.world;
  await expect(
    throughSlack(ports, { installId: TEAM, createdAt: ports.now() }, async () => {
      ports.clock.advance(1000);
      const again = await sealedTokens(ports, { id: TEAM, organizationId: 'mobility' }, { token: 'new' });
      await slack.changeInstall({ ...again, installedAt: ports.now() });
      throw new SlackError('token_revoked');
    }),
  ).rejects.toMatchObject({ name: 'slack.install-gone' });
  expect(await install(slack)).not.toHaveProperty('endedAt');
});

describe('somebody renews, and dies before the new tokens are kept', () => {
  async function lost(life: number) {
    const slack = await withToken(life);
    await slack.slack.renew('refresh-0');
    await slack.changeInstall({ renewingSince: slack.world.ports.now() });
    slack.world.ports.clock.advance(31_000);
    return slack;
  }

  test('those who can connect it again are told at once, and the token in hand is used until it ends', async () => {
    const slack = await lost(1);
    const tokens = await Promise.all(Array.from({ length: 5 }, () => slackToken(slack.world.ports, TEAM)));
    expect(new Set(tokens)).toEqual(new Set(['old']));
    expect(await slackToken(slack.world.ports, TEAM)).toBe('old');
    expect(slack.slack.calls.filter((call) => call === 'renew').length).toBeLessThanOrEqual(2);
    expect(await slack.deliver()).toEqual([]);
    const [mail, ...more] = mailsOf(slack);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({
      to: 'dpo@mobility.example',
      subject: 'Connect again by Fri 22 May, 11:00: Slack workspace “Mobility” of Mobility Agency',
    });
    expect(mail?.text).toContain('https://clause8.example/slack');
    expect((await install(slack))?.endedAt).toBeUndefined();

    hours(slack, 1);
    await expect(slackToken(slack.world.ports, TEAM)).rejects.toMatchObject({ name: 'slack.install-gone' });
    expect((await install(slack))?.endedAt).toBeDefined();
    await slack.deliver();
    expect(mailsOf(slack)).toHaveLength(1);
  });

  test('with a token that has ended already the install ends there and then', async () => {
    const slack = await lost(0);
    await expect(slackToken(slack.world.ports, TEAM)).rejects.toMatchObject({ name: 'slack.install-gone' });
    expect(await install(slack)).toMatchObject({
      endedAt: slack.world.ports.now(),
      refreshLostAt: slack.world.ports.now(),
    });
    await slack.deliver();
    expect(mailsOf(slack).map(({ subject }) => subject)).toEqual([
      'Connect again: Slack workspace “Mobility” of Mobility Agency',
    ]);
  });

  test('whoever has connected it again meanwhile is told nothing', async () => {
    const slack = await lost(1);
    await slackToken(slack.world.ports, TEAM);
    const before = await install(slack);
    if (before === undefined) throw new Error('no install');
    const { refreshLostAt: _refreshLostAt, ...after } = { ...before, version: before.version + 1 };
    await slack.world.ports.store.commit({
      writes: [{ entity: 'slackInstall', before, after }],
      events: [],
    });
    await slack.deliver();
    expect(mailsOf(slack)).toEqual([]);
  });
});
