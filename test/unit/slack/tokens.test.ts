import { expect, test } from '@jest/globals';
import { sealedTokens, slackToken } from '../../../core/actions/slack/slack-token.ts';
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
